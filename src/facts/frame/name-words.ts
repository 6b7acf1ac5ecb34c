import { normalisedText } from './normalised-text.ts';

/** Words that say nothing of which thing a name means. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'och',
  'för',
  'av',
  'i',
  'inom',
  'till',
  'den',
  'det',
  'the',
  'of',
  'for',
  'and',
  'in',
  's',
]);

/** Whether a title holds every telling word of a wanted name, whatever else it says; long words may be inflected. */
export function titleHolds(title: string, wanted: string): boolean {
  const words = tellingWords(title);
  const needed = tellingWords(wanted);
  return (
    needed.length > 0 &&
    needed.every((need) => words.some((word) => word === need || (need.length >= 5 && word.startsWith(need))))
  );
}

/** The words of a name that tell, in lower case; at most fifty. */
export function tellingWords(text: string): readonly string[] {
  return normalisedText(text)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .slice(0, 50);
}
