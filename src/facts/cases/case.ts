import type { IsoDate } from '../../time/iso-date.ts';
import type { Text } from '../../governance/pack.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';
import type { CellReference } from '../../workbook/cell-address.ts';
import type { SubjectIdentity } from '../frame/define-subject.ts';
import { stableKeys } from '../frame/define-subject.ts';
import type { FactContext, WorkbookContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { dayIfReadable, textOf } from '../frame/read-row.ts';
import { withoutPersonalNumbers } from '../frame/sensitive-text.ts';
import { reportsOfCases } from '../reports/report-index.ts';
import { caseState, type CaseState } from './case-state.ts';

/** A row of an ärendelogg. */
export interface Case {
  readonly row: FactRow;
  /** As written, trimmed. */
  readonly number: string | undefined;
  readonly title: string | undefined;
  readonly key: string;
  /** The canonical group whose log it stands in. */
  readonly group: string | undefined;
  readonly state: CaseState;
}

/** The pack's cases in table order; shared by all facts that look at several. */
export function casesOf(context: FactContext): readonly Case[] {
  return context.shared(deriveCases);
}

function deriveCases(context: FactContext): readonly Case[] {
  const said = context.sharedByPacks(readCases);
  const cases = context.rows('caseLog').map((row) => {
    const group = context.groupOf(row)?.name;
    const prefix = group === undefined || group === context.pack.mainGroup ? '' : `${group} `;
    return { row, group, prefix, ...(said.get(row) ?? readCase(row, context)) };
  });
  const keys = stableKeys(
    cases.map(({ prefix, ownKey }) => prefix + ownKey),
    (index) => caseContent(cases[index]?.row),
  );
  return cases.map(({ row, group, number, title, state }, index) => {
    return { row, number, title, key: keys[index] ?? '', group, state };
  });
}

/** What a row says of its case by itself, whichever pack asks. */
interface SaidOfCase extends Pick<Case, 'number' | 'title' | 'state'> {
  /** Its key within its group's log. */
  readonly ownKey: string;
}

function readCases(context: WorkbookContext): ReadonlyMap<FactRow, SaidOfCase> {
  return new Map(context.allRows('caseLog').map((row) => [row, readCase(row, context)]));
}

function readCase(row: FactRow, context: WorkbookContext): SaidOfCase {
  const number = textOf(row, 'caseNumber');
  const title = textOf(row, 'title') ?? textOf(row, 'description');
  return { number, title, state: caseState(row, context), ownKey: ownKey(row, number, title) };
}

/** A case number as it is compared: '2017 - 12' and '2017-12' are the same. */
export function comparableNumber(number: string): string {
  return number.replace(/\s+/g, '').toLocaleLowerCase('sv');
}

function ownKey(row: FactRow, number: string | undefined, title: string | undefined): string {
  if (number !== undefined) return comparableNumber(number);
  if (title === undefined) return `utan rubrik ${caseContent(row)}`;
  const day = dayIfReadable(row, row.has('raisedDate') ? 'raisedDate' : 'decisionDate');
  return `${normalisedText(title)}${day === undefined ? '' : ` ${day}`}`;
}

/** What tells namesakes apart: title and first dates before all else, so that editing the rest seldom reorders them. */
function caseContent(row: FactRow | undefined): string {
  if (row === undefined) return '';
  const telling = ['title', 'raisedDate', 'submittedDate', 'decisionDate'].map((column) => textOf(row, column) ?? '');
  const rest = Object.keys(row.row.values)
    .sort()
    .map((column) => `${column}=${textOf(row, column) ?? ''}`);
  return [...telling, ...rest].join('|');
}

/** What a finding calls the case and where it points. */
export class CaseIdentity implements SubjectIdentity {
  readonly #subject: Case;
  readonly #context: FactContext;

  constructor(subject: Case, context: FactContext) {
    this.#subject = subject;
    this.#context = context;
  }

  get key(): string {
    return this.#subject.key;
  }

  get group(): string | undefined {
    return this.#subject.group;
  }

  get label(): Text {
    return caseLabel(this.#subject);
  }

  get day(): IsoDate {
    return caseDay(this.#subject, this.#context);
  }

  get place(): CellReference {
    const { row } = this.#subject;
    return row.cell('caseNumber') ?? row.cell('title') ?? row.place;
  }

  cells(table: TableKind, column: ColumnKey): readonly CellReference[] {
    const { row, number } = this.#subject;
    if (table === 'caseLog') return row.cells(column);
    if (table === 'reports') return reportsOfCases(this.#context, number).flatMap((report) => report.row.cells(column));
    return [];
  }
}

function caseLabel({ number, title, row }: Case): Text {
  if (number !== undefined) return { sv: `Ärende ${number}`, en: `Case ${number}` };
  if (title !== undefined)
    return { sv: `Ärendet ”${withoutPersonalNumbers(title)}”`, en: `Case “${withoutPersonalNumbers(title)}”` };
  const { sheet, row: rowNumber } = row.place;
  return { sv: `Ärende på ${sheet} rad ${rowNumber}`, en: `Case on ${sheet} row ${rowNumber}` };
}

/**
 * The day that decides which document applies: an open case lives by the document of the day of the check, a closed one by
 * that of its decision.
 */
function caseDay({ row, state }: Case, context: FactContext): IsoDate {
  if (!state.closed) return context.asOf;
  const day =
    dayIfReadable(row, 'decisionDate') ??
    dayIfReadable(row, 'closedDate') ??
    dayIfReadable(row, 'meetingDate') ??
    dayIfReadable(row, 'raisedDate');
  return day === undefined || day > context.asOf ? context.asOf : day;
}
