import assert from 'node:assert/strict';
import { type Person, personsIn, readPerson } from '../../../src/tables/values/persons.ts';

describe('people', () => {
  const cases: readonly [string, Person | undefined][] = [
    ['Anna Ek', { name: 'Anna Ek' }],
    [
      'Anna Ek\nFörvaltningschef\nRonneby kommun',
      { name: 'Anna Ek', position: 'Förvaltningschef', organisation: 'Ronneby kommun' },
    ],
    [
      'Anna Ek, förvaltningschef, Ronneby kommun',
      { name: 'Anna Ek', position: 'förvaltningschef', organisation: 'Ronneby kommun' },
    ],
    [
      'Anna Ek, Ronneby kommun, förvaltningschef',
      { name: 'Anna Ek', position: 'förvaltningschef', organisation: 'Ronneby kommun' },
    ],
    ['Anna Ek (ordf)', { name: 'Anna Ek', role: 'ordförande' }],
    ['Ordf: Anna Ek', { name: 'Anna Ek', role: 'ordförande' }],
    ['Ordförande Anna Ek', { name: 'Anna Ek', role: 'ordförande' }],
    ['Ek, Anna', { name: 'Anna Ek' }],
    ['Anna Ek, MAS', { name: 'Anna Ek', position: 'MAS' }],
    ['Anna Ek (Ronneby)', { name: 'Anna Ek', organisation: 'Ronneby' }],
    [
      'Bo von Knorring, verksamhetschef psykiatri, Region Blekinge',
      { name: 'Bo von Knorring', position: 'verksamhetschef psykiatri', organisation: 'Region Blekinge' },
    ],
    [
      'Dr. Lisa Berg - överläkare - Blekingesjukhuset',
      { name: 'Lisa Berg', position: 'överläkare', organisation: 'Blekingesjukhuset' },
    ],
    ['Per-Olof Åström, ersättare för Anna Ek', { name: 'Per-Olof Åström', role: 'ersättare' }],
    [
      'Anna Ek, anna.ek@ronneby.se, tel 070-123 45 67',
      { name: 'Anna Ek', email: 'anna.ek@ronneby.se', phone: '070-123 45 67' },
    ],
    ['Vakant', undefined],
    ['Ronneby kommun', undefined],
    ['', undefined],
    ['12345', undefined],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(readPerson(text), expected));
});

describe('several people in a cell', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['Ann Ask, Per Al, Mia Öman', ['Ann Ask', 'Per Al', 'Mia Öman']],
    ['Ulf Ek / Bo Dahl', ['Ulf Ek', 'Bo Dahl']],
    ['Ulf Ek och Bo Dahl', ['Ulf Ek', 'Bo Dahl']],
    ['Kim Berg\nStina Fors', ['Kim Berg', 'Stina Fors']],
    ['Kim Berg, chef\nStina Fors, utredare', ['Kim Berg, chef', 'Stina Fors, utredare']],
    ['Anna Ek\nFörvaltningschef\nRonneby kommun', ['Anna Ek\nFörvaltningschef\nRonneby kommun']],
    ['Anna Ek, Ronneby', ['Anna Ek, Ronneby']],
    ['Ek, Anna', ['Ek, Anna']],
    ['Vakant', ['Vakant']],
    ['', ['']],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(personsIn(text), expected));
});
