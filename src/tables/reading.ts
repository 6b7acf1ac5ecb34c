import type { IsoDate } from '../time/iso-date.ts';

/**
 * What a cell says, read for its column's type. `text` is always what the user wrote, so nothing read is ever lost.
 * An absent reading means an empty cell. Equal readings may share one object.
 */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  | { readonly kind: 'date'; readonly date: IsoDate; readonly text: string }
  /** 'HT 2018', 'kv 3', 'v. 36', 'september 2018'. As a due date a period means its last day. */
  | {
      readonly kind: 'period';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly grain: PeriodGrain;
      readonly text: string;
    }
  /** A known word where a date could stand; not a date, not an error ('löpande', 'tills vidare'). */
  | { readonly kind: 'word'; readonly word: DateWord; readonly text: string }
  /** Yes or no, with the day when a date stands for yes. */
  | { readonly kind: 'flag'; readonly flag: boolean; readonly date?: IsoDate; readonly text: string }
  /** A value of an enum, canonical as in tables.json. */
  | { readonly kind: 'choice'; readonly choice: string; readonly text: string }
  /** Organisations, groups or list items, as written; names are resolved by governance/. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly text: string }
  | { readonly kind: 'datedList'; readonly items: readonly DatedItem[]; readonly text: string }
  /** '-', 'saknas', 'TBD': the user says that there is nothing. Evidence of absence, as an empty cell is. */
  | { readonly kind: 'none'; readonly text: string }
  /** Could not be read as what its column holds; listed, never guessed. */
  | { readonly kind: 'unreadable'; readonly expected: ExpectedValue; readonly text: string };

export interface DatedItem {
  readonly name: string;
  readonly date?: IsoDate;
}

export type PeriodGrain = 'week' | 'month' | 'quarter' | 'tertial' | 'term' | 'season' | 'year' | 'range';

/** Classified from the vocabulary: löpande, tills vidare, snarast, nästa möte, efter beslut, årligen. */
export type DateWord = 'ongoing' | 'openEnded' | 'immediate' | 'nextMeeting' | 'event' | 'recurring';

export type ExpectedValue = 'date' | 'period' | 'integer' | 'yes/no' | 'enum' | 'text';
