import type { IsoDate } from '../../time/iso-date.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { choiceOf, dayIfReadable, textOf } from '../frame/read-row.ts';

interface Term {
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

/** Roles of those who sit in on a group without being its representatives. */
const NOT_REPRESENTATIVES: ReadonlySet<string | undefined> = new Set([
  'sekreterare',
  'adjungerad',
  'sakkunnig',
  'föredragande',
]);

/**
 * Whether a text names a representative of the group: a full name anywhere in it, or first initial and surname. On `day`
 * when it is known, else at any time.
 */
export function representativeNamed(
  context: FactContext,
  text: string,
  group: string | undefined,
  day: IsoDate | undefined,
): boolean {
  const terms = group === undefined ? undefined : context.shared(termsByName).get(group);
  if (terms === undefined) return false;
  const words = normalisedText(text).split(' ').slice(0, 40);
  for (let at = 0; at < words.length; at++) {
    for (let length = 2; length <= 5 && at + length <= words.length; length++) {
      const sat = terms.get(words.slice(at, at + length).join(' '));
      if (sat?.some((term) => day === undefined || holds(term, day))) return true;
    }
  }
  return false;
}

function holds({ from, to }: Term, day: IsoDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function termsByName(context: FactContext): ReadonlyMap<string, ReadonlyMap<string, readonly Term[]>> {
  const groups = new Map<string, Map<string, Term[]>>();
  for (const row of context.rows('members')) {
    const group = context.groupOf(row)?.name;
    const name = textOf(row, 'name');
    if (group === undefined || name === undefined || NOT_REPRESENTATIVES.has(choiceOf(row, 'role'))) continue;
    const term = { from: dayIfReadable(row, 'from'), to: dayIfReadable(row, 'to') };
    const names = groups.get(group) ?? new Map<string, Term[]>();
    groups.set(group, names);
    for (const spelling of spellings(name)) {
      const terms = names.get(spelling);
      if (terms === undefined) names.set(spelling, [term]);
      else terms.push(term);
    }
  }
  return groups;
}

/** 'Anna Maria Berg' also as 'anna berg' and 'a berg'; 'Berg, Anna' as 'anna berg'. */
function spellings(name: string): ReadonlySet<string> {
  const [surname, given] = name.split(',');
  const ordered = given === undefined ? name : `${given} ${surname ?? ''}`;
  const words = normalisedText(ordered)
    .split(' ')
    .filter((word) => word !== '');
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < 2) return new Set();
  return new Set([words.join(' '), `${first} ${last}`, `${first.charAt(0)} ${last}`]);
}
