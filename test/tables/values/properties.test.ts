import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CANONICAL_TABLES } from '../../../src/tables/canonical-tables.ts';
import type { Reading } from '../../../src/tables/reading.ts';
import { findDates, mentionPeriod } from '../../../src/tables/values/date-mentions.ts';
import { cleanText } from '../../../src/tables/values/folded-text.ts';
import { readPerson } from '../../../src/tables/values/persons.ts';
import { readValue } from '../../../src/tables/values/read-value.ts';
import { type IsoDate, dayOf, fromDayNumber, monthOf, parseIsoDate, yearOf } from '../../../src/time/iso-date.ts';
import { type PeriodUnit, periodContaining, periodLabel } from '../../../src/time/period.ts';
import type { Cell } from '../../../src/workbook/snapshot.ts';

const TYPES = Object.values(CANONICAL_TABLES).flatMap(({ columns }) =>
  columns.map(({ key, type }) => ({ column: key, type })),
);
const FRAGMENTS = [
  '2018',
  '-',
  '/',
  '.',
  ' ',
  'v',
  '36',
  'kv',
  '3',
  'ht',
  'slutet av ',
  'maj',
  'jan',
  ' till ',
  ' och ',
  'första ',
  'fredagen i ',
  '§',
  '(',
  ')',
  ',',
  ';',
  '\n',
  'före ',
  'efter ',
  'Karlskrona',
  ' kommun',
  'minst ',
  '+',
  'ersättare',
  '1',
  '31',
  '12',
  ':',
  'å',
  'T',
  'Q',
  'halvåret',
  'årsskiftet',
  '\u00A0',
  '•',
  '__proto__',
  '%',
  '<b>',
  '=',
];
const messy = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 }).map((parts) => parts.join(''));
const anyText = fc.oneof(messy, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 60 }));
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText.map((text): Cell => ({ kind: 'text', text })),
  fc.double().map((number): Cell => ({ kind: 'number', number })),
  fc.boolean().map((boolean): Cell => ({ kind: 'boolean', boolean })),
);
const days = fc.integer({ min: 7_305, max: 29_200 }).map(fromDayNumber);

const date = CANONICAL_TABLES.caseLog.columns.find(({ key }) => key === 'dueDate')?.type ?? assert.fail();

function readDate(text: string, anchorYear?: number): Reading | undefined {
  return readValue({ kind: 'text', text }, date, {
    dateSystem: 1900,
    ...(anchorYear === undefined ? {} : { anchorYear }),
  });
}

