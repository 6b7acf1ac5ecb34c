import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '../../language/language.ts';
import { columnLetters, type CellPosition } from '../../workbook/cell-address.ts';
import type { Mark } from '../../workbook/patch.ts';
import type { SheetSnapshot } from '../../workbook/snapshot.ts';
import { lineOffsets, linesWithin } from '../components/line-offsets.ts';
import { columnWidths } from './column-widths.ts';
import { GRID_WORDS } from './grid-words.ts';
import { GridRow } from './grid-row.tsx';
import { mergedCells } from './merged-cells.ts';
import { move } from './moves.ts';
import { rowScroll, rowsInSight, scrollToRow, shiftAt } from './row-scroll.ts';
import { sheetMarks } from './sheet-marks.ts';
import { shownText } from './shown-text.ts';

const ROW_HEIGHT = 22;
const DIGIT = 9;
const ROWS_BEYOND = 8;
const COLUMNS_BEYOND = 2;
/** A small sheet is drawn on a page of empty cells. */
const FEWEST_ROWS = 40;
const FEWEST_COLUMNS = 12;

const useStyles = makeStyles({
  grid: {
    position: 'relative',
    overflow: 'auto',
    height: '100%',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    overscrollBehavior: 'contain',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  header: { position: 'sticky', top: 0, zIndex: 3, display: 'flex' },
  letter: {
    position: 'absolute',
    boxSizing: 'border-box',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  corner: { position: 'sticky', insetInlineStart: 0, zIndex: 4, color: 'transparent' },
  chosen: { fontWeight: 600, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground5 },
  hidden: { fontStyle: 'italic', opacity: 0.75 },
  rows: { position: 'absolute', insetInlineStart: 0 },
});

export interface SheetGridProps {
  readonly sheet: SheetSnapshot;
  readonly marks: readonly Mark[];
  readonly language: Language;
  readonly selected: CellPosition;
  readonly onSelect: (position: CellPosition) => void;
  /** Enter, or two clicks, on a cell. */
  readonly onOpen?: (position: CellPosition) => void;
}

interface View {
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** A sheet of any size as a grid to look in and move about in; only what is in sight stands in the page. */
export function SheetGrid({ sheet, marks, language, selected, onSelect, onOpen }: SheetGridProps) {
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ scrollTop: 0, scrollLeft: 0, width: 800, height: 600, scale: 1 });
  const { grid } = sheet;
  const rows = Math.max(FEWEST_ROWS, grid.rowCount + 1);
  const columns = Math.max(FEWEST_COLUMNS, grid.columnCount + 1);
  const marked = useMemo(() => sheetMarks(marks, sheet.name), [marks, sheet.name]);
  const merged = useMemo(() => mergedCells(sheet.merged), [sheet]);
  const widths = useMemo(() => columnWidths(grid, sheet.merged, columns), [grid, sheet, columns]);
  const offsets = useMemo(() => lineOffsets(widths, (width) => Math.round(width * view.scale)), [widths, view.scale]);

  const rowHeight = Math.round(ROW_HEIGHT * view.scale);
  const numberWidth = Math.round((String(rows).length * DIGIT + 14) * view.scale);
  const scroll = rowScroll(rows, rowHeight, view.height);
  const { first, last } = rowsInSight(scroll, view, rows, rowHeight, ROWS_BEYOND);
  const { from, to } = linesWithin(offsets, view.scrollLeft, view.scrollLeft + view.width, COLUMNS_BEYOND);
  const firstColumn = Math.max(1, from);
  const lastColumn = Math.min(columns, to - 1);
  const drawn = [
    ...merged.rowsReaching(first),
    ...Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
  ];
  const anchor = merged.at(selected.row, selected.column);
  const active = anchor === undefined ? selected : { row: anchor.top, column: anchor.left };
  const isDrawn = drawn.includes(active.row) && active.column >= firstColumn && active.column <= lastColumn;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () => {
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
      setView({
        scrollTop,
        scrollLeft,
        scale,
        width: Math.max(0, clientWidth - numberWidth),
        height: Math.max(0, clientHeight - Math.round(ROW_HEIGHT * scale)),
      });
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [numberWidth]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const height = element.clientHeight - rowHeight;
    const width = element.clientWidth - numberWidth;
    const { scrollTop, scrollLeft } = element;
    const top = scrollToRow(rowScroll(rows, rowHeight, height), { scrollTop, height }, selected.row, rowHeight);
    if (top !== scrollTop) element.scrollTop = top;
    const left = offsets[selected.column] ?? 0;
    const right = offsets[selected.column + 1] ?? left;
    if (left < scrollLeft || right - left > width) element.scrollLeft = left;
    else if (right > scrollLeft + width) element.scrollLeft = right - width;
    // Only choosing a cell brings it into sight; scrolling away from it is the user's own.
  }, [selected.row, selected.column, sheet.name]);

  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      return onOpen?.(selected);
    }
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const press = { key: event.key, control: event.ctrlKey || event.metaKey };
    const next = event.altKey ? undefined : move(selected, press, grid, { rows, columns, page });
    if (next === undefined) return undefined;
    event.preventDefault();
    return onSelect(next);
  };

  const pointed = (event: PointerEvent) => {
    const position = positionOf(event.target);
    if (position !== undefined && event.button === 0) onSelect(position);
  };

  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={sheet.name}
      aria-rowcount={rows + 1}
      aria-colcount={columns + 1}
      aria-readonly
      aria-activedescendant={isDrawn ? `${id}-${active.row}-${active.column}` : undefined}
      className={styles.grid}
      onKeyDown={pressed}
      onPointerDown={pointed}
      onDoubleClick={() => onOpen?.(selected)}
      onCopy={(event) => {
        event.preventDefault();
        event.clipboardData.setData('text/plain', shownText(grid.cell(selected.row, selected.column), language));
      }}
    >
      <div
        role="row"
        aria-rowindex={1}
        className={styles.header}
        style={{ height: rowHeight, width: numberWidth + (offsets.at(-1) ?? 0), lineHeight: `${rowHeight - 1}px` }}
      >
        <div
          role="columnheader"
          aria-colindex={1}
          className={mergeClasses(styles.letter, styles.corner)}
          style={{ width: numberWidth, height: rowHeight }}
        >
          {GRID_WORDS.corner[language]}
        </div>
        {Array.from({ length: Math.max(0, lastColumn - firstColumn + 1) }, (_, index) => {
          const column = firstColumn + index;
          const left = offsets[column] ?? 0;
          const isHidden = sheet.hiddenColumns.has(column);
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 1}
              title={isHidden ? GRID_WORDS.hiddenLine[language] : undefined}
              className={mergeClasses(
                styles.letter,
                column === selected.column && styles.chosen,
                isHidden && styles.hidden,
              )}
              style={{
                insetInlineStart: numberWidth + left,
                width: (offsets[column + 1] ?? left) - left,
                height: rowHeight,
              }}
            >
              {columnLetters(column)}
            </div>
          );
        })}
      </div>
      <div style={{ height: scroll.height, width: numberWidth + (offsets.at(-1) ?? 0) }} />
      <div
        className={styles.rows}
        style={{ top: rowHeight, transform: `translateY(${shiftAt(scroll, view.scrollTop)}px)` }}
      >
        {drawn.map((row) => (
          <GridRow
            key={row}
            sheet={sheet}
            marks={marked}
            merged={merged}
            language={language}
            row={row}
            height={rowHeight}
            offsets={offsets}
            numberWidth={numberWidth}
            firstColumn={firstColumn}
            lastColumn={lastColumn}
            selectedColumn={row === active.row ? active.column : undefined}
            id={id}
          />
        ))}
      </div>
    </div>
  );
}

function positionOf(target: EventTarget): CellPosition | undefined {
  if (!(target instanceof Element)) return undefined;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}
