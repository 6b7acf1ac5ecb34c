import words from './name-words.json' with { type: 'json' };

const LINK_WORDS: ReadonlySet<string> = new Set(words.linkWords);
const DEFINITE_GROUP = /gruppen$/;

/** The words of a name as they are compared: lower case, no punctuation, no genitive, no linking words. */
export function nameWords(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200F\uFEFF]/g, '')
    .replace(/[:'’´]s(?![\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LINK_WORDS.has(word))
    .map(withoutEnding);
}

function withoutEnding(word: string): string {
  const indefinite = word
    .replace(DEFINITE_GROUP, 'grupp')
    .replace(/kommunen$/, 'kommun')
    .replace(/landstinget$/, 'landsting')
    .replace(/regionen$/, 'region');
  return indefinite.length > 3 && indefinite.endsWith('s') ? indefinite.slice(0, -1) : indefinite;
}

/** Words in the order they are written, without spaces: 'e-hälsa', 'E hälsa' and 'ehälsa' are one. */
export function orderedKey(nameParts: readonly string[]): string {
  return nameParts.join('');
}

/** The same whatever the order of the words: 'psykisk hälsa/IFO' and 'IFO/psykisk hälsa'. */
export function unorderedKey(nameParts: readonly string[]): string {
  return [...nameParts].sort().join(' ');
}

/** The words of a text with a space before, between and after, so that whole words can be looked for. */
export function paddedWords(text: string): string {
  return ` ${nameWords(text).join(' ')} `;
}
