import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shortened, visibleJson, visibleText } from '../../src/language/visible-text.ts';

describe('visible text', () => {
  const cases: readonly [string, string, string][] = [
    ['plain Swedish', 'Årsmötet är öppet – 100 %', 'Årsmötet är öppet – 100 %'],
    ['line breaks of every kind', 'ett\ntvå\r\ntre\u2028fyra', 'ett / två / tre / fyra'],
    ['a tab', 'ett\ttvå', 'ett två'],
    ['a terminal escape', '\u001b[31mröd\u001b[0m', '<U+001B>[31mröd<U+001B>[0m'],
    ['a bell and a null', 'a\u0007b\u0000', 'a<U+0007>b<U+0000>'],
    ['text turned right to left', 'fil\u202excod.exe', 'fil<U+202E>xcod.exe'],
    ['isolates and marks', '\u2066a\u2069\u200e', '<U+2066>a<U+2069><U+200E>'],
    ['an eight-bit control', '\u009b31m', '<U+009B>31m'],
  ];
  for (const [what, text, shown] of cases) {
    it(`shows ${what}`, () => assert.equal(visibleText(text), shown));
  }

  it('never lets a control character or direction mark through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(visibleText(text), /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
      }),
    );
  });

  it('in JSON is still the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = visibleJson(JSON.stringify({ text }, null, 2));
        assert.doesNotMatch(json, /[\u202a-\u202e\u2066-\u2069\u007f-\u009f]/u);
        assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify({ text })));
      }),
    );
  });

  it('is cut with an ellipsis', () => {
    assert.equal(shortened('abcdef', 4), 'abc…');
    assert.equal(shortened('abcd', 4), 'abcd');
  });
});
