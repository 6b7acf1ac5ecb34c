import type { SubjectIdentity } from '../frame/define-subject.ts';
import { stableKeys } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { titleHolds } from '../frame/name-words.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { withoutPersonalNumbers } from '../frame/sensitive-text.ts';
import { textOf } from '../frame/read-row.ts';

/** A row of the document table; or the pack's own document when the table does not list it, then without a row. */
export interface GoverningDocument {
  readonly row: FactRow | undefined;
  readonly key: string;
  readonly name: string;
  readonly kind: string | undefined;
}

export function documentsOf(context: FactContext): readonly GoverningDocument[] {
  return context.shared(deriveDocuments);
}

function deriveDocuments(context: FactContext): readonly GoverningDocument[] {
  if (!context.hasTable('documents')) return [];
  const rows = context.rows('documents');
  const names = rows.map((row) => textOf(row, 'name') ?? textOf(row, 'kind') ?? '');
  const keys = stableKeys(
    names.map(normalisedText),
    (index) =>
      `${writtenIn(rows[index], 'version')}|${writtenIn(rows[index], 'adopted')}|${writtenIn(rows[index], 'owner')}`,
  );
  const listed = rows.map((row, index) => ({
    row,
    key: keys[index] ?? '',
    name: names[index] ?? '',
    kind: textOf(row, 'kind'),
  }));
  const own = context.pack.document;
  if (own === undefined) return listed;
  const isListed = listed.some(({ name }) => isNamed(name, [own.title, ...own.aliases]));
  return isListed
    ? listed
    : [...listed, { row: undefined, key: normalisedText(own.title), name: own.title, kind: undefined }];
}

function writtenIn(row: FactRow | undefined, column: string): string {
  return row === undefined ? '' : (textOf(row, column) ?? '');
}

/** Whether a document's name means one of the wanted names. */
export function isNamed(name: string, wanted: readonly string[]): boolean {
  return wanted.some((each) => titleHolds(name, each));
}

export function documentIdentity({ row, key, name }: GoverningDocument, context: FactContext): SubjectIdentity {
  const group = row === undefined ? context.pack.mainGroup : context.groupOf(row)?.name;
  return {
    key,
    label: { sv: `Dokumentet ”${withoutPersonalNumbers(name)}”`, en: `Document “${withoutPersonalNumbers(name)}”` },
    ...(group === undefined ? {} : { group }),
    day: context.asOf,
    place: row === undefined ? undefined : (row.cell('name') ?? row.place),
    cells: (table, column) => (table === 'documents' && row !== undefined ? row.cells(column) : []),
  };
}
