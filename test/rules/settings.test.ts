import assert from 'node:assert/strict';
import { checkSettings, NO_SETTINGS, resolveParameters, type RuleSettings } from '../../src/rules/settings.ts';
import { syntheticLevel, syntheticPack, syntheticRule } from './synthetic.ts';

const SAYS = { sv: 'Dagar.', en: 'Days.' };
const RULE = syntheticRule({
  levels: [syntheticLevel('error', { fact: 'late', operator: 'moreThan', value: { parameter: 'days' } })],
  parameters: {
    days: { type: 'integer', default: 7, minimum: 0, maximum: 365, says: SAYS },
    types: { type: 'list', default: ['I'], says: SAYS },
  },
});
const PACK = syntheticPack([RULE]);

function settings(parts: Partial<RuleSettings>): RuleSettings {
  return { ...NO_SETTINGS, ...parts };
}

const WRONG: readonly (readonly [what: string, settings: RuleSettings, words: RegExp])[] = [
  ['an unknown rule', settings({ off: ['test-pack/test-rul'] }), /menade du 'test-pack\/test-rule'/],
  ['an unknown rule’s severity', settings({ severities: { 'x/y': 'info' } }), /ingen regel 'x\/y'/],
  ['an unknown parameter', settings({ parameters: { 'test-pack/test-rule': { day: 1 } } }), /menade du 'days'/],
  ['text for a number', settings({ parameters: { 'test-pack/test-rule': { days: 'sju' } } }), /inte ett heltal/],
  ['half a day', settings({ parameters: { 'test-pack/test-rule': { days: 1.5 } } }), /inte ett heltal/],
  ['less than the least', settings({ parameters: { 'test-pack/test-rule': { days: -1 } } }), /minst 0 och högst 365/],
  ['more than the most', settings({ parameters: { 'test-pack/test-rule': { days: 366 } } }), /minst 0 och högst 365/],
  ['what every object has', settings({ parameters: { 'test-pack/test-rule': { constructor: 1 } } }), /ingen parameter/],
];

describe('settings of rules', () => {
  it('change parameters, within their limits', () => {
    const changed = settings({ parameters: { 'test-pack/test-rule': { days: 365 } } });
    assert.deepEqual(checkSettings(changed, [PACK]), { settings: changed, problems: [] });
    assert.deepEqual(resolveParameters(PACK, RULE, changed), { days: 365, types: ['I'] });
    assert.deepEqual(resolveParameters(PACK, RULE, NO_SETTINGS), { days: 7, types: ['I'] });
  });

  for (const [what, wrong, words] of WRONG) {
    it(`with ${what} say so, and leave it out`, () => {
      const { settings: followed, problems } = checkSettings(wrong, [PACK]);
      assert.equal(problems.length, 1);
      assert.match(`${problems[0]?.reason.sv}; ${problems[0]?.instead.sv}`, words);
      assert.deepEqual(followed.off, []);
      assert.deepEqual(resolveParameters(PACK, RULE, followed), { days: 7, types: ['I'] });
    });
  }
});
