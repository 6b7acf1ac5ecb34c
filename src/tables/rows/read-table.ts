import { canonicalColumn, type ColumnType } from '../canonical-tables.ts';
import { type FillLegend, filledStatus } from '../columns/fill-legend.ts';
import type { HeaderMatcher } from '../headers/match-header.ts';
import type { BodyRow } from '../layout/table-body.ts';
import type { SheetView } from '../layout/sheet-view.ts';
import { mappedWord } from '../mapping.ts';
import type { Reading } from '../reading.ts';
import type { TableRow, UnreadableCell } from '../recognised-table.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import { readValue } from '../values/read-value.ts';
import type { Cell } from '../../workbook/snapshot.ts';
import { answerReading, askedChoice } from './asked-choice.ts';
import { labelledDates } from './labelled-dates.ts';
import { type PlannedColumn, type ReadingPlan, isDated } from './reading-plan.ts';
import { type SectionValue, sectionValue } from './section-value.ts';
import { nearestYears, yearIn, yearOfDate } from './years.ts';

/** What the whole table gives its rows. */
export interface TableSurroundings {
  readonly view: SheetView;
  readonly kind: TableKind;
  readonly left: number;
  readonly right: number;
  readonly matcher: HeaderMatcher;
  readonly dateSystem: 1900 | 1904;
  /** Title rows from the top. */
  readonly titles: readonly string[];
  /** Values that title or sheet name give every row, unless the row has its own. */
  readonly throughout: Readonly<Record<ColumnKey, Reading>>;
  /** Columns whose value is written once over the rows that it holds for. */
  readonly writtenOnce: ReadonlyMap<ColumnKey, number>;
  readonly legend?: FillLegend;
}

export interface ReadTable {
  readonly rows: readonly TableRow[];
  readonly unreadable: readonly UnreadableCell[];
  /** Keys that came from elsewhere than a column of their own: the sheet's column they stand in, and what said them. */
  readonly carried: ReadonlyMap<ColumnKey, Carried>;
  /** The groups that sections name, and whether a row has its group from them. */
  readonly sectionGroups: readonly string[];
}

export interface Carried {
  readonly column: number;
  readonly by: 'section' | 'fillLegend' | 'split';
  readonly text: string;
}

const EMPTY: Cell = { kind: 'empty' };

/** Reads the rows of a table, each cell as what its column holds. */
export function readTable(plan: ReadingPlan, body: readonly BodyRow[], surroundings: TableSurroundings): ReadTable {
  const reader = new TableReader(plan, surroundings);
  for (const line of body) {
    if (line.kind === 'section') reader.section(line);
    else reader.row(line.row);
  }
  return reader.result();
}

class TableReader {
  readonly #rows: TableRow[] = [];
  readonly #unreadable: UnreadableCell[] = [];
  readonly #carried = new Map<ColumnKey, Carried>();
  readonly #groups: string[] = [];
  readonly #keys: ReadonlySet<ColumnKey>;
  readonly #types = new Map<ColumnKey, ColumnType>();
  /** Columns whose header asks about one choice, with that choice. */
  readonly #asked = new Map<ColumnKey, string>();
  readonly #statusType: ColumnType | undefined;
  readonly #year: number | undefined;
  readonly #above = new Map<ColumnKey, { readonly reading: Reading; readonly row: number }>();
  #section: SectionValue = {};

  constructor(
    private readonly plan: ReadingPlan,
    private readonly around: TableSurroundings,
  ) {
    const { kind, titles, view } = around;
    this.#keys = new Set(plan.columns.map((column) => column.recognised.key));
    for (const { recognised } of [...plan.columns, ...(plan.second ?? [])]) {
      const type = canonicalColumn(kind, recognised.key)?.type;
      if (!type) continue;
      this.#types.set(recognised.key, type);
      const asked = askedChoice(recognised.header, type);
      if (asked !== undefined) this.#asked.set(recognised.key, asked);
    }
    this.#statusType = canonicalColumn(kind, 'status')?.type;
    const titled = [...titles].reverse().map(yearIn);
    this.#year = titled.find((year) => year !== undefined) ?? yearIn(view.name);
  }

