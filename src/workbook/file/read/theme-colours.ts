import type { OpcPackage } from '../opc.ts';
import { attribute, childNamed, type XmlElement } from '../xml/xml-tree.ts';

/** Office's own colours, for workbooks without a theme. Order as cells count them: light 1, dark 1, light 2, dark 2 … */
const OFFICE_COLOURS = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The palette of ECMA-376 part 1, 18.8.27, which indexed colours count in. */
const INDEXED_COLOURS = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF'
).split(' ');

/** Colours of cells as '#RRGGBB'. */
export type ColourResolver = (colour: XmlElement | undefined) => string | undefined;

/** Resolves theme, indexed and direct colours; undefined for automatic ones. */
export function colourResolver(theme: readonly string[], styles: XmlElement | undefined): ColourResolver {
  const own = childNamed(childNamed(styles, 'colors'), 'indexedColors')?.children.map((colour) => {
    return hex(attribute(colour, 'rgb')) ?? '000000';
  });
  const indexed = INDEXED_COLOURS.map((colour, index) => own?.[index] ?? colour);
  return (colour) => {
    if (!colour) return undefined;
    const base =
      hex(attribute(colour, 'rgb')) ??
      theme[Number(attribute(colour, 'theme') ?? Number.NaN)] ??
      indexed[Number(attribute(colour, 'indexed') ?? Number.NaN)];
    return base === undefined ? undefined : `#${tinted(base, Number(attribute(colour, 'tint') ?? 0))}`;
  };
}

/** The theme's twelve colours in the order that cells count them. */
export async function readTheme(opc: OpcPackage, workbookPart: string): Promise<readonly string[]> {
  const part = await opc.related(workbookPart, 'theme');
  if (part === undefined) return OFFICE_COLOURS;
  const scheme = childNamed(childNamed(await opc.tree(part), 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const colour = childNamed(scheme, name)?.children[0];
    const value = colour && (attribute(colour, 'lastClr') ?? attribute(colour, 'val'));
    return hex(value) ?? OFFICE_COLOURS[index] ?? '000000';
  });
}

function hex(value: string | undefined): string | undefined {
  return /^(?:[\da-f]{2})?([\da-f]{6})$/i.exec(value ?? '')?.[1]?.toUpperCase();
}

/** ECMA-376 part 1, 18.8.19: the lightness is moved towards black or white, hue and saturation stay. */
function tinted(colour: string, tint: number): string {
  if (!(tint >= -1 && tint <= 1) || tint === 0) return colour;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [hue, saturation, lightness] = hslOf(red ?? 0, green ?? 0, blue ?? 0);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return rgbOf(hue, saturation, moved)
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0')
        .toUpperCase(),
    )
    .join('');
}

function hslOf(red: number, green: number, blue: number): [number, number, number] {
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [lightness, spread] = [(high + low) / 2, high - low];
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  if (high === red) return [(((green - blue) / spread + 6) % 6) / 6, saturation, lightness];
  if (high === green) return [((blue - red) / spread + 2) / 6, saturation, lightness];
  return [((red - green) / spread + 4) / 6, saturation, lightness];
}

function rgbOf(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const step = (offset + hue * 12) % 12;
    return lightness - reach * Math.max(-1, Math.min(step - 3, 9 - step, 1));
  });
}
