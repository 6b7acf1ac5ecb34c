import { canonicalColumn } from '../canonical-tables.ts';
import type { ColumnCandidate } from '../kinds/judge-kind.ts';
import language from '../vocabulary/header-language.json' with { type: 'json' };
import { headerText } from './header-text.ts';
import type { HeaderMatch, HeaderMatcher } from './match-header.ts';

const BARE_DATES = new Set(language.bareDates.map(headerText));
const LEFT = 0.95;
const RIGHT = 0.88;

/** Headers that say only 'Datum' take their meaning from the column beside them, as in 'Beslut | Datum'. */
export function withNeighbours(
  candidates: readonly ColumnCandidate[],
  matcher: HeaderMatcher,
): readonly ColumnCandidate[] {
  return candidates.map((candidate, index) => {
    const header = candidate.lines.length === 1 ? (candidate.lines[0] ?? '') : '';
    if (!BARE_DATES.has(headerText(header))) return candidate;
    const left = besides(matcher, candidates[index - 1], header, LEFT);
    const beside = left.length > 0 ? left : besides(matcher, candidates[index + 1], header, RIGHT);
    const keys = new Set(beside.map((match) => `${match.kind}.${match.key}`));
    return {
      ...candidate,
      matches: [...beside, ...candidate.matches.filter((match) => !keys.has(`${match.kind}.${match.key}`))],
    };
  });
}

function besides(
  matcher: HeaderMatcher,
  neighbour: ColumnCandidate | undefined,
  header: string,
  closeness: number,
): readonly HeaderMatch[] {
  const beside = neighbour?.lines.at(-1);
  if (beside === undefined || headerText(beside).split(' ').length > 2) return [];
  return matcher
    .matchExactly(`${beside} ${header}`)
    .filter((match) => canonicalColumn(match.kind, match.key)?.type.kind === 'date')
    .map((match) => ({ ...match, tell: 'usual', closeness: match.closeness * closeness }));
}
