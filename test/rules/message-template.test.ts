import assert from 'node:assert/strict';
import { fillTemplate, parseTemplate, placesOf, type MessageValue } from '../../src/rules/message-template.ts';

const CASES: readonly (readonly [string, MessageValue, string, string])[] = [
  ['{x|days}', 1, '1 dag', '1 day'],
  ['{x|days}', 31, '31 dagar', '31 days'],
  ['{x|months}', 12, '12 månader', '12 months'],
  ['{x|years}', 1, '1 år', '1 year'],
  ['{x}', 2.5, '2,5', '2.5'],
  ['{x|number}', 1200, '1200', '1200'],
  ['{x|date}', '2018-01-29', '2018-01-29', '2018-01-29'],
  ['{x}', true, 'ja', 'yes'],
  ['{x|list}', ['how', 'who'], 'hur och vem', 'how and who'],
  ['{x|list}', ['a', 'b', 'c'], 'a, b och c', 'a, b and c'],
  ['{x|list}', ['a'], 'a', 'a'],
  ['{x|list}', [], 'inga', 'none'],
  ['{x|columns:caseLog}', ['followUpHow', 'followUpDue'], '”Uppföljning: hur” och ”Uppföljning: när”', '”Uppföljning: hur” and ”Uppföljning: när”'],
  ['{x|count:plats:platser}', 1, '1 plats', '1 plats'],
  ['{x|count:plats:platser}', 0, '0 platser', '0 platser'],
  ['{x|word:saknas:fattas}', 1, 'saknas', 'saknas'],
  ['{x|word:saknas:fattas}', 2, 'fattas', 'fattas'],
  ['{x}', null, 'uppgift saknas', 'nothing stated'],
  ['{x}', 'how', 'hur', 'how'],
  ['{x}', '{x}', '{x}', '{x}'],
  ['{x}', { 'Karlskrona kommun': 2 }, 'Karlskrona kommun: 2', 'Karlskrona kommun: 2'],
];
const WORDS = { how: { sv: 'hur', en: 'how' }, who: { sv: 'vem', en: 'who' } };

describe('message templates', () => {
  for (const [template, value, sv, en] of CASES) {
    it(`${template} of ${JSON.stringify(value)} reads '${sv}'`, () => {
      assert.equal(fillTemplate(template, { x: value }, 'sv', WORDS), sv);
      assert.equal(fillTemplate(template, { x: value }, 'en', WORDS), en);
    });
  }

  it('keep the text around their places', () => {
    assert.equal(fillTemplate('Sen med {n|days}; {who}!', { n: 2, who: 'ni' }, 'sv'), 'Sen med 2 dagar; ni!');
  });

  it('say which places they have', () => {
    assert.deepEqual(
      placesOf('{a} {b|days} {a}').map(({ name }) => name),
      ['a', 'b', 'a'],
    );
  });

  it('take no value from what every object has', () => {
    assert.equal(fillTemplate('{constructor}', {}, 'sv'), 'uppgift saknas');
    assert.equal(fillTemplate('{x}', { x: 'toString' }, 'sv', {}), 'toString');
  });

  for (const wrong of ['{x|weeks}', '{x|count:en}', '{x|columns:nothing}', 'halv { klammer', 'halv } klammer']) {
    it(`'${wrong}' is refused`, () => assert.equal(parseTemplate(wrong).problems.length, 1));
  }
});
