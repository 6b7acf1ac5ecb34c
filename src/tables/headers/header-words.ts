import caseLog from '../vocabulary/headers-caseLog.json' with { type: 'json' };
import representation from '../vocabulary/headers-representation.json' with { type: 'json' };
import members from '../vocabulary/headers-members.json' with { type: 'json' };
import meetings from '../vocabulary/headers-meetings.json' with { type: 'json' };
import reports from '../vocabulary/headers-reports.json' with { type: 'json' };
import assignments from '../vocabulary/headers-assignments.json' with { type: 'json' };
import documents from '../vocabulary/headers-documents.json' with { type: 'json' };
import deviations from '../vocabulary/headers-deviations.json' with { type: 'json' };
import groups from '../vocabulary/headers-groups.json' with { type: 'json' };
import { CANONICAL_TABLES, TABLE_KINDS } from '../canonical-tables.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { headerText, wordBag } from './header-text.ts';

/**
 * How much a word tells: 'sure' tells the column and hints at the kind of table; 'usual' is a usual word for the column
 * that other tables use as well; 'possible' needs the values and neighbours to agree.
 */
export type Tell = 'sure' | 'usual' | 'possible';

/** A word for a column of a kind of table. Keys are canonical, or of columns that become canonical ones: 'seats' (least and
 * most), 'term' (from and to), 'substitute', 'firstName' and 'lastName', 'convener', 'secretary'. */
export interface HeaderWord {
  readonly kind: TableKind;
  readonly key: ColumnKey;
  readonly tell: Tell;
  readonly word: string;
}

type Words = Readonly<Record<string, Partial<Readonly<Record<Tell, readonly string[]>>>>>;
const VOCABULARY: Readonly<Record<TableKind, Words>> = {
  caseLog,
  representation,
  members,
  meetings,
  reports,
  assignments,
  documents,
  deviations,
  groups,
};
const TELLS: readonly Tell[] = ['sure', 'usual', 'possible'];

function headerWords(): readonly HeaderWord[] {
  const words: HeaderWord[] = [];
  for (const kind of TABLE_KINDS) {
    for (const { key, header } of CANONICAL_TABLES[kind].columns)
      words.push({ kind, key, tell: 'usual', word: header });
    for (const [key, byTell] of Object.entries(VOCABULARY[kind])) {
      for (const tell of TELLS) for (const word of byTell[tell] ?? []) words.push({ kind, key, tell, word });
    }
  }
  return words;
}

function indexed(
  words: readonly HeaderWord[],
  form: (word: string) => string,
): ReadonlyMap<string, readonly HeaderWord[]> {
  const index = new Map<string, HeaderWord[]>();
  for (const word of words) {
    const text = form(word.word);
    if (text === '') continue;
    const same = index.get(text);
    if (same) same.push(word);
    else index.set(text, [word]);
  }
  return index;
}

const WORDS = headerWords();

const TEXTS = new Map<string, string>();
for (const { word } of WORDS) if (!TEXTS.has(word)) TEXTS.set(word, headerText(word));

/** Words by their compared form, and by their bag of words. */
export const WORDS_BY_TEXT = indexed(WORDS, (word) => TEXTS.get(word) ?? '');
export const WORDS_BY_BAG = indexed(WORDS, (word) => wordBag(TEXTS.get(word) ?? ''));

/** Every word that stands in some header. */
export const SINGLE_WORDS: ReadonlySet<string> = new Set([...WORDS_BY_TEXT.keys()].flatMap((text) => text.split(' ')));
