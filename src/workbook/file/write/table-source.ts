import { rangeAddress } from '../../cell-address.ts';
import { TABLE_STYLE } from '../../draft-styles.ts';
import type { SheetDraft, TableDraft } from '../../patch.ts';
import { MAIN_NAMESPACE } from '../xml/namespaces.ts';
import { cellText } from '../xml/xml-text.ts';
import { xmlElement } from './xml-source.ts';

/** A table part over cells that the draft holds. Its columns are named by the header cells, as Excel demands. */
export function tableSource(draft: SheetDraft, table: TableDraft, id: number, name: string): string {
  const range = { ...table.range, bottom: Math.max(table.range.bottom, table.range.top + 1) };
  const ref = rangeAddress(range);
  const header = draft.rows[range.top - 1]?.cells ?? [];
  const columns: string[] = [];
  for (let column = range.left; column <= range.right; column += 1) {
    const value = header[column - 1]?.value;
    const text = value?.kind === 'text' ? value.text : '';
    const number = column - range.left + 1;
    const columnName = cellText(text)
      .replaceAll('\r', '_x000d_')
      .replaceAll('\n', '_x000a_')
      .replaceAll('\t', '_x0009_');
    columns.push(xmlElement('tableColumn', { id: number, name: columnName === '' ? `Kolumn${number}` : columnName }));
  }
  const look = { name: TABLE_STYLE, showFirstColumn: 0, showLastColumn: 0, showRowStripes: 0, showColumnStripes: 0 };
  const content =
    (table.showFilter ? xmlElement('autoFilter', { ref }) : '') +
    xmlElement('tableColumns', { count: columns.length }, columns.join('')) +
    xmlElement('tableStyleInfo', look);
  const attributes = { xmlns: MAIN_NAMESPACE, id, name, displayName: name, ref, totalsRowShown: 0 };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlElement('table', attributes, content)}`;
}
