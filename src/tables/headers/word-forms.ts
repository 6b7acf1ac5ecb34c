import { CANONICAL_TABLES, TABLE_KINDS } from '../canonical-tables.ts';
import { headerText, wordBag } from './header-text.ts';
import { VOCABULARY } from './header-vocabulary.ts';

/** A header word as headers are compared with it: as a text, and as a bag of words. */
export interface WordForms {
  readonly text: string;
  readonly bag: string;
}

function vocabularyWords(): readonly string[] {
  const canonical = TABLE_KINDS.flatMap((kind) => CANONICAL_TABLES[kind].columns.map(({ header }) => header));
  const known = TABLE_KINDS.flatMap((kind) =>
    Object.values(VOCABULARY[kind]).flatMap((byTell) => Object.values(byTell)),
  );
  return [...new Set([...canonical, ...known.flat()])];
}

/** The forms of every word of the vocabulary. The same in every run: a build puts the result in this module's place. */
export const WORD_FORMS: Readonly<Record<string, WordForms>> = Object.fromEntries(
  vocabularyWords().map((word) => {
    const text = headerText(word);
    return [word, { text, bag: wordBag(text) }];
  }),
);
