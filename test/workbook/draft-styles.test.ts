import assert from 'node:assert/strict';
import { DRAFT_STYLES, MARK_FORMATS, type Colour } from '../../src/workbook/draft-styles.ts';

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('draft styles', () => {
  it('measures contrast as WCAG does', () => {
    assert.equal(contrast('#000000', '#FFFFFF'), 21);
    assert.equal(contrast('#777777', '#FFFFFF').toFixed(2), '4.48');
  });

  for (const [name, style] of Object.entries(DRAFT_STYLES)) {
    it(`${name}: text is legible on its fill`, () => {
      assert.ok(contrast(style.font.colour, style.fill ?? '#FFFFFF') >= 4.5);
    });
  }

  for (const [look, mark] of Object.entries(MARK_FORMATS)) {
    it(`mark ${look}: text and line are legible on the fill`, () => {
      assert.ok(contrast(mark.fontColour, mark.fill) >= 4.5);
      assert.ok(contrast(mark.border.colour, mark.fill) >= 3);
    });
  }

  it('tells the marks of different severity apart without colour', () => {
    const lines = [MARK_FORMATS.error, MARK_FORMATS.warning, MARK_FORMATS.info].map((mark) => mark.border.line);
    assert.equal(new Set(lines).size, 3);
  });

  it('shows dates as Swedes write them', () => {
    assert.equal(DRAFT_STYLES.date.numberFormat, 'yyyy-mm-dd');
    assert.equal(DRAFT_STYLES.inputDate.numberFormat, 'yyyy-mm-dd');
  });
});
