import type { Text } from '../../governance/pack.ts';
import type { MarkLook } from '../../workbook/patch.ts';

/** What a mark says to those who hear the grid. */
export const MARK_NAMES: Readonly<Record<MarkLook, Text>> = {
  error: { sv: 'fel', en: 'error' },
  warning: { sv: 'varning', en: 'warning' },
  info: { sv: 'upplysning', en: 'information' },
  acknowledged: { sv: 'kvitterat fynd', en: 'acknowledged finding' },
};

export const GRID_WORDS = {
  hiddenLine: { sv: 'Dold i Excel', en: 'Hidden in Excel' },
  corner: { sv: 'Rad', en: 'Row' },
} as const satisfies Readonly<Record<string, Text>>;
