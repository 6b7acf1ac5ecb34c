import type { FactParameters } from '../subject.ts';

/** A whole or decimal number that a rule passes; throws when the rule passes none, which loading refuses. */
export function numberParameter(parameters: FactParameters, name: string): number {
  const value = parameters[name];
  if (typeof value !== 'number') throw new Error(`The parameter '${name}' must be a number`);
  return value;
}

export function textParameter(parameters: FactParameters, name: string): string {
  const value = parameters[name];
  if (typeof value !== 'string') throw new Error(`The parameter '${name}' must be text`);
  return value;
}

/** A list of texts; a single text is a list of one. */
export function listParameter(parameters: FactParameters, name: string): readonly string[] {
  const value = parameters[name];
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) throw new Error(`The parameter '${name}' must be a list`);
  return value.map(String);
}
