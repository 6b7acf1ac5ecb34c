import type { HeaderMatch } from '../headers/match-header.ts';
import { type TableMapping, columnMappingsFor } from '../mapping.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { type ColumnCandidate, type KindJudgement, type TableContext, judgeKind } from './judge-kind.ts';

/** Two canonical columns from one: the key that stands for both. */
const BOTH: readonly { readonly keys: readonly [ColumnKey, ColumnKey]; readonly key: ColumnKey }[] = [
  { keys: ['seatsMin', 'seatsMax'], key: 'seats' },
  { keys: ['from', 'to'], key: 'term' },
  { keys: ['validFrom', 'validTo'], key: 'term' },
];

/** A table as the user has said that it is: mapped columns first, left-out ones not even by their
 * values, the rest as usual. Undefined when it is none of ours. */
export function judgeMapped(
  mapping: TableMapping,
  columns: readonly ColumnCandidate[],
  context: TableContext,
): KindJudgement | undefined {
  const { kind } = mapping;
  if (kind === 'none') return undefined;
  const taken = new Set<ColumnKey>();
  const said = columns.map((candidate) => {
    const keys = saidKeys(mapping, candidate);
    const [key] = keys ?? [];
    if (keys?.length === 1 && key !== undefined) taken.add(key);
    return { candidate, keys };
  });
  const judged = said
    .filter(({ keys }) => keys?.length !== 0)
    .map(({ candidate, keys }): ColumnCandidate => {
      if (keys === undefined) {
        return { ...candidate, matches: candidate.matches.filter((match) => !taken.has(match.key)) };
      }
      return { ...candidate, matches: keys.flatMap((key) => saidMatch(kind, candidate, key, keys.length === 1)) };
    });
  return { ...judgeKind(kind, judged, context), accepted: true, confidence: 0.99 };
}

/** The keys that the user gave a column: none when it is left out, undefined when nothing was said. */
function saidKeys(mapping: TableMapping, candidate: ColumnCandidate): readonly ColumnKey[] | undefined {
  const said = columnMappingsFor(mapping, candidate.lines.join(' / '));
  if (said.length === 0) return undefined;
  const keys = said.flatMap((column) => (column.key === null ? [] : [column.key]));
  const both = BOTH.find((pair) => pair.keys.every((key) => keys.includes(key)));
  return both ? [both.key] : keys;
}

/** A column with several keys is split as usual, each part keeping the key that it would have. */
function saidMatch(kind: TableKind, candidate: ColumnCandidate, key: ColumnKey, only: boolean): readonly HeaderMatch[] {
  const usual = candidate.matches.find((match) => match.kind === kind && match.key === key);
  if (!only && !usual) return [];
  return [{ kind, key, tell: 'sure', closeness: 1, word: candidate.lines.join(' / '), exact: true, mapped: true }];
}
