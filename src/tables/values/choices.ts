import data from './choice-words.json' with { type: 'json' };
import { anyOf, wordKey } from './folded-text.ts';
import { isNone } from './known-words.ts';

/** The words for the choices of one kind of column, Swedish and English. */
interface ChoiceVocabulary {
  readonly byWord: ReadonlyMap<string, string>;
  readonly withinText: RegExp;
  /** The choices that may stand together ('D/B'), the one that counts first. */
  readonly combined: readonly string[];
  readonly byEnding: readonly { readonly ending: string; readonly choice: string }[];
}

interface VocabularyData {
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly combined?: readonly string[];
  readonly endings?: Readonly<Record<string, readonly string[]>>;
}

const LONGEST_CHOICE = 120;
const SHORTEST_WITHIN_TEXT = 3;

const VOCABULARIES: readonly (ChoiceVocabulary & { readonly choices: string })[] = data.vocabularies.map(vocabulary);

function vocabulary({
  choices,
  combined = [],
  endings = {},
}: VocabularyData): ChoiceVocabulary & { readonly choices: string } {
  const byWord = new Map<string, string>();
  for (const [choice, words] of Object.entries(choices)) {
    for (const word of [choice, ...words]) byWord.set(choiceKey(word), choice);
  }
  const long = [...byWord.keys()].filter((word) => word.length >= SHORTEST_WITHIN_TEXT);
  return {
    choices: Object.keys(choices).join('|'),
    byWord,
    withinText: new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(long)}(?![\\p{L}\\p{N}])`, 'gu'),
    combined,
    byEnding: Object.entries(endings).flatMap(([choice, words]) => words.map((ending) => ({ ending, choice }))),
  };
}

function choiceKey(text: string): string {
  return wordKey(text).replace(/[()"]/g, '');
}

/**
 * The choice that a text means, canonical as in tables.json; undefined when no word of the text is known. Of several
 * known words the first counts ('Klart, verkställs i kommunerna'), but for types, where a decision outweighs.
 */
export function readChoice(text: string, choices: readonly string[]): string | undefined {
  if (text.length > LONGEST_CHOICE) return undefined;
  const own = choices.find((choice) => choiceKey(choice) === choiceKey(text));
  if (own !== undefined) return own;
  const words = VOCABULARIES.find((each) => each.choices === choices.join('|'));
  if (words === undefined) return undefined;
  const known =
    words.byWord.get(choiceKey(text)) ??
    words.byWord.get(percentKey(text) ?? '') ??
    combinedChoice(text, words) ??
    abbreviatedChoice(text, words);
  return known ?? (isNone(text) ? undefined : choiceWithin(text, words));
}

/** A percentage is begun, finished or between the two. */
function percentKey(text: string): string | undefined {
  const percent = /^(\d{1,3})(?:[.,]\d+)? ?%$/.exec(choiceKey(text))?.[1];
  if (percent === undefined) return undefined;
  return Number(percent) === 0 ? '0 %' : Number(percent) >= 100 ? '100 %' : '50 %';
}

/** 'Under beredn.' is the one choice whose words begin so. */
function abbreviatedChoice(text: string, { byWord }: ChoiceVocabulary): string | undefined {
  const stem = /^(.{4,})\.$/.exec(text.trim())?.[1];
  if (stem === undefined) return undefined;
  const key = choiceKey(stem);
  const meant = new Set([...byWord].filter(([word]) => word.startsWith(key)).map(([, choice]) => choice));
  return meant.size === 1 ? [...meant][0] : undefined;
}

function combinedChoice(text: string, { byWord, combined }: ChoiceVocabulary): string | undefined {
  if (combined.length === 0) return undefined;
  const parts = wordKey(text).split(/\s*(?:[/,;+&]|\boch\b|\band\b)\s*/);
  const found = parts.map((part) => byWord.get(part));
  return found.includes(undefined) ? undefined : combined.find((choice) => found.includes(choice));
}

function choiceWithin(text: string, { byWord, withinText, byEnding, combined }: ChoiceVocabulary): string | undefined {
  const key = choiceKey(text);
  const found = [...key.matchAll(withinText)].map(([word]) => byWord.get(word));
  const weightiest = combined.find((choice) => found.includes(choice));
  return weightiest ?? found[0] ?? byEnding.find(({ ending }) => key.endsWith(ending))?.choice;
}
