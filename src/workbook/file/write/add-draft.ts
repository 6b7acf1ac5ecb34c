import { quotedSheetName } from '../../cell-address.ts';
import { OWN_SHEET_NAME } from '../../own-content.ts';
import type { DraftStyle, SheetDraft } from '../../patch.ts';
import { Utf8Writer } from '../xml/utf8-writer.ts';
import { absolute, type AuthoredSheets, type SheetFrame } from './author-sheets.ts';
import { chartSource, drawingSource } from './chart-source.ts';
import { finishSheet, type SheetRelationship } from './finish-sheet.ts';
import type { PackageEdit } from './package-edit.ts';
import { writeCells, type CellWriting } from './sheet-cells.ts';
import type { StyleAppender } from './style-appender.ts';
import { tableSource } from './table-source.ts';
import type { TakenNames } from './taken-names.ts';

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument';

/** A sheet whose parts are in the package, to be listed in the workbook. */
export interface NewSheet {
  readonly name: string;
  readonly part: string;
  readonly definedNames: readonly { readonly name: string; readonly text: string }[];
}

/** The number that each look has in the workbook's styles, appended when it is first used. */
export function formatsIn(appender: StyleAppender, { styles, formatOf }: AuthoredSheets): CellWriting['formatOf'] {
  const known = new Map<DraftStyle, number>();
  return (look) => {
    const number = known.get(look) ?? appender.cellFormat(styles, formatOf.get(look) ?? 0);
    known.set(look, number);
    return number;
  };
}

/** Adds a draft's worksheet, tables and charts. */
export function addDraft(
  edit: PackageEdit,
  taken: TakenNames,
  frame: SheetFrame,
  draft: SheetDraft,
  writing: CellWriting,
): NewSheet {
  const part = edit.freePart('worksheets/', 'sheet', 'xml');
  const relationships: SheetRelationship[] = (draft.tables ?? []).map((table, number) => {
    const target = edit.freePart('tables/', 'table', 'xml');
    const source = tableSource(draft, table, taken.nextTableId(), taken.tableName(table.name));
    edit.add(target, source, `${SPREADSHEET_TYPE}.table+xml`);
    return { id: `rIdTable${number + 1}`, kind: 'table', target, external: false };
  });
  const tables = relationships.map((relationship) => relationship.id);
  const drawing = addCharts(edit, draft);
  if (drawing !== undefined) {
    relationships.push({ id: 'rIdDrawing', kind: 'drawing', target: drawing, external: false });
  }
  const finished = finishSheet(frame, draft, {
    tables,
    ...(drawing === undefined ? {} : { drawing: 'rIdDrawing' }),
  });
  const written = new Utf8Writer();
  written.text(edit.inNamespaces(finished.frame.head));
  writeCells(written, draft, writing);
  written.text(edit.inNamespaces(finished.frame.tail));
  edit.addBytes(part, written.result());
  edit.override(part, `${SPREADSHEET_TYPE}.worksheet+xml`);
  edit.addRelationships(part, [...relationships, ...finished.links]);
  return { name: draft.name, part, definedNames: definedNames(draft) };
}

function addCharts(edit: PackageEdit, draft: SheetDraft): string | undefined {
  const charts = draft.charts ?? [];
  if (charts.length === 0) return undefined;
  const relationships = charts.map((chart, index): SheetRelationship => {
    const target = edit.freePart('charts/', 'chart', 'xml');
    edit.add(target, chartSource(draft, chart), `${DRAWING_TYPE}.drawingml.chart+xml`);
    return { id: `rIdChart${index + 1}`, kind: 'chart', target, external: false };
  });
  const part = edit.freePart('drawings/', 'drawing', 'xml');
  const ids = relationships.map((relationship) => relationship.id);
  edit.add(part, drawingSource(charts, ids), `${DRAWING_TYPE}.drawing+xml`);
  edit.addRelationships(part, relationships);
  return part;
}

function definedNames(draft: SheetDraft): { name: string; text: string }[] {
  const sheet = quotedSheetName(draft.name);
  const { area, repeatRows } = draft.print;
  return [
    ...(draft.ownership === 'own' ? [{ name: OWN_SHEET_NAME, text: `${sheet}!$A$1` }] : []),
    ...(area ? [{ name: '_xlnm.Print_Area', text: `${sheet}!${absolute(area)}` }] : []),
    ...(repeatRows ? [{ name: '_xlnm.Print_Titles', text: `${sheet}!$${repeatRows.from}:$${repeatRows.to}` }] : []),
  ];
}
