import { isGroupName } from '../columns/group-likeness.ts';
import { cellText, type ValueClass, valueClasses } from '../columns/value-classes.ts';
import type { HeaderMatcher } from '../headers/match-header.ts';
import { foreignness } from '../kinds/context-words.ts';
import type { TableKind } from '../table-kind.ts';
import type { Cell } from '../../workbook/snapshot.ts';
import { personsIn } from '../values/persons.ts';

/** What the labels along one side of a matrix name; 'other' for mere numbers, months and 'Möte 1'. */
export type Axis = 'organisation' | 'group' | 'year' | 'position' | 'day' | 'other';

/** What the cells of a matrix hold. */
export type MatrixCells = 'seats' | 'persons' | 'marks' | 'days';

const KINDS: ReadonlySet<TableKind> = new Set(['representation', 'members', 'meetings']);
/** Columns whose headers may label the sides of a matrix as well. */
const LABEL_KEYS = new Set(['group', 'organisation', 'function', 'position', 'municipality', 'principal', 'area']);
const MOSTLY = 0.7;
const LONGEST_LABEL = 60;
const MARK = /^(?:x|•|●|✓|✔|√|ja|j|1|yes|y)$/i;
const COUNT_LABEL = /^(?:(?:möte|meeting|datum|nr|sammanträde)\s?)?\d{1,2}[.:]?$/i;

const FEWEST_LABELS = 2;

/** The least that a row of labels must hold not to be a header of ordinary columns. */
export function mayBeLabels(cells: readonly Cell[], matcher: HeaderMatcher): boolean {
  if (cells.length < FEWEST_LABELS || !cells.every(isShortText)) return false;
  if (share(cells, (cell) => has(cell, 'person')) >= 0.5 || cells.some(isCountInWords)) return false;
  return cells.map(cellText).every((text) => {
    return isMonth(text) || (foreignness(text) === 0 && !headsOrdinaryColumn(text, matcher));
  });
}

/** 'fyra', '2 representanter': what stands between labels, not a label. */
function isCountInWords(cell: Cell): boolean {
  return cell.kind === 'text' && has(cell, 'count') && !has(cell, 'year') && !COUNT_LABEL.test(cell.text);
}

function isShortText(cell: Cell): boolean {
  if (cell.kind !== 'text' && cell.kind !== 'number') return false;
  const text = cellText(cell);
  return text !== '' && text.length <= LONGEST_LABEL;
}

function headsOrdinaryColumn(text: string, matcher: HeaderMatcher): boolean {
  const matches = matcher.matchExactly(text).filter((match) => match.tell !== 'possible' && KINDS.has(match.kind));
  return matches.length > 0 && matches.every((match) => !LABEL_KEYS.has(match.key));
}

/** What labels name, by their looks; undefined when they say nothing together. */
export function axisOf(cells: readonly Cell[]): Axis | undefined {
  if (cells.length === 0) return undefined;
  if (cells.every((cell) => has(cell, 'year'))) return 'year';
  if (share(cells, (cell) => has(cell, 'date') && !isMonth(cellText(cell))) >= MOSTLY) return 'day';
  if (cells.every((cell) => COUNT_LABEL.test(cellText(cell)) || isMonth(cellText(cell)))) return 'other';
  if (share(cells, (cell) => has(cell, 'organisation')) >= 0.5) return 'organisation';
  if (share(cells, (cell) => has(cell, 'position')) >= 0.5) return 'position';
  return share(cells, (cell) => isGroupName(cellText(cell))) >= 0.5 ? 'group' : undefined;
}

/** What the filled cells between the labels hold; undefined when they are of different sorts. */
export function matrixCells(cells: readonly Cell[]): MatrixCells | undefined {
  if (cells.length < 3) return undefined;
  if (share(cells, (cell) => MARK.test(cellText(cell))) >= 0.9 && cells.some((cell) => cell.kind === 'text'))
    return 'marks';
  if (share(cells, (cell) => has(cell, 'count') && !has(cell, 'year')) >= 0.9) return 'seats';
  if (share(cells, isDay) >= 0.85) return 'days';
  const named = share(cells, isPersons);
  return named >= 0.6 && named + share(cells, (cell) => has(cell, 'none')) >= 0.85 ? 'persons' : undefined;
}

function isDay(cell: Cell): boolean {
  return has(cell, 'date') && !has(cell, 'organisation');
}

function isPersons(cell: Cell): boolean {
  if (cell.kind !== 'text') return false;
  return has(cell, 'person') || personsIn(cell.text).length > 1;
}

const MONTH =
  /^(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)(?:uari|ruari|s|il|i|usti|tember|ober|ember|uary|ruary|ch|e|y|ust)?\.?$/i;

/** Whether a label is a month's name. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

function has(cell: Cell, valueClass: ValueClass): boolean {
  return valueClasses(cell).has(valueClass);
}

function share(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}
