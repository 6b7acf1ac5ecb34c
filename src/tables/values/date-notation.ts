import type { DateShape } from './date-shape.ts';

/** Of the Latin and other alphabets. The class of all scripts' letters takes long to build, for each pattern anew. */
const LETTERS_AND_DIGITS = '0-9A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1\\u0370-\\u1FFF';

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
  return new RegExp(`(?:${source})(?![${LETTERS_AND_DIGITS}])`, 'uy');
}
