import type { Finding } from '../findings/finding.ts';
import { placeText } from '../findings/findings-rows.ts';
import { SEVERITIES, isSettled } from '../findings/importance.ts';
import {
  MEETING_COLUMNS,
  MEETING_SHEET,
  type MeetingColumnKey,
  type MeetingDecision,
} from '../findings/meeting-table.ts';
import { textIn, type Language } from '../language/language.ts';
import { MEETING_WORDS, groupHeading, meetingIntroduction } from '../language/meeting-words.ts';
import { SEVERITY_NAMES } from '../language/severities.ts';
import type { IsoDate } from '../time/iso-date.ts';
import type { CellDraft, RowDraft, SheetDraft } from '../workbook/patch.ts';
import { blankCell, dateCell, linkCell, textCell } from './cell-drafts.ts';
import { fitted } from './row-heights.ts';
import type { TakenNames } from './taken-names.ts';
import { uniqueSheetName } from './unique-names.ts';

const WIDTHS: Readonly<Record<MeetingColumnKey, number>> = {
  severity: 10,
  subject: 20,
  message: 40,
  place: 18,
  remedy: 32,
  firstSeen: 11,
  action: 28,
  owner: 16,
  due: 11,
  id: 12,
};
const HEADER_ROW = 3;
const NO_DECISIONS: ReadonlyMap<string, MeetingDecision> = new Map();

/**
 * The sheet 'Granskning' that the management group looks at: the standing findings by group and owner, the most serious
 * and oldest first, with columns for what the meeting decides. What was decided before stands where it stood.
 */
export function meetingSheet(
  findings: readonly Finding[],
  asOf: IsoDate,
  language: Language,
  taken: TakenNames,
  decisions: ReadonlyMap<string, MeetingDecision> = NO_DECISIONS,
): SheetDraft {
  const widths = MEETING_COLUMNS.map(({ key }) => WIDTHS[key]);
  const standing = findings.filter((finding) => !isSettled(finding));
  const body = byGroup(standing, language).flatMap(([group, own]) => [
    headingRow(textIn(groupHeading(group, own.length), language), 'heading'),
    ...byOwner(own, language).flatMap(([owner, theirs]) => [
      headingRow(owner, 'label'),
      ...theirs.map((finding) => ({
        cells: MEETING_COLUMNS.map(({ key }) => meetingCell(finding, key, decisions.get(finding.id), language)),
      })),
    ]),
  ]);
  const rows: readonly RowDraft[] = [
    { cells: [textCell(textIn(MEETING_WORDS.title, language), 'title')], height: 30 },
    { cells: [textCell(textIn(meetingIntroduction(asOf), language), 'subtitle')], height: 18 },
    { cells: MEETING_COLUMNS.map(({ header }) => textCell(textIn(header, language), 'tableHeader')) },
    ...(body.length > 0 ? body : [headingRow(textIn(MEETING_WORDS.nothing, language), 'label')]),
  ];
  return {
    name: uniqueSheetName(MEETING_SHEET, taken.sheets),
    ownership: 'own',
    columnWidths: widths,
    rows: rows.map((row) => fitted(row, widths)),
    freeze: { rows: HEADER_ROW, columns: 0 },
    print: {
      orientation: 'landscape',
      area: { top: 1, left: 1, bottom: rows.length, right: MEETING_COLUMNS.length - 1 },
      repeatRows: { from: HEADER_ROW, to: HEADER_ROW },
      fitToWidth: true,
    },
    tabColour: '#D98E04',
    showGridlines: false,
  };
}

function headingRow(text: string, style: 'heading' | 'label'): RowDraft {
  const rest = MEETING_COLUMNS.slice(1, -1).map(() => blankCell(style));
  return { cells: [textCell(text, style), ...rest], height: style === 'heading' ? 24 : 16 };
}

function byGroup(findings: readonly Finding[], language: Language): readonly (readonly [string, readonly Finding[]])[] {
  return gathered(findings, ({ group }) => group ?? textIn(MEETING_WORDS.noGroup, language));
}

function byOwner(findings: readonly Finding[], language: Language): readonly (readonly [string, readonly Finding[]])[] {
  return gathered(findings, ({ owner }) => owner ?? textIn(MEETING_WORDS.noOwner, language));
}

/** Findings by a name of theirs, each name where its most serious and oldest finding places it. */
function gathered(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): readonly (readonly [string, readonly Finding[]])[] {
  const gatherings = new Map<string, Finding[]>();
  for (const finding of [...findings].sort(bySeriousnessAndAge)) {
    const name = nameOf(finding);
    const known = gatherings.get(name);
    if (known === undefined) gatherings.set(name, [finding]);
    else known.push(finding);
  }
  return [...gatherings];
}

function bySeriousnessAndAge(one: Finding, other: Finding): number {
  const seriousness = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
  const [since, otherSince] = [one.firstSeen ?? '9999', other.firstSeen ?? '9999'];
  return seriousness || (since < otherSince ? -1 : Number(since > otherSince));
}

function meetingCell(
  finding: Finding,
  key: MeetingColumnKey,
  decision: MeetingDecision | undefined,
  language: Language,
): CellDraft {
  switch (key) {
    case 'severity':
      return textCell(textIn(SEVERITY_NAMES[finding.severity], language), finding.severity);
    case 'subject':
    case 'message':
    case 'remedy':
      return textCell(textIn(finding[key], language), 'wrapped');
    case 'place': {
      const [first] = finding.cells;
      return first === undefined ? blankCell('body') : linkCell(placeText(finding.cells), first);
    }
    case 'firstSeen':
      return finding.firstSeen === undefined ? blankCell('date') : dateCell(finding.firstSeen);
    case 'action':
    case 'owner':
      return textCell(decision?.[key] ?? '', 'input');
    case 'due':
      return decision?.due === undefined
        ? textCell(decision?.dueText ?? '', 'inputDate')
        : dateCell(decision.due, 'inputDate');
    case 'id':
      return textCell(finding.id, 'muted');
  }
}
