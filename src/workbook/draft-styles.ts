import type { DraftStyle, MarkLook } from './patch.ts';

/** '#RRGGBB'. */
export type Colour = `#${string}`;

export type Edge = 'top' | 'right' | 'bottom' | 'left';

export interface FontFormat {
  readonly size: number;
  readonly colour: Colour;
  readonly bold: boolean;
  readonly underline: boolean;
}

/** What a written cell looks like, in no host's terms. */
export interface StyleFormat {
  readonly font: FontFormat;
  /** Solid; absent when the sheet's white shows. */
  readonly fill?: Colour;
  /** Thin lines on these edges. */
  readonly border?: { readonly colour: Colour; readonly edges: readonly Edge[] };
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  /** The number format's code, language-neutral. '@' keeps text as text when it is edited by hand. */
  readonly numberFormat: string;
}

/**
 * What a mark lays over a user's cell. The font's colour goes with the fill, so that the text stays legible whatever
 * colours the user has; the line tells the severities apart without colour.
 */
export interface MarkFormat {
  readonly fill: Colour;
  readonly fontColour: Colour;
  readonly border: { readonly colour: Colour; readonly line: 'solid' | 'dashed' | 'dotted' };
}

/** The font of every written cell. */
export const FONT_NAME = 'Calibri';

/** The built-in look of an Excel Table, without stripes: the plainest, since each cell has its own style. */
export const TABLE_STYLE = 'TableStyleLight1';

/** How dates are shown: '2018-03-01'. */
export const DATE_FORMAT = 'yyyy-mm-dd';

const INK: Colour = '#1A1A1A';
const DEEP: Colour = '#1F3A5F';
const LINE: Colour = '#BFC5CC';
const ALL_EDGES: readonly Edge[] = ['top', 'right', 'bottom', 'left'];

const PLAIN: StyleFormat = {
  font: { size: 10, colour: INK, bold: false, underline: false },
  horizontal: 'left',
  vertical: 'top',
  wrap: false,
  numberFormat: '@',
};

const IN_TABLE: StyleFormat = { ...PLAIN, border: { colour: LINE, edges: ALL_EDGES } };

function font(changes: Partial<FontFormat>): FontFormat {
  return { ...PLAIN.font, ...changes };
}

function severity(fill: Colour, colour: Colour): StyleFormat {
  return { ...IN_TABLE, fill, font: font({ colour, bold: true }), wrap: true };
}

/** What each style is made of; text against its fill has a contrast of at least 4.5 : 1. */
export const DRAFT_STYLES: Readonly<Record<DraftStyle, StyleFormat>> = {
  title: { ...PLAIN, font: font({ size: 18, colour: DEEP, bold: true }), vertical: 'center' },
  subtitle: { ...PLAIN, font: font({ size: 11, colour: '#4A4A4A' }), vertical: 'center' },
  heading: {
    ...PLAIN,
    font: font({ size: 13, colour: DEEP, bold: true }),
    border: { colour: DEEP, edges: ['bottom'] },
    vertical: 'center',
  },
  label: { ...PLAIN, font: font({ bold: true }) },
  tableHeader: {
    ...PLAIN,
    font: font({ colour: '#FFFFFF', bold: true }),
    fill: DEEP,
    border: { colour: LINE, edges: ALL_EDGES },
    vertical: 'center',
    wrap: true,
  },
  body: IN_TABLE,
  wrapped: { ...IN_TABLE, wrap: true },
  date: { ...IN_TABLE, numberFormat: DATE_FORMAT },
  integer: { ...IN_TABLE, horizontal: 'right', numberFormat: '0' },
  percent: { ...IN_TABLE, horizontal: 'right', numberFormat: '0%' },
  link: { ...IN_TABLE, font: font({ colour: '#0B57A4', underline: true }), wrap: true },
  muted: { ...PLAIN, font: font({ colour: '#595959' }), wrap: true },
  note: { ...PLAIN, fill: '#F2F4F7', wrap: true },
  input: { ...IN_TABLE, fill: '#FFFBE5', wrap: true },
  inputDate: { ...IN_TABLE, fill: '#FFFBE5', numberFormat: DATE_FORMAT },
  error: severity('#FBE3E4', '#8E0B16'),
  warning: severity('#FFF0CC', '#6B4300'),
  info: severity('#E1EDF9', '#17477E'),
  kept: severity('#E3F1E1', '#23551F'),
};

/** What each mark is made of. */
export const MARK_FORMATS: Readonly<Record<MarkLook, MarkFormat>> = {
  error: { fill: '#FBE3E4', fontColour: '#8E0B16', border: { colour: '#8E0B16', line: 'solid' } },
  warning: { fill: '#FFF0CC', fontColour: '#6B4300', border: { colour: '#6B4300', line: 'dashed' } },
  info: { fill: '#E1EDF9', fontColour: '#17477E', border: { colour: '#17477E', line: 'dotted' } },
  acknowledged: { fill: '#ECEDEF', fontColour: '#3D4248', border: { colour: '#6A7078', line: 'dotted' } },
};
