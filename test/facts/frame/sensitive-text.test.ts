import assert from 'node:assert/strict';
import {
  holdsPatientData,
  holdsPersonalNumber,
  withoutPersonalNumbers,
} from '../../../src/facts/frame/sensitive-text.ts';

const NUMBERS: readonly (readonly [string, boolean])[] = [
  ['Samtal om 19121212-1212', true],
  ['191212121212', true],
  ['121212+1212', true],
  ['19121272-1219 (samordningsnummer)', true],
  ['800101-1234, fel kontrollsiffra men ser ut som ett', true],
  ['121312-1212 har ingen månad', false],
  ['Org.nr 212000-0829', false],
  ['Dnr 170612-1234', false],
  ['070-123 45 67', false],
  ['0701011234', false],
  ['2018-01-12 1500', false],
  ['Ärende 2017-12', false],
];
const PATIENTS: readonly (readonly [string, boolean])[] = [
  ['Patienten Karin Provfall skrevs ut', true],
  ['brukaren Bo Prov-Testsson', true],
  ['Journalnr: 445566', true],
  ['kvinna född 1945 på boendet', true],
  ['Patientnämnden följer upp', false],
  ['Patienten ska få en vårdplan', false],
  ['Patient Safety Board', false],
  ['Klienten och Region Blekinge', false],
];

describe('Text om enskilda personer', () => {
  for (const [text, expected] of NUMBERS) {
    it(`${text}: ${expected ? 'personnummer' : 'inget personnummer'}`, () => {
      assert.equal(holdsPersonalNumber(text), expected);
    });
  }
  for (const [text, expected] of PATIENTS) {
    it(`${text}: ${expected ? 'en enskild' : 'ingen enskild'}`, () => assert.equal(holdsPatientData(text), expected));
  }
  it('stryker numret och behåller resten', () => {
    assert.equal(withoutPersonalNumbers('Om 19121212-1212 och mer'), 'Om ••• och mer');
    assert.equal(withoutPersonalNumbers('Avtal 2018-01-12'), 'Avtal 2018-01-12');
  });
});
