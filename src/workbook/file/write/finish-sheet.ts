import { cellAddress, quotedSheetName, rangeAddress } from '../../cell-address.ts';
import type { CellLink, DataBar, SheetDraft } from '../../patch.ts';
import { RELATIONSHIPS_NAMESPACE } from '../xml/namespaces.ts';
import type { SheetFrame } from './author-sheets.ts';
import { usedRange } from './sheet-cells.ts';
import { xmlElement } from './xml-source.ts';

/** Excel takes no more in a sheet; later cells keep their text without a link. */
const MOST_LINKS = 65_530;

/** A relationship from a written sheet. */
export interface SheetRelationship {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: 'table' | 'drawing' | 'hyperlink' | 'chart';
  readonly target: string;
  readonly external: boolean;
}

/** What exceljs left out: bars, links, tables and a drawing, each where the order of elements wants it. */
export function finishSheet(
  frame: SheetFrame,
  draft: SheetDraft,
  related: { readonly tables: readonly string[]; readonly drawing?: string },
): { readonly frame: SheetFrame; readonly links: readonly SheetRelationship[] } {
  const links = linksOf(draft);
  const bars = (draft.dataBars ?? []).map(dataBar).join('');
  const validations = frame.tail.includes('<dataValidations') ? '<dataValidations' : '<pageMargins';
  const end = [
    ...(related.drawing === undefined ? [] : [xmlElement('drawing', { 'r:id': related.drawing })]),
    ...(related.tables.length === 0
      ? []
      : [
          xmlElement(
            'tableParts',
            { count: related.tables.length },
            related.tables.map((id) => xmlElement('tablePart', { 'r:id': id })).join(''),
          ),
        ]),
  ].join('');
  const head = frame.head.replace(/<dimension ref="[^"]*"/, () => `<dimension ref="${usedRange(draft)}"`);
  const tail = frame.tail
    .replace(validations, () => `${bars}${validations}`)
    .replace('<pageMargins', () => `${links.source}<pageMargins`)
    .replace('</worksheet>', () => `${end}</worksheet>`);
  return { frame: { head: withRelationshipsNamespace(head), tail }, links: links.relationships };
}

function withRelationshipsNamespace(head: string): string {
  return /<worksheet[^>]*xmlns:r=/.test(head)
    ? head
    : head.replace('<worksheet', `<worksheet xmlns:r="${RELATIONSHIPS_NAMESPACE}"`);
}

function dataBar({ range, colour }: DataBar, index: number): string {
  const bar =
    '<cfvo type="num" val="0"/><cfvo type="max"/>' +
    xmlElement('color', { rgb: `FF${colour.replace('#', '').toUpperCase()}` });
  const rule = xmlElement('cfRule', { type: 'dataBar', priority: index + 1 }, `<dataBar>${bar}</dataBar>`);
  return xmlElement('conditionalFormatting', { sqref: rangeAddress(range) }, rule);
}

function linksOf(draft: SheetDraft): { readonly source: string; readonly relationships: readonly SheetRelationship[] } {
  const relationships = new Map<string, SheetRelationship>();
  const elements: string[] = [];
  draft.rows.forEach(({ cells }, rowIndex) => {
    cells.forEach((cell, columnIndex) => {
      if (!cell?.link || elements.length === MOST_LINKS) return;
      const ref = cellAddress({ row: rowIndex + 1, column: columnIndex + 1 });
      const element = linkElement(ref, cell.link, relationships);
      if (element !== undefined) elements.push(element);
    });
  });
  const source = elements.length === 0 ? '' : `<hyperlinks>${elements.join('')}</hyperlinks>`;
  return { source, relationships: [...relationships.values()] };
}

function linkElement(ref: string, link: CellLink, relationships: Map<string, SheetRelationship>): string | undefined {
  if (link.kind === 'cell') {
    return xmlElement('hyperlink', { ref, location: `${quotedSheetName(link.sheet)}!${cellAddress(link.position)}` });
  }
  const url = webAddress(link.url);
  if (url === undefined) return undefined;
  const known = relationships.get(url);
  const id = known?.id ?? `rIdLink${relationships.size + 1}`;
  relationships.set(url, { id, kind: 'hyperlink', target: url, external: true });
  return xmlElement('hyperlink', { ref, 'r:id': id });
}

/** Only web pages are linked to: no other address opens from a cell. */
function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
