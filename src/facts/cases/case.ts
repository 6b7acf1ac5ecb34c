import type { IsoDate } from '../../time/iso-date.ts';
import type { Text } from '../../governance/pack.ts';
import type { SubjectIdentity } from '../frame/define-subject.ts';
import { stableKeys } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
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
  const rows = context.rows('caseLog');
  const groups = rows.map((row) => context.groupOf(row)?.name);
  const keys = stableKeys(
    rows.map((row, index) => caseKey(row, groups[index], context)),
    (index) => caseContent(rows[index]),
  );
  return rows.map((row, index) => ({
    row,
    number: textOf(row, 'caseNumber'),
    title: textOf(row, 'title') ?? textOf(row, 'description'),
    key: keys[index] ?? '',
    group: groups[index],
    state: caseState(row, context),
  }));
}

/** A case number as it is compared: '2017 - 12' and '2017-12' are the same. */
export function comparableNumber(number: string): string {
  return number.replace(/\s+/g, '').toLocaleLowerCase('sv');
}

function caseKey(row: FactRow, group: string | undefined, context: FactContext): string {
  const prefix = group === undefined || group === context.pack.mainGroup ? '' : `${group} `;
  const number = textOf(row, 'caseNumber');
  if (number !== undefined) return prefix + comparableNumber(number);
  const title = textOf(row, 'title') ?? textOf(row, 'description');
  if (title === undefined) return `${prefix}utan rubrik ${caseContent(row)}`;
  const day = dayIfReadable(row, row.has('raisedDate') ? 'raisedDate' : 'decisionDate');
  return `${prefix}${normalisedText(title)}${day === undefined ? '' : ` ${day}`}`;
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
export function caseIdentity(subject: Case, context: FactContext): SubjectIdentity {
  const { row, group } = subject;
  return {
    key: subject.key,
    label: caseLabel(subject),
    ...(group === undefined ? {} : { group }),
    day: caseDay(subject, context),
    place: row.cell('caseNumber') ?? row.cell('title') ?? row.place,
    cells(table, column) {
      if (table === 'caseLog') return row.cells(column);
      if (table === 'reports')
        return reportsOfCases(context, subject.number).flatMap((report) => report.row.cells(column));
      return [];
    },
  };
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
