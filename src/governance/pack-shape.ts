import type { ErrorObject } from 'ajv';
import { validatePack, validateRule } from '../../build/pack-validators.mjs';
import { pointerStep, type ProblemInValue } from './pack-problem.ts';
import { wordSchemaError } from './schema-error-words.ts';

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 60;

/** Where a pack's JSON differs from the schema; empty when it has the shape of a pack. */
export function packShapeProblems(value: unknown): readonly ProblemInValue[] {
  return shapeProblems(value, validatePack);
}

/** The same for a file of one rule. */
export function ruleShapeProblems(value: unknown): readonly ProblemInValue[] {
  return shapeProblems(value, validateRule);
}

function shapeProblems(value: unknown, validate: typeof validatePack): readonly ProblemInValue[] {
  const unsafe = unsafeParts(value);
  if (unsafe.length > 0) return unsafe;
  if (validate(value)) return [];
  return mostTelling(validate.errors ?? []).map((error) => wordSchemaError(error, value));
}

/** Keys that change how objects behave, and nesting too deep to walk. */
function unsafeParts(root: unknown): readonly ProblemInValue[] {
  const problems: ProblemInValue[] = [];
  const waiting: { readonly value: unknown; readonly pointer: string; readonly depth: number }[] = [
    { value: root, pointer: '', depth: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) {
      return [
        {
          pointer,
          reason: { sv: 'för många nivåer i varandra', en: 'nested too deeply' },
          instead: { sv: 'förenkla villkoret', en: 'simplify the condition' },
        },
      ];
    }
    for (const [key, child] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.has(key)) problems.push(forbiddenKey(key, pointer + pointerStep(key)));
      else waiting.push({ value: child, pointer: pointer + pointerStep(key), depth: depth + 1 });
    }
  }
  return problems;
}

function forbiddenKey(key: string, pointer: string): ProblemInValue {
  return {
    pointer,
    reason: { sv: `namnet '${key}' är inte tillåtet`, en: `the name '${key}' is not allowed` },
    instead: { sv: 'ta bort det eller byt namn', en: 'remove it or use another name' },
  };
}

/** One error a place: of alternatives that all failed, the choice itself and not each alternative's complaint. */
function mostTelling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath);
  const conditions = new Set(errors.filter((error) => error.keyword === 'oneOf').map((error) => error.instancePath));
  const told = new Set<string>();
  return errors.filter((error) => {
    const inChoice = choices.some((path) => error.instancePath === path || error.instancePath.startsWith(`${path}/`));
    if (inChoice && (error.keyword !== 'anyOf' || told.has(error.instancePath))) return false;
    if (error.keyword === 'required' && conditions.has(error.instancePath)) return false;
    if (error.keyword === 'propertyNames') return false;
    const unknownOfCondition = errors.some(
      (other) => other.keyword === 'additionalProperties' && other.instancePath === error.instancePath,
    );
    if (error.keyword === 'oneOf' && unknownOfCondition) return false;
    if (inChoice) told.add(error.instancePath);
    return true;
  });
}
