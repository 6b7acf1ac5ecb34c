import context from '../vocabulary/context.json' with { type: 'json' };
import foreign from '../vocabulary/foreign-headers.json' with { type: 'json' };
import { headerText } from '../headers/header-text.ts';
import { TABLE_KINDS } from '../canonical-tables.ts';
import type { TableKind } from '../table-kind.ts';

const NAMES = new Map(TABLE_KINDS.map((kind) => [kind, wordFinder(context.names[kind])] as const));
const GOVERNANCE = wordFinder(context.governance);
const FOREIGN_NAMES = wordFinder(context.foreignNames);
const DOUBTFUL_NAMES = wordFinder(context.doubtfulNames);
const COMMON_NAMES = new Set(context.commonNames);
const COMMON_HEADERS = new Set(context.commonHeaders.map(headerText));
const STRONG = new Set(foreign.strong.map(headerText));
const MILD = new Set(foreign.mild.map(headerText));

/** The word in a title or sheet name that says a kind of table; undefined when none does. */
export function kindName(text: string, kind: TableKind): string | undefined {
  return NAMES.get(kind)?.(text);
}

/** The word in a title or sheet name that speaks of collaboration between organisations. */
export function governanceWord(text: string): string | undefined {
  return GOVERNANCE(text);
}

/** The word in a title or sheet name that says that the table is of another sort (a budget, a phone list). */
export function foreignName(text: string): string | undefined {
  return FOREIGN_NAMES(text);
}

/** The word in a title or sheet name that other sorts of lists have more often than ours ('Issues', 'Tasks'). */
export function doubtfulName(text: string): string | undefined {
  return DOUBTFUL_NAMES(text);
}

/** Whether tables of every sort have such a name, so that it says little by itself ('Dokument', 'Members'). */
export function isCommonName(word: string): boolean {
  return COMMON_NAMES.has(word);
}

/** Whether tables of every sort have such a header, so that it says nothing of collaboration ('Deadline', 'Closed'). */
export function isCommonHeader(word: string): boolean {
  return COMMON_HEADERS.has(headerText(word));
}

/** 0 for an ordinary header; 1 for one that tables of other sorts have (amounts, weekdays); a fraction for addresses and phones. */
export function foreignness(header: string): number {
  const text = spacedText(header).trim();
  if (STRONG.has(text)) return 1;
  return MILD.has(text) ? 0.25 : 0;
}

/** Finds the longest of some words that stands in a text, whole words alone; the words are prepared when first needed. */
function wordFinder(words: readonly string[]): (text: string) => string | undefined {
  let prepared: readonly (readonly [word: string, spaced: string])[] | undefined;
  return (text) => {
    prepared ??= words
      .map((word) => [word, ` ${headerText(word)} `] as const)
      .sort(([, one], [, other]) => other.length - one.length);
    const spaced = spacedText(text);
    return prepared.find((pair) => spaced.includes(pair[1]))?.[0];
  };
}

const MOST_REMEMBERED = 2_000;
const spacedTexts = new Map<string, string>();

function spacedText(text: string): string {
  let spaced = spacedTexts.get(text);
  if (spaced === undefined) {
    if (spacedTexts.size >= MOST_REMEMBERED) spacedTexts.clear();
    spacedTexts.set(text, (spaced = ` ${headerText(text)} `));
  }
  return spaced;
}