describe('any cell', () => {
  it('is read as any column without failing, its text kept and its days real', () => {
    fc.assert(
      fc.property(
        anyCell,
        fc.constantFrom(...TYPES),
        fc.option(fc.integer({ min: -5, max: 99_999 }), { nil: undefined }),
        (cell, { column, type }, anchorYear) => {
          const context = { dateSystem: 1900, column, ...(anchorYear === undefined ? {} : { anchorYear }) } as const;
          const reading = readValue(cell, type, context);
          if (cell.kind === 'text' && reading !== undefined) assert.equal(reading.text, cell.text);
          if (cell.kind === 'text') assert.equal(reading === undefined, cleanText(cell.text) === '');
          if (reading?.kind === 'date') assert.equal(parseIsoDate(reading.date), reading.date);
          if (reading?.kind === 'period') {
            assert.equal(parseIsoDate(reading.from), reading.from);
            assert.equal(parseIsoDate(reading.to), reading.to);
            assert.ok(reading.from <= reading.to);
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('gives dates that stand where they say, in order, and people without failing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const mention of findDates(text, { anchorYear: 2018 })) {
          assert.ok(mention.start >= last && mention.end > mention.start && mention.end <= cleanText(text).length);
          mentionPeriod(mention, 2018);
          last = mention.end;
        }
        readPerson(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of endless repetition is read at once', () => {
    for (const part of [
      ' ',
      '- ',
      '1',
      '1/',
      'v.',
      'och ',
      '(',
      'a,',
      '1. ',
      '\n',
      '2018 ',
      'sista ',
      'kv 1 och ',
      '1-2-',
      '+1 ',
      'a@',
      '0 ',
    ]) {
      for (const { column, type } of TYPES) {
        readValue({ kind: 'text', text: `${part.repeat(Math.floor(32_000 / part.length))}x` }, type, {
          dateSystem: 1900,
          column,
        });
      }
      readPerson(part.repeat(100));
    }
  });
});

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const two = (number: number): string => String(number).padStart(2, '0');

const PRINTED: Readonly<Record<string, (day: number, month: number, year: number) => string>> = {
  'yyyy-mm-dd': (day, month, year) => `${year}-${two(month)}-${two(day)}`,
  'yyyy/m/d': (day, month, year) => `${year}/${month}/${day}`,
  yyyymmdd: (day, month, year) => `${year}${two(month)}${two(day)}`,
  'd/m yyyy': (day, month, year) => `${day}/${month} ${year}`,
  'd/m-yy': (day, month, year) => `${day}/${month}-${two(year % 100)}`,
  'dd/mm-yyyy': (day, month, year) => `${two(day)}/${two(month)}-${year}`,
  'd.m.yyyy': (day, month, year) => `${day}.${month}.${year}`,
  'd month yyyy': (day, month, year) => `${day} ${MONTHS[month - 1]} ${year}`,
  'den d mon -yy': (day, month, year) => `den ${day} ${MONTHS[month - 1]?.slice(0, 3)} -${two(year % 100)}`,
  'd Month yyyy': (day, month, year) => `${day} ${ENGLISH_MONTHS[month - 1]} ${year}`,
  'Month d, yyyy': (day, month, year) => `${ENGLISH_MONTHS[month - 1]} ${day}, ${year}`,
  'with a time': (day, month, year) => `${year}-${two(month)}-${two(day)} 08:30`,
  'with a word and a name': (day, month, year) => `beslutat ${day}/${month} ${year} (Bengt)`,
};

describe('a day printed in any notation', () => {
  for (const [notation, print] of Object.entries(PRINTED)) {
    it(`${notation} reads back`, () => {
      fc.assert(
        fc.property(days, (day) => {
          const reading = readDate(print(dayOf(day), monthOf(day), yearOf(day)));
          assert.deepEqual(reading?.kind === 'date' ? reading.date : reading, day);
        }),
      );
    });
  }

  it('without a year takes that of its surroundings', () => {
    fc.assert(
      fc.property(days, (day) => {
        const reading = readDate(`${dayOf(day)}/${monthOf(day)}`, yearOf(day));
        assert.equal(reading?.kind === 'date' && reading.date, day);
        assert.equal(readDate(`${dayOf(day)}/${monthOf(day)}`)?.kind, 'unreadable');
      }),
    );
  });
});

describe('a period as its label prints it', () => {
  const units: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'tertial', 'term', 'year'];
  for (const unit of units) {
    it(`${unit} reads back`, () => {
      fc.assert(
        fc.property(days, (day: IsoDate) => {
          const period = periodContaining(unit, day);
          const reading = readDate(periodLabel(period));
          assert.deepEqual(reading?.kind === 'period' && [reading.from, reading.to, reading.grain], [
            period.from,
            period.to,
            unit,
          ]);
        }),
      );
    });
  }
});

describe('dates within a text', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['2017-03-03, uppf 2017-09-01', ['2017-03-03', '2017-09-01']],
    ['Anna Ek / 5/10', ['5/10']],
    ['Karin rapporterar HT 2018, klart 31/12', ['HT 2018', '31/12']],
    ['Enligt lag 2017:30 § 4', []],
    ['mars–april 2018 och sedan v. 36', ['mars–april 2018', 'v. 36']],
  ];
  for (const [text, expected] of cases) {
    it(`'${text}'`, () =>
      assert.deepEqual(
        findDates(text).map(({ start, end }) => cleanText(text).slice(start, end)),
        expected,
      ));
  }
});
