import { CARRIED_NOTES, CARRIED_STATES } from '../language/acknowledgements.ts';
import { textIn, type Language } from '../language/language.ts';
import { SEVERITY_NAMES, STATE_NAMES } from '../language/severities.ts';
import type { IsoDate } from '../time/iso-date.ts';
import { cellAddress, type CellReference } from '../workbook/cell-address.ts';
import type { Finding, FindingState } from './finding.ts';
import { FINDINGS_COLUMNS, type FindingsColumnKey } from './findings-table.ts';
import { isSettled } from './importance.ts';
import { priorDate } from './prior-findings.ts';
import type { CarriedRow, Reconciliation } from './reconcile.ts';

export type FindingsCell =
  | { readonly kind: 'text'; readonly text: string; readonly link?: CellReference }
  | { readonly kind: 'date'; readonly date: IsoDate };

/** One row of the table of findings, ready to be drawn. Columns that are left out are empty. */
export interface FindingsRow {
  readonly cells: Readonly<Partial<Record<FindingsColumnKey, FindingsCell>>>;
  /** What stands in the user's own columns. */
  readonly ownCells: readonly string[];
  /** Absent for a row that is only carried along. */
  readonly finding?: Finding;
}

/** The state as the sheet shows it: what was first seen on the day of the check is new however often that day is checked. */
export function shownState({ state, firstSeen, since }: Finding, asOf: IsoDate): FindingState {
  return state === 'open' && firstSeen === asOf && since === asOf ? 'new' : state;
}

/** The whole table: what stands, then what is settled, then the rows that are carried along. */
export function findingsRows(
  { findings, carried }: Pick<Reconciliation, 'findings' | 'carried'>,
  asOf: IsoDate,
  language: Language,
): readonly FindingsRow[] {
  const standing = findings.filter((finding) => !isSettled(finding));
  const settled = findings.filter(isSettled);
  return [
    ...[...standing, ...settled].map((finding) => findingRow(finding, asOf, language)),
    ...carried.map((row) => carriedRow(row, language)),
  ];
}

/** 'Blad1!H12, I12'; cells on further sheets follow with their sheet's name. Empty when there is no cell to show. */
export function placeText(cells: readonly CellReference[]): string {
  let sheet: string | undefined;
  const parts = cells.map((cell) => {
    const address = cell.sheet === sheet ? cellAddress(cell) : `${cell.sheet}!${cellAddress(cell)}`;
    sheet = cell.sheet;
    return address;
  });
  return parts.join(', ');
}

function findingRow(finding: Finding, asOf: IsoDate, language: Language): FindingsRow {
  const [place] = finding.cells;
  const { acknowledgement, typed } = finding;
  const until = acknowledgement?.until ?? typed?.until;
  const cells: Partial<Record<FindingsColumnKey, FindingsCell | undefined>> = {
    severity: textCell(textIn(SEVERITY_NAMES[finding.severity], language)),
    state: textCell(textIn(STATE_NAMES[shownState(finding, asOf)], language)),
    subject: textCell(textIn(finding.subject, language)),
    rule: textCell(textIn(finding.ruleTitle, language)),
    message: textCell(textIn(finding.message, language)),
    place: place === undefined ? undefined : { kind: 'text', text: placeText(finding.cells), link: place },
    remedy: textCell(textIn(finding.remedy, language)),
    source: textCell(finding.source),
    group: textCell(finding.group),
    owner: textCell(finding.owner),
    acknowledgedBy: textCell(acknowledgement?.by ?? typed?.by),
    reason: textCell(acknowledgement?.reason ?? typed?.reason),
    until: dateOrText(until),
    note: textCell(finding.note === undefined ? undefined : textIn(finding.note, language)),
    firstSeen: dateOrText(finding.firstSeen),
    since: dateOrText(finding.since),
    ruleId: textCell(finding.rule),
    id: textCell(finding.id),
    evidence: textCell(finding.evidence),
  };
  return { cells: filled(cells), ownCells: finding.ownCells ?? [], finding };
}

function carriedRow({ reason, row }: CarriedRow, language: Language): FindingsRow {
  const cells: Partial<Record<FindingsColumnKey, FindingsCell | undefined>> = {};
  for (const { key, holds } of FINDINGS_COLUMNS) {
    cells[key] = holds === 'date' ? dateOrText(row.texts[key]) : textCell(row.texts[key]);
  }
  cells.state = textCell(textIn(CARRIED_STATES[reason], language));
  cells.note = textCell(textIn(CARRIED_NOTES[reason], language));
  return { cells: filled(cells), ownCells: row.ownCells };
}

function textCell(text: string | undefined): FindingsCell | undefined {
  return text === undefined || text === '' ? undefined : { kind: 'text', text };
}

/** A day as a date; anything else that was typed stays as it was. */
function dateOrText(text: string | undefined): FindingsCell | undefined {
  const date = priorDate(text);
  return date === undefined ? textCell(text) : { kind: 'date', date };
}

function filled(
  cells: Partial<Record<FindingsColumnKey, FindingsCell | undefined>>,
): Partial<Record<FindingsColumnKey, FindingsCell>> {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
}
