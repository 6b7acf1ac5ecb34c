import type { SheetView } from '../layout/sheet-view.ts';
import { valueClasses } from './value-classes.ts';

/** What fill colours mean, by '#RRGGBB'. */
export interface FillLegend {
  readonly words: ReadonlyMap<string, string>;
  /** The legend as one line, for explaining. */
  readonly text: string;
}

const MOST_ROWS = 400;

/**
 * The legend of a sheet whose colours are statuses: a filled cell with a status in it ('= klart'), or to the right of it,
 * outside the table's rows. Undefined when there are not two colours with a meaning.
 */
export function fillLegend(view: SheetView, top: number, bottom: number): FillLegend | undefined {
  const words = new Map<string, string>();
  const rows = view.rows.filter((row) => row < top || row > bottom).slice(0, MOST_ROWS);
  for (const row of rows) {
    const columns = view.sheet.grid.columnsOf(row);
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] ?? 0;
      const fill = view.style(row, column).fill;
      if (fill === undefined || words.has(fill)) continue;
      const word = statusWord(view.text(row, column)) ?? statusWord(view.text(row, column + 1));
      if (word !== undefined) words.set(fill, word);
    }
  }
  if (words.size < 2) return undefined;
  return { words, text: [...words.values()].join(', ') };
}

/** The status that most of a row's filled cells have by the legend. */
export function filledStatus(
  view: SheetView,
  legend: FillLegend,
  row: number,
  left: number,
  right: number,
): string | undefined {
  for (let column = left; column <= right; column++) {
    const word = legend.words.get(view.style(row, column).fill ?? '');
    if (word !== undefined) return word;
  }
  return undefined;
}

function statusWord(text: string): string | undefined {
  const bare = text
    .replace(/^[\s=:–-]+|^(?:röd|gul|grön|blå|grå|orange|red|yellow|green|blue|grey)\s*[=:–-]\s*/i, '')
    .trim();
  if (bare === '' || bare.length > 40) return undefined;
  const [first = ''] = bare.split(/[,/(]/);
  const classes = valueClasses({ kind: 'text', text: first.trim() });
  return classes.has('status') ? first.trim() : undefined;
}
