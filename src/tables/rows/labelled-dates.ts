import { canonicalColumn } from '../canonical-tables.ts';
import { type HeaderMatcher, matchWorth } from '../headers/match-header.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { findDates } from '../values/date-mentions.ts';
import { cleanText } from '../values/folded-text.ts';

/** A cell of dates where some have a label of their own: '2017-03-03, uppf 2017-09-01'. */
export interface LabelledDates {
  /** The date without a label, or with the column's own. */
  readonly own: string | undefined;
  readonly others: readonly { readonly key: ColumnKey; readonly text: string }[];
}

const EDGES = /^[\s,;:/|().–—-]+|[\s,;:/|().–—-]+$/g;
const LONGEST = 120;

/** The dates of a cell by their labels; undefined unless every date after the first has a label that is a date column's word. */
export function labelledDates(
  written: string,
  kind: TableKind,
  key: ColumnKey,
  matcher: HeaderMatcher,
): LabelledDates | undefined {
  if (written.length > LONGEST) return undefined;
  const text = cleanText(written);
  const mentions = findDates(text);
  if (mentions.length < 2) return undefined;
  let own: string | undefined;
  const others: { key: ColumnKey; text: string }[] = [];
  let end = 0;
  for (const [index, mention] of mentions.entries()) {
    const label = text.slice(end, mention.start).replace(EDGES, '');
    end = mention.end;
    const date = text.slice(mention.start, mention.end).trim();
    const labelled = label === '' ? undefined : dateKey(label, kind, matcher);
    if (index === 0 && (label === '' || labelled === key || labelled === undefined)) own = date;
    else if (labelled !== undefined && labelled !== key) others.push({ key: labelled, text: date });
    else return undefined;
  }
  return { own, others };
}

function dateKey(label: string, kind: TableKind, matcher: HeaderMatcher): ColumnKey | undefined {
  const [best] = matcher
    .matchExactly(label)
    .filter((match) => match.kind === kind && canonicalColumn(kind, match.key)?.type.kind === 'date')
    .sort((one, other) => matchWorth(other) - matchWorth(one));
  return best?.key;
}