  result(): ReadTable {
    return { rows: this.#rows, unreadable: this.#unreadable, carried: this.#carried, sectionGroups: this.#groups };
  }

  section(line: { readonly row: number; readonly column: number; readonly text: string }): void {
    const value = sectionValue(this.around.kind, line);
    const { year } = this.#section;
    this.#section = { ...(year === undefined ? {} : { year }), ...value, text: line.text };
    if (value.group !== undefined) this.#groups.push(value.group);
    this.#above.clear();
  }

  row(row: number): void {
    const persons = this.plan.persons?.(this.around.view, row) ?? 1;
    for (let person = 0; person < persons; person++) {
      const first = this.#read(row, this.plan.columns, person);
      if (Object.keys(first.values).length > 0) this.#rows.push(first);
    }
    if (!this.plan.second) return;
    const second = this.#read(row, this.plan.second, 0);
    if (second.values['name'] !== undefined && second.values['name'].kind !== 'none') this.#rows.push(second);
  }

  #read(row: number, columns: readonly PlannedColumn[], person: number): TableRow {
    const { view, kind, dateSystem, matcher } = this.around;
    const cells = columns.map((column) => column.cell(view, row, person));
    const years = nearestYears(
      columns.map((column, index) =>
        isDated(kind, column.recognised.key) ? yearOfDate(cells[index] ?? EMPTY) : undefined,
      ),
    );
    const values: Record<ColumnKey, Reading> = {};
    const inherited: Record<ColumnKey, { row: number; column: number }> = {};
    columns.forEach(({ recognised: { key, column }, edge }, index) => {
      const cell = cells[index] ?? EMPTY;
      const type = this.#types.get(key);
      if (cell.kind === 'empty' || !type) return;
      const anchorYear = years[index] ?? this.#section.year ?? this.#year;
      const context = { dateSystem, column: key, ...(anchorYear === undefined ? {} : { anchorYear }) };
      const meant = cell.kind === 'text' ? mappedWord(matcher.mapping, key, cell.text) : undefined;
      const asked = meant === undefined ? this.#asked.get(key) : undefined;
      let reading =
        (asked === undefined ? undefined : answerReading(cell, asked, type, context)) ??
        readValue(meant === undefined ? cell : { kind: 'text', text: meant }, type, context);
      if (reading && meant !== undefined && cell.kind === 'text') reading = { ...reading, text: cell.text };
      if (reading?.kind === 'unreadable' && type.kind === 'date' && cell.kind === 'text') {
        reading = this.#labelled(cell.text, key, column, row, context, values, inherited) ?? reading;
      }
      if (edge === 'first' && reading?.kind === 'period')
        reading = { kind: 'date', date: reading.from, text: reading.text };
      if (!reading || values[key] !== undefined) return;
      values[key] = reading;
      const merge = view.mergeAt(row, column);
      if (merge && merge.top !== row) inherited[key] = { row: merge.top, column: merge.left };
      if (reading.kind === 'unreadable') {
        this.#unreadable.push({ sheet: view.name, row, column, text: reading.text, expected: reading.expected });
      }
    });
    if (Object.keys(values).length > 0) this.#fromAbove(row, values, inherited);
    this.#carry(row, values, inherited);
    return { row, values, ...(Object.keys(inherited).length > 0 ? { inherited } : {}) };
  }

  /** '2017-03-03, uppf 2017-09-01': the other dates go to the columns that their labels say. */
  #labelled(
    text: string,
    key: ColumnKey,
    column: number,
    row: number,
    context: Parameters<typeof readValue>[2],
    values: Record<ColumnKey, Reading>,
    inherited: Record<ColumnKey, { row: number; column: number }>,
  ): Reading | undefined {
    const { kind, matcher } = this.around;
    const labelled = labelledDates(text, kind, key, matcher);
    if (labelled?.own === undefined) return undefined;
    const type = { kind: 'date' } as const;
    for (const other of labelled.others) {
      const reading = readValue({ kind: 'text', text: other.text }, type, { ...context, column: other.key });
      if (!reading || values[other.key] !== undefined) continue;
      values[other.key] = reading;
      inherited[other.key] = { row, column };
      if (!this.#keys.has(other.key)) this.#carried.set(other.key, { column, by: 'split', text });
    }
    return readValue({ kind: 'text', text: labelled.own }, type, context);
  }

  /** A group or organisation written once, over rows that leave it out. */
  #fromAbove(
    row: number,
    values: Record<ColumnKey, Reading>,
    inherited: Record<ColumnKey, { row: number; column: number }>,
  ): void {
    for (const [key, column] of this.around.writtenOnce) {
      const reading = values[key];
      if (reading) this.#above.set(key, { reading, row: inherited[key]?.row ?? row });
      const above = this.#above.get(key);
      if (reading || !above) continue;
      values[key] = above.reading;
      inherited[key] = { row: above.row, column };
    }
  }

  /** What section, fill, title and sheet give the row where it has nothing of its own. */
  #carry(
    row: number,
    values: Record<ColumnKey, Reading>,
    inherited: Record<ColumnKey, { row: number; column: number }>,
  ): void {
    const { view, legend, left, right, throughout } = this.around;
    const { place, text = '' } = this.#section;
    if (place) {
      for (const [key, reading] of Object.entries(this.#section.values ?? {})) {
        if (values[key] !== undefined) continue;
        values[key] = reading;
        inherited[key] = place;
        if (!this.#keys.has(key)) this.#carried.set(key, { column: place.column, by: 'section', text });
      }
    }
    const status = legend && values['status'] === undefined ? filledStatus(view, legend, row, left, right) : undefined;
    const type = this.#statusType;
    if (legend && status !== undefined && type) {
      const reading = readValue({ kind: 'text', text: status }, type, {
        dateSystem: this.around.dateSystem,
        column: 'status',
      });
      if (reading) values['status'] = reading;
      inherited['status'] = { row, column: left };
      if (!this.#keys.has('status')) this.#carried.set('status', { column: left, by: 'fillLegend', text: legend.text });
    }
    for (const [key, reading] of Object.entries(throughout)) values[key] ??= reading;
  }
}
