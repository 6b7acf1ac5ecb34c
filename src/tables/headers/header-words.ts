import { CANONICAL_TABLES, TABLE_KINDS } from '../canonical-tables.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { type Tell, TELLS, VOCABULARY } from './header-vocabulary.ts';
import { WORD_FORMS } from './word-forms.ts';

/** A word for a column of a kind of table. Keys are canonical, or of columns that become canonical ones: 'seats' (least and
 * most), 'term' (from and to), 'substitute', 'firstName' and 'lastName', 'convener', 'secretary'. */
export interface HeaderWord {
  readonly kind: TableKind;
  readonly key: ColumnKey;
  readonly tell: Tell;
  readonly word: string;
}

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
const FORMS = new Map(Object.entries(WORD_FORMS));

/** Words by their compared form, and by their bag of words. */
export const WORDS_BY_TEXT = indexed(WORDS, (word) => FORMS.get(word)?.text ?? '');
export const WORDS_BY_BAG = indexed(WORDS, (word) => FORMS.get(word)?.bag ?? '');

/** Every word that stands in some header. */
export const SINGLE_WORDS: ReadonlySet<string> = new Set([...WORDS_BY_TEXT.keys()].flatMap((text) => text.split(' ')));
