import { MARK_FORMATS } from '../../workbook/draft-styles.ts';
import type { MarkLook } from '../../workbook/patch.ts';
import type { CSSProperties } from 'react';

const marked = Object.fromEntries(
  Object.entries(MARK_FORMATS).map(([look, { fill, fontColour, border }]) => [
    look,
    {
      backgroundColor: fill,
      color: fontColour,
      outline: `1px ${border.line} ${border.colour}`,
      outlineOffset: '-2px',
    },
  ]),
) as Readonly<Record<MarkLook, CSSProperties>>;

/** What a mark lays over a cell: the line tells the severities apart without colour. */
export function markColours(look: MarkLook): CSSProperties {
  return marked[look];
}

const filled = new Map<string, CSSProperties>();

/** The user's own fill, '#RRGGBB', with text that is legible on it in any theme. */
export function fillColours(fill: string): CSSProperties {
  const known = filled.get(fill);
  if (known !== undefined) return known;
  const colours = { backgroundColor: fill, color: luminance(fill) > 0.179 ? '#000000' : '#ffffff' };
  filled.set(fill, colours);
  return colours;
}

/** Relative luminance as WCAG 2.2 defines it; black text has the better contrast above 0.179. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
