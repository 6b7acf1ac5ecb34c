import { canonicalColumn } from '../canonical-tables.ts';
import { valueClasses } from '../columns/value-classes.ts';
import type { Reading } from '../reading.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { readValue } from '../values/read-value.ts';
import { isGroupName } from '../columns/group-likeness.ts';
import { groupName } from './table-group.ts';
import { yearIn } from './years.ts';

/** What a section row says of the rows under it. */
export interface SectionValue {
  readonly year?: number;
  readonly text?: string;
  readonly group?: string;
  readonly values?: Readonly<Record<ColumnKey, Reading>>;
  readonly place?: { readonly row: number; readonly column: number };
}

/** The status that a title or sheet name gives ('Avslutade ärenden'); only where it says little else. */
export function statusIn(kind: TableKind, text: string): Reading | undefined {
  return STATUS_KINDS.has(kind) && SUBJECT.test(text) ? statusOf(kind, text) : undefined;
}

const STATUS_KINDS: ReadonlySet<TableKind> = new Set(['caseLog', 'meetings', 'deviations']);
const GROUP_KEYS: Readonly<Record<TableKind, ColumnKey | undefined>> = {
  caseLog: undefined,
  representation: 'group',
  members: 'group',
  meetings: 'group',
  reports: 'from',
  assignments: 'assignee',
  documents: undefined,
  deviations: 'group',
  groups: undefined,
};
const SUBJECT_WORDS =
  /(?<!\p{L})(?:ärenden|ärende|frågor|uppdrag|åtgärder|aktiviteter|möten|avvikelser|cases|case|matters|issues|actions|items|meetings|deviations|incidents|decisions|beslut)(?!\p{L})/giu;

const SUBJECT = new RegExp(SUBJECT_WORDS.source, 'iu');

/** Reads a section row: a status, a year, a group, an organisation or a role; nothing when it says none of these. */
export function sectionValue(
  kind: TableKind,
  section: { readonly row: number; readonly column: number; readonly text: string },
): SectionValue {
  const { row, column, text } = section;
  const place = { row, column };
  const year = yearIn(text);
  const bare = text.replace(/[:\-–]+\s*$/, '').trim();
  const dated = year === undefined ? {} : { year };
  const status = STATUS_KINDS.has(kind) ? statusOf(kind, bare) : undefined;
  if (status) return { ...dated, values: { status }, place };
  const classes = valueClasses({ kind: 'text', text: bare });
  if (isGroupName(bare)) {
    const name = groupName(bare)?.text ?? bare;
    const key = GROUP_KEYS[kind];
    return {
      ...dated,
      group: name,
      place,
      ...(key === undefined ? {} : { values: { [key]: namedReading(kind, key, name) } }),
    };
  }
  const key = sectionKey(kind, classes.has('organisation'), classes.has('role'));
  return key === undefined ? dated : { ...dated, values: { [key]: namedReading(kind, key, bare) }, place };
}

function sectionKey(kind: TableKind, organisation: boolean, role: boolean): ColumnKey | undefined {
  if (kind === 'members' && role) return 'role';
  if (!organisation) return undefined;
  return kind === 'members' ? 'organisation' : kind === 'groups' ? 'municipality' : undefined;
}

/** Whether a line says the status of what it stands over: 'Avslutade ärenden 2016', 'Ongoing matters'. */
export function saysStatus(text: string): boolean {
  return SUBJECT.test(text) && statusWords(text) !== undefined;
}

function statusOf(kind: TableKind, text: string): Reading | undefined {
  const words = statusWords(text);
  return words === undefined ? undefined : namedReading(kind, 'status', words);
}

/** The words of a status that are left without what has it, and the year. */
function statusWords(text: string): string | undefined {
  const bare = text
    .replace(SUBJECT_WORDS, '')
    .replace(/\b(?:19|20)\d\d\b/g, '')
    .replace(/[:\s–-]+$/, '')
    .trim();
  if (bare === '' || bare.split(/\s+/).length > 3) return undefined;
  return valueClasses({ kind: 'text', text: bare }).has('status') ? bare : undefined;
}

function namedReading(kind: TableKind, key: ColumnKey, text: string): Reading {
  const type = canonicalColumn(kind, key)?.type ?? { kind: 'text' };
  const reading = readValue({ kind: 'text', text }, type, { dateSystem: 1900, column: key });
  return reading ?? { kind: 'text', text };
}
