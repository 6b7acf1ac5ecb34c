import { closestName } from '../governance/closest-name.ts';
import type { Text } from '../governance/pack.ts';
import type { ProblemInValue } from '../governance/pack-problem.ts';

/** A day of the right form that no calendar has. */
export function impossibleDay(pointer: string, day: string): ProblemInValue {
  return {
    pointer,
    reason: { sv: `dagen ${day} finns inte`, en: `there is no day ${day}` },
    instead: { sv: 'skriv en dag som finns, ÅÅÅÅ-MM-DD', en: 'write a day that exists, YYYY-MM-DD' },
  };
}

/** A suggestion among the names that exist. */
export function didYouMean(name: string, known: Iterable<string>): Text {
  const names = [...known];
  const close = closestName(name, names);
  const list = names.length > 40 ? `${names.slice(0, 40).join(', ')} …` : names.join(', ');
  return close === undefined
    ? { sv: `skriv ett av: ${list}`, en: `write one of: ${list}` }
    : { sv: `menade du '${close}'?`, en: `did you mean '${close}'?` };
}
