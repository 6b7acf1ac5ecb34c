import type { CellRange } from '../../cell-address.ts';
import { MARK_FORMATS } from '../../draft-styles.ts';
import { markFormula } from '../../own-content.ts';
import type { Mark, MarkLook } from '../../patch.ts';
import { addresses } from './addresses.ts';
import type { WriteStep } from './write-step.ts';

const LINE = { solid: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const;
const EDGES = ['top', 'right', 'bottom', 'left'] as const;
const LAST_PRIORITY = 100_000;

/** A conditional format for each look of a sheet, over as many cells as an address holds. */
export function markSteps(context: Excel.RequestContext, sheet: string, marks: readonly Mark[]): readonly WriteStep[] {
  const looks = new Map<MarkLook, CellRange[]>();
  for (const { look, range } of marks) {
    const ranges = looks.get(look) ?? [];
    ranges.push(range);
    looks.set(look, ranges);
  }
  return [...looks].flatMap(([look, ranges]) =>
    addresses(joined(ranges)).map((address) => ({
      bytes: address.length + 2_500,
      queue: () => queueMark(context.workbook.worksheets.getItem(sheet).getRanges(address), look),
    })),
  );
}

function queueMark(areas: Excel.RangeAreas, look: MarkLook): void {
  const format = areas.conditionalFormats.add('Custom');
  const { fill, fontColour, border } = MARK_FORMATS[look];
  format.custom.rule.formula = `=${markFormula(look)}`;
  format.custom.format.fill.color = fill;
  format.custom.format.font.color = fontColour;
  for (const edge of EDGES) {
    const line = format.custom.format.borders[edge];
    line.style = LINE[border.line];
    line.color = border.colour;
  }
  format.priority = LAST_PRIORITY;
}

/** Cells of one column that stand under each other as one range. */
function joined(ranges: readonly CellRange[]): readonly CellRange[] {
  const sorted = [...ranges].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const result: CellRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last && last.left === range.left && last.right === range.right && range.top <= last.bottom + 1) {
      result[result.length - 1] = { ...last, bottom: Math.max(last.bottom, range.bottom) };
    } else result.push(range);
  }
  return result;
}
