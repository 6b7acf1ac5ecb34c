import { memo, type CSSProperties } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Language } from '../../language/language.ts';
import { shortened, visibleText } from '../../language/visible-text.ts';
import type { SheetSnapshot } from '../../workbook/snapshot.ts';
import { fillColours, markColours } from './cell-colours.ts';
import { GRID_WORDS, MARK_NAMES } from './grid-words.ts';
import type { MergedCells } from './merged-cells.ts';
import type { SheetMarks } from './sheet-marks.ts';
import { shownText } from './shown-text.ts';

/** Characters of a text that are drawn: no cell is wide enough for more. */
const MOST_DRAWN = 300;

/** Columns that text may run on over. */
const LONGEST_SPILL = 12;
const PADDING = 10;

const useStyles = makeStyles({
  row: { position: 'absolute', insetInlineStart: 0, display: 'flex', pointerEvents: 'none' },
  number: {
    position: 'sticky',
    insetInlineStart: 0,
    zIndex: 2,
    boxSizing: 'border-box',
    paddingInlineEnd: '6px',
    textAlign: 'end',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    pointerEvents: 'auto',
  },
  chosen: { fontWeight: 600, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground5 },
  hidden: { fontStyle: 'italic', opacity: 0.75 },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    paddingInline: '5px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    unicodeBidi: 'isolate',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    pointerEvents: 'auto',
    cursor: 'cell',
  },
  spanning: { zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, whiteSpace: 'normal' },
  spilling: { overflow: 'visible' },
  spilled: {
    position: 'relative',
    zIndex: 1,
    display: 'inline-block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    pointerEvents: 'none',
  },
  end: { textAlign: 'end' },
  bold: { fontWeight: 600 },
  strike: { textDecorationLine: 'line-through' },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const SELECTED: CSSProperties = { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', zIndex: 1 };

export interface GridRowProps {
  readonly sheet: SheetSnapshot;
  readonly marks: SheetMarks;
  readonly merged: MergedCells;
  readonly language: Language;
  readonly row: number;
  readonly height: number;
  /** Where each column begins, from 1; one more than there are columns. */
  readonly offsets: Float64Array;
  readonly numberWidth: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The selected column when this is the selected row. */
  readonly selectedColumn: number | undefined;
  /** Begins the ids of cells. */
  readonly id: string;
}

/** A row of a sheet: its number, and those of its cells that are in sight. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { sheet, language, row, height, offsets, numberWidth, firstColumn, lastColumn, selectedColumn } = props;
  const styles = useStyles();
  const cells = [];
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const range = props.merged.at(row, column);
    const isCovered = range !== undefined && (range.top !== row || range.left !== column);
    if (!isCovered) cells.push(column);
    else if (column === firstColumn && range.top === row) cells.push(range.left);
  }
  const isHidden = sheet.hiddenRows.has(row);
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      data-row={row}
      className={styles.row}
      style={{ top: (row - 1) * height, height, width: numberWidth + (offsets.at(-1) ?? 0) }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        title={isHidden ? GRID_WORDS.hiddenLine[language] : undefined}
        className={mergeClasses(
          styles.number,
          selectedColumn !== undefined && styles.chosen,
          isHidden && styles.hidden,
        )}
        style={{ width: numberWidth, height, lineHeight: `${height - 1}px` }}
      >
        {row}
      </div>
      {cells.map((column) => (
        <GridCell key={column} {...props} column={column} />
      ))}
    </div>
  );
});

function GridCell(props: GridRowProps & { readonly column: number }) {
  const { sheet, marks, merged, language, row, column, height, offsets, numberWidth, selectedColumn, id } = props;
  const styles = useStyles();
  const cell = sheet.grid.cell(row, column);
  const style = sheet.grid.style(row, column);
  const look = marks.lookAt(row, column);
  const range = merged.at(row, column);
  const right = Math.min(range?.right ?? column, offsets.length - 2);
  const rows = (range?.bottom ?? row) - row + 1;
  const left = offsets[column] ?? 0;
  const isSelected = selectedColumn !== undefined && selectedColumn >= column && selectedColumn <= right;
  const text = shortened(visibleText(shownText(cell, language).slice(0, MOST_DRAWN + 1)), MOST_DRAWN);
  const end = cell.kind === 'text' && range === undefined ? spillEnd(props) : column;
  return (
    <div
      role="gridcell"
      id={`${id}-${row}-${column}`}
      aria-colindex={column + 1}
      aria-colspan={right > column ? right - column + 1 : undefined}
      aria-rowspan={rows > 1 ? rows : undefined}
      aria-selected={isSelected}
      data-column={column}
      data-mark={look}
      className={mergeClasses(
        styles.cell,
        range !== undefined && styles.spanning,
        end > column && styles.spilling,
        (cell.kind === 'number' || cell.kind === 'date') && styles.end,
        style.bold && styles.bold,
        style.strike && styles.strike,
      )}
      style={{
        insetInlineStart: numberWidth + left,
        width: (offsets[right + 1] ?? left) - left,
        height: rows * height,
        lineHeight: `${height - 1}px`,
        ...(style.fill === undefined ? {} : fillColours(style.fill)),
        ...(look === undefined ? {} : markColours(look)),
        ...(isSelected ? SELECTED : {}),
      }}
    >
      {end > column ? (
        <span className={styles.spilled} style={{ maxWidth: (offsets[end + 1] ?? left) - left - PADDING }}>
          {text}
        </span>
      ) : (
        text
      )}
      {look !== undefined && <span className={styles.heard}>{`, ${MARK_NAMES[look][language]}`}</span>}
    </div>
  );
}

/** The last of the empty cells after a text, over which it runs on as in Excel; its own column when there is none. */
function spillEnd({ sheet, merged, row, column, offsets }: GridRowProps & { readonly column: number }): number {
  const last = Math.min(offsets.length - 2, column + LONGEST_SPILL);
  let end = column;
  while (end < last && sheet.grid.cell(row, end + 1).kind === 'empty' && merged.at(row, end + 1) === undefined)
    end += 1;
  return end;
}
