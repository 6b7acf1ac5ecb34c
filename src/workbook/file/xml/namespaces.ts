/** The namespaces of what is written; a strict workbook has others for the same things (ECMA-376 part 1, annex A). */
const STRICT: readonly (readonly [transitional: string, strict: string])[] = [
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  [
    'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
    'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
];

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Whether an element's namespace is that of strict workbooks. */
export function isStrict(namespace: string): boolean {
  return namespace.startsWith('http://purl.oclc.org/ooxml/');
}

/** XML of ours with the namespaces and relationship types of strict workbooks. */
export function toStrict(xml: string): string {
  return STRICT.reduce((text, [transitional, strict]) => text.replaceAll(transitional, strict), xml);
}
