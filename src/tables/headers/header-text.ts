import language from '../vocabulary/header-language.json' with { type: 'json' };

const MARKS = /[^\p{L}\p{N}§#%]+/gu;
const LETTERS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e', è: 'e', ü: 'u', æ: 'a', ø: 'o' };

/** One form of letters and marks: lower case, å, ä and ö without their marks, words parted by single spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00AD|-\s*\n\s*/g, '')
    .replace(/[åäöéèüæø]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(MARKS, ' ')
    .trim();
}

const ABBREVIATIONS = new Map(
  Object.entries(language.abbreviations).map(([short, long]) => [plainWords(short), plainWords(long)]),
);
const PHRASES = Object.entries(language.phrases).map(
  ([spelt, meant]) => [` ${plainWords(spelt)} `, ` ${plainWords(meant)} `] as const,
);
const FILLERS = new Set(language.fillers.map(plainWords));
const QUANTIFIERS = new Set(language.quantifiers.map(plainWords));

/** A header for comparing: plain words with abbreviations written out ('Uppf. dat' and 'Uppföljning datum' are one). */
export function headerText(text: string): string {
  let spaced = ` ${plainWords(text)} `;
  for (const [spelt, meant] of PHRASES) spaced = spaced.replaceAll(spelt, meant);
  return spaced
    .trim()
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .join(' ');
}

const FIRST_WORD = /[\p{L}\p{N}]+(?:-\s*\n\s*\p{L}+|\.\p{L}+)*\.?/u;
const MOST_REMEMBERED = 5_000;
const firstWords = new Map<string, string>();

/** The first word of {@link headerText}, without working out the rest: few words begin the many cells of a column. */
export function firstHeaderWord(text: string): string {
  const [written = ''] = FIRST_WORD.exec(text) ?? [];
  let word = firstWords.get(written);
  if (word === undefined) {
    if (firstWords.size >= MOST_REMEMBERED) firstWords.clear();
    word = headerText(written).split(' ')[0] ?? '';
    firstWords.set(written, word);
  }
  return word;
}

/** The words of a header whatever their order and inflection: 'Datum för beslutet' and 'Beslutsdatum' stay apart, 'Beslut, datum' does not. */
export function wordBag(header: string): string {
  return header
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .map(stem)
    .sort()
    .join(' ');
}

/** Whether a header counts things ('Antal ärenden'), so that the words it counts say nothing of what it holds. */
export function isCounting(header: string): boolean {
  return header.split(' ').some((word) => QUANTIFIERS.has(word));
}

function stem(word: string): string {
  for (const ending of language.endings) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}
