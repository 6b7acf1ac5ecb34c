import type { Cell } from '../../workbook/snapshot.ts';
import { canonicalColumn } from '../canonical-tables.ts';
import type { HeaderMatch, HeaderMatcher } from '../headers/match-header.ts';
import { headerParts, matchWorth } from '../headers/match-header.ts';
import { type CellPart, cellPart, dateApart, pieces } from './cell-part.ts';
import { cellText } from './value-classes.ts';

/** One of the columns that a column carrying several things is read as. */
export interface SplitColumn {
  readonly part: CellPart;
  readonly matches: readonly HeaderMatch[];
  readonly cells: readonly Cell[];
}

const CERTAIN = 0.6;

/**
 * The columns that one column carries ('Ansvarig/klart', 'Namn, befattning, organisation'), when its header names them
 * all and most of its cells hold them all; none when it is not certain.
 */
export function splitColumn(matcher: HeaderMatcher, header: string, cells: readonly Cell[]): readonly SplitColumn[] {
  const parts = headerParts(header);
  if (parts.length < 2 || parts.length > 4) return [];
  const matches = parts.map((part, index) => partMatches(matcher, parts[0] ?? '', part, index));
  if (matches.some((match) => match.length === 0) || sameColumn(matches)) return [];
  const texts = cells.filter((cell) => cell.kind === 'text').map(cellText);
  const filled = cells.filter((cell) => cellText(cell) !== '').length;
  if (filled === 0 || texts.length === 0) return [];
  const split = (part: CellPart, index: number): SplitColumn => ({
    part,
    matches: matches[index] ?? [],
    cells: cells.map((cell) => cellPart(cell, part)),
  });
  const dates = matches.map(mayBeDate);
  const day = dates.lastIndexOf(true);
  if (parts.length === 2 && day >= 0) {
    const both = texts.filter((text) => (dateApart(text)?.rest ?? '') !== '').length;
    if (both < filled * CERTAIN) return [];
    return parts.map((_, index) => split({ kind: index === day ? 'date' : 'rest' }, index));
  }
  const whole = texts.filter((text) => pieces(text, parts.length) !== undefined).length;
  if (whole < filled * CERTAIN) return [];
  return parts.map((_, index) => split({ kind: 'piece', index, of: parts.length }, index));
}

/** What a part means, under the first part when the two together are a header ('Beslut/datum' is the decision and its date). */
function partMatches(matcher: HeaderMatcher, first: string, part: string, index: number): readonly HeaderMatch[] {
  const alone = matcher.match([part]).filter((match) => match.closeness > 0.85);
  if (index === 0 || alone.length === 0) return alone;
  const joined = matcher.matchExactly(`${first} ${part}`);
  const kinds = new Set(joined.map((match) => match.kind));
  return [...joined, ...alone.filter((match) => !kinds.has(match.kind))];
}

function mayBeDate(matches: readonly HeaderMatch[]): boolean {
  return matches.some(
    (match) => canonicalColumn(match.kind, match.key)?.type.kind === 'date' && matchWorth(match) > 0.3,
  );
}

/** Two words for one column ('Uppgift/aktivitet'). */
function sameColumn(matches: readonly (readonly HeaderMatch[])[]): boolean {
  const [first = [], ...others] = matches;
  const strongest = (some: readonly HeaderMatch[]): string | undefined => {
    const [best] = [...some].sort((one, other) => matchWorth(other) - matchWorth(one));
    return best && `${best.kind}.${best.key}`;
  };
  const key = strongest(first);
  return others.every((other) => strongest(other) === key);
}
