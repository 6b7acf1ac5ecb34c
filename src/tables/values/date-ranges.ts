import type { DateMention } from './date-mentions.ts';
import { spanShape } from './date-shape.ts';
import { DATE_WORDS, WEEKDAY } from './date-words.ts';
import { anyOf } from './folded-text.ts';

const RANGE = new RegExp(`^(?: ?- ?| ${anyOf(DATE_WORDS.rangeWords)} )(?:${WEEKDAY}\\.? )?(?:den |the )?$`, 'u');
const ALTERNATIVE = new RegExp(`^(?: ?/ ?|,? ${anyOf(DATE_WORDS.alternativeWords)} )$`, 'u');

/** Mentions that a dash or 'till' joins are one range; so are periods with 'och', 'eller' or a slash between them. */
export function joinRanges(folded: string, mentions: readonly DateMention[]): readonly DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const between = before && folded.slice(before.end, mention.start);
    const isRange =
      between !== undefined && (RANGE.test(between) || (ALTERNATIVE.test(between) && bothPeriods(before, mention)));
    if (before && isRange) joined[joined.length - 1] = rangeOf(before, mention);
    else joined.push(mention);
  }
  return joined;
}

function bothPeriods(first: DateMention | undefined, last: DateMention): boolean {
  return first?.shape.grain !== 'day' && last.shape.grain !== 'day';
}

function rangeOf(first: DateMention, last: DateMention): DateMention {
  return {
    start: first.start,
    end: last.end,
    notation: `${first.notation} – ${last.notation}`,
    shape: spanShape(first.shape, last.shape),
    strength: first.strength === 'strong' || last.strength === 'strong' ? 'strong' : 'weak',
    after: false,
  };
}
