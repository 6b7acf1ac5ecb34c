import type { FactValue, Subject } from '../facts/subject.ts';
import type { ColumnKey, TableKind } from '../tables/table-kind.ts';
import type { CellReference } from '../workbook/cell-address.ts';
import type { Violation } from './outcome.ts';
import { askedFact, isUnknown, namesBehind } from './rule-facts.ts';
import type { Level, ParameterValue, Rule, Severity } from './rule.ts';

/** A broken rule with the values and cells behind it. */
export function violationOf(
  rule: Rule,
  level: Level,
  severity: Severity,
  subject: Subject,
  parameters: Readonly<Record<string, ParameterValue>>,
): Violation {
  return {
    subject,
    level,
    severity,
    facts: factsBehind(rule, level, subject, parameters),
    cells: markedCells(rule, subject),
  };
}

/** What the level's conditions compared and its texts mention; what could not be computed is left out. */
function factsBehind(
  rule: Rule,
  level: Level,
  subject: Subject,
  parameters: Readonly<Record<string, ParameterValue>>,
): Readonly<Record<string, FactValue>> {
  const facts: [string, FactValue][] = [];
  for (const name of namesBehind(rule, level)) {
    if (name === 'subject' || name === 'group') continue;
    if (!Object.hasOwn(rule.facts, name) && Object.hasOwn(parameters, name)) {
      facts.push([name, parameterFact(parameters[name] ?? null)]);
      continue;
    }
    const asked = askedFact(rule, name, parameters);
    const value = subject.fact(asked.fact, asked.parameters) ?? null;
    if (!isUnknown(value)) facts.push([name, value]);
  }
  return Object.fromEntries(facts);
}

/** Counts by name become lines: 'Karlskrona kommun: 2'. */
function parameterFact(value: ParameterValue): FactValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as FactValue;
  return Object.entries(value).map(([name, count]) => `${name}: ${String(count)}`);
}

/** The cells of the rule's marks, each once; the subject's place when they give none. */
function markedCells(rule: Rule, subject: Subject): readonly CellReference[] {
  const cells = new Map<string, CellReference>();
  for (const mark of rule.marks) {
    const [table, column] = mark.split('.') as [TableKind, ColumnKey | undefined];
    for (const cell of column === undefined ? placeOf(subject) : subject.cells(table, column)) {
      cells.set(`${cell.sheet}\u0000${cell.row}\u0000${cell.column}`, cell);
    }
  }
  return cells.size === 0 ? placeOf(subject) : [...cells.values()];
}

function placeOf({ place }: Subject): readonly CellReference[] {
  return place === undefined ? [] : [place];
}
