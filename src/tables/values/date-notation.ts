import type { DateShape } from './date-shape.ts';

/** One way to write a date. */
export interface DateNotation {
  /** For explanations: 'ISO', 'd/m'. */
  readonly name: string;
  /** Sticky, on folded text. */
  readonly pattern: RegExp;
  /** Undefined when the match is no date after all. */
  readonly shape: (groups: readonly string[], hints: NotationHints) => DateShape | undefined;
  /** 'own': the year is in it. 'marked': one may follow, as 2018 or -18. 'bare': 18 may follow as it is. */
  readonly year: 'own' | 'marked' | 'bare';
  /** Whether it may be read among other words, or only with words that belong to a date. */
  readonly strength: 'strong' | 'weak';
}

export interface NotationHints {
  readonly anchorYear: number | undefined;
  readonly english: boolean;
}

/** A notation's pattern: at a word's start, up to a word's end. */
export function notationPattern(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'uy');
}
