import { FONT_NAME } from '../../draft-styles.ts';

/** The children of `styleSheet`, in the order they must stand. */
export const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;
/** The lists that looks are made of, and what stands in each. */
export const CHILD = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
} as const;
export type Container = keyof typeof CHILD;

/** What stands where a workbook counts on something that it has not written. */
export const PLAIN: Readonly<Record<Exclude<Container, 'numFmts'>, (index: number) => string>> = {
  fonts: () => `<font><sz val="11"/><name val="${FONT_NAME}"/></font>`,
  fills: (index) => `<fill><patternFill patternType="${index === 1 ? 'gray125' : 'none'}"/></fill>`,
  borders: () => '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellXfs: () => '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  dxfs: () => '<dxf/>',
};

/** Numbers that Excel gives a meaning whether they are written or not: the look of plain cells, no fill and grey dots. */
export const RESERVED: Readonly<Record<Container, number>> = {
  numFmts: 0,
  fonts: 1,
  fills: 2,
  borders: 1,
  cellXfs: 1,
  dxfs: 0,
};
