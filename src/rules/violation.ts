import type { FactValue, Subject } from '../facts/subject.ts';
import type { ColumnKey, TableKind } from '../tables/table-kind.ts';
import type { CellReference } from '../workbook/cell-address.ts';
import type { Violation } from './outcome.ts';
import { COMMON_PLACES, placesOf } from './message-template.ts';
import { askedFact, isUnknown, namesBehind, type AskedFact } from './rule-facts.ts';
import type { Level, ParameterValue, Rule, Severity } from './rule.ts';

/**
 * Makes a violation of a subject that breaks a rule at a level, with the values and cells behind it: the cells of the
 * columns that its message lists, else those of the rule's marks.
 */
export type ViolationMaker = (level: number, subject: Subject) => Violation;

/** What a level's findings carry: its facts as the rule asks for them, and its parameters. */
interface Behind {
  readonly level: Level;
  readonly asked: readonly AskedFact[];
  readonly parameters: readonly (readonly [string, FactValue])[];
  /** Places of the message that list columns of a table: the columns that are wrong in the subject at hand. */
  readonly columnPlaces: readonly { readonly name: string; readonly table: TableKind }[];
}

/** Works out once a level what its conditions compare and its texts mention. */
export function violationMaker(
  rule: Rule,
  parameters: Readonly<Record<string, ParameterValue>>,
  severity: Severity | undefined,
): ViolationMaker {
  const behind = rule.levels.map((level): Behind => {
    const names = namesBehind(rule, level).filter((name) => !COMMON_PLACES.includes(name));
    const isParameter = (name: string): boolean => !Object.hasOwn(rule.facts, name) && Object.hasOwn(parameters, name);
    return {
      level,
      asked: names.filter((name) => !isParameter(name)).map((name) => askedFact(rule, name, parameters)),
      parameters: names.filter(isParameter).map((name) => [name, parameterFact(parameters[name] ?? null)]),
      columnPlaces: placesOf(level.message.sv).flatMap(({ name, format }) =>
        format.kind === 'columns' ? [{ name, table: format.table }] : [],
      ),
    };
  });
  return (at, subject) => {
    const told = behind[at];
    if (told === undefined) throw new Error(`There is no level ${at}`);
    const facts = Object.fromEntries(told.parameters);
    for (const { name, fact, parameters: given } of told.asked) {
      const value = subject.fact(fact, given) ?? null;
      if (!isUnknown(value)) facts[name] = value;
    }
    const { level } = told;
    const named = told.columnPlaces.flatMap(({ name, table }) => columnsIn(facts[name]).flatMap((column) => subject.cells(table, column)));
    const cells = named.length > 0 ? named : markedCells(rule, subject);
    return { subject, level, severity: severity ?? level.severity, facts, cells };
  };
}

/** Counts by name become lines: 'Karlskrona kommun: 2'. */
function parameterFact(value: ParameterValue): FactValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as FactValue;
  return Object.entries(value).map(([name, count]) => `${name}: ${String(count)}`);
}

function columnsIn(value: FactValue | undefined): readonly ColumnKey[] {
  return Array.isArray(value) ? value.map(String) : [];
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
