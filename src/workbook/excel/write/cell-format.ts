import { DRAFT_STYLES, FONT_NAME, type Edge } from '../../draft-styles.ts';
import type { DraftStyle } from '../../patch.ts';

const SIDES: Readonly<Record<Edge, 'EdgeTop' | 'EdgeRight' | 'EdgeBottom' | 'EdgeLeft'>> = {
  top: 'EdgeTop',
  right: 'EdgeRight',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
};
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** Some 20 calls of 150 bytes. */
export const FORMAT_BYTES = 4_000;

/** Queues all that a style is made of, but for its number format, which areas cannot be given at once. */
export function queueFormat({ format }: Excel.RangeAreas, style: DraftStyle): void {
  const { font, fill, border, horizontal, vertical, wrap } = DRAFT_STYLES[style];
  format.font.name = FONT_NAME;
  format.font.size = font.size;
  format.font.color = font.colour;
  format.font.bold = font.bold;
  format.font.underline = font.underline ? 'Single' : 'None';
  if (fill) format.fill.color = fill;
  format.horizontalAlignment = HORIZONTAL[horizontal];
  format.verticalAlignment = VERTICAL[vertical];
  format.wrapText = wrap;
  if (!border) return;
  const between = border.edges.length === 4 ? (['InsideHorizontal', 'InsideVertical'] as const) : [];
  for (const side of [...border.edges.map((edge) => SIDES[edge]), ...between]) {
    const line = format.borders.getItem(side);
    line.style = 'Continuous';
    line.color = border.colour;
  }
}

/** The number format of a style; undefined for text, which the values' own apostrophes keep. */
export function numberFormatOf(style: DraftStyle): string | undefined {
  const { numberFormat } = DRAFT_STYLES[style];
  return numberFormat === '@' ? undefined : numberFormat;
}
