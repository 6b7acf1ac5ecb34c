import type { IsoDate } from '../../time/iso-date.ts';
import data from './flag-words.json' with { type: 'json' };
import { readDateText } from './date-cells.ts';
import { cleanText, foldedText, wordKey } from './folded-text.ts';
import { isNone } from './known-words.ts';
import type { ReadingContext } from './reading-context.ts';

/** Yes or no, and the day when it says one. */
export interface Flag {
  readonly flag: boolean;
  readonly date?: IsoDate;
}

const YES: ReadonlySet<string> = new Set(data.yes);
const NO: ReadonlySet<string> = new Set(data.no);
const YES_BY_COLUMN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(data.yesByColumn).map(([column, words]) => [column, new Set(words)]),
);
const LONGEST_FLAG = 300;
const FIRST_WORD = /^([\p{L}✓✔☑✅√☐✗✘❌]+)(?=$|[\s,.;:(–-])/u;
const AMOUNT =
  /^(?:ca |c:a |cirka )?(\d[\d ]*)(?:[.,]\d+)? ?(?:kr|tkr|mkr|kkr|mnkr|sek|msek|:-|%|tim|timmar|h)?(?![\p{L}\d])/u;

/**
 * Yes or no in every dress: 'ja', 'x', '✓', 'Nej, inte än', 'ja 2018-03-01'. A date alone is a yes with its day. In a
 * column of needs an amount is a yes unless it is nought. Undefined when the text says neither.
 */
export function readFlag(text: string, context: ReadingContext): Flag | undefined {
  if (text.length > LONGEST_FLAG) return undefined;
  const said = flagOf(text, context);
  if (said === false) return { flag: false };
  const { reading } = readDateText(text, 'date', context);
  if (reading.kind === 'date') return { flag: true, date: reading.date };
  if (reading.kind === 'period' && said === undefined) return { flag: true, date: reading.to };
  return said === undefined ? undefined : { flag: true };
}

function flagOf(text: string, { column }: ReadingContext): boolean | undefined {
  const key = wordKey(text) || cleanText(text);
  const own = YES_BY_COLUMN.get(column ?? '');
  if (own?.has(key)) return true;
  if (NO.has(key)) return false;
  if (YES.has(key)) return true;
  if (isNone(text)) return undefined;
  const first = FIRST_WORD.exec(key)?.[1];
  if (first !== undefined && first.length > 1) {
    if (NO.has(first)) return false;
    if (YES.has(first)) return true;
  }
  const amount = column === 'resourceNeed' ? AMOUNT.exec(foldedText(key))?.[1] : undefined;
  return amount === undefined ? undefined : Number(amount.replaceAll(' ', '')) > 0;
}
