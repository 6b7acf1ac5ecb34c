import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText, plainLetters } from '../frame/normalised-text.ts';
import { textOf } from '../frame/read-row.ts';
import type { ColumnKey, TableKind } from '../../tables/table-kind.ts';

/** Where persons are named; the member table first, since its spelling is taken as the right one. */
const NAME_COLUMNS: readonly (readonly [TableKind, readonly ColumnKey[]])[] = [
  ['members', ['name']],
  ['caseLog', ['owner', 'presenter', 'followUpOwner']],
  ['meetings', ['chair']],
  ['assignments', ['starter']],
];
const BETWEEN_PERSONS = /\s*[,;/&+\n]\s*|\s+(?:och|and)\s+/u;
const LONGEST_CELL = 200;

/** The persons a cell names: texts of two to four words without digits. */
export function personsIn(text: string): readonly string[] {
  if (text.length > LONGEST_CELL) return [];
  return text
    .split(BETWEEN_PERSONS)
    .map((part) => part.trim())
    .filter((part) => !/\d/.test(part) && /^\p{L}[\p{L}.'’-]*(?:\s+\p{L}[\p{L}.'’-]*){1,3}$/u.test(part));
}

/**
 * The spelling of a person's name that stands most in the workbook (in the member table before all) when this one sounds
 * the same but is written otherwise: Svenson and Svensson, Kristofer and Christoffer. Undefined when this is the one.
 */
export function usualSpelling(context: FactContext, name: string): string | undefined {
  const usual = context.shared(usualSpellings).get(soundOf(name));
  return usual === undefined || normalisedText(usual) === normalisedText(name) ? undefined : usual;
}

function usualSpellings(context: FactContext): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, { readonly name: string; count: number }>>();
  for (const [table, columns] of NAME_COLUMNS) {
    const weight = table === 'members' ? 1_000 : 1;
    for (const row of context.allRows(table)) {
      for (const column of columns) {
        const text = textOf(row, column);
        for (const name of text === undefined ? [] : personsIn(text)) {
          const sound = soundOf(name);
          const spellings = counts.get(sound) ?? new Map<string, { readonly name: string; count: number }>();
          counts.set(sound, spellings);
          const known = spellings.get(normalisedText(name));
          if (known === undefined) spellings.set(normalisedText(name), { name, count: weight });
          else known.count += weight;
        }
      }
    }
  }
  const usual = new Map<string, string>();
  for (const [sound, spellings] of counts) {
    if (spellings.size < 2) continue;
    const ordered = [...spellings].sort(([first, one], [second, other]) =>
      other.count === one.count ? (first < second ? -1 : 1) : other.count - one.count,
    );
    const [most] = ordered;
    if (most !== undefined) usual.set(sound, most[1].name);
  }
  return usual;
}

/** How a name sounds, roughly: without accents, doubled letters and the usual other ways to write the same sound. */
function soundOf(name: string): string {
  return plainLetters(name)
    .replace(/ch|ck|c|q/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/[wv]/g, 'v')
    .replace(/z/g, 's')
    .replace(/x/g, 'ks')
    .replace(/(.)\1+/g, '$1');
}
