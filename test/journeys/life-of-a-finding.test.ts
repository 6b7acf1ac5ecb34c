import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AuthoredCell, AuthoredSheet } from '../../src/workbook/snapshot-of.ts';
import { columnIndex, edited, overdue, OVERDUE, runOn, textsOf, type Run } from './run.ts';
import { HEADERS, logSheet, overdueCase } from './sample-log.ts';

const FIRST_DAY = '2018-03-01';
const NEXT_DAY = '2018-03-02';
const TWO = [overdueCase('2017-1'), overdueCase('2017-2')];

function isOverdueOf(subject: string) {
  return (cell: (key: 'ruleId' | 'subject') => AuthoredCell) =>
    cell('ruleId') === OVERDUE && cell('subject') === subject;
}

async function acknowledged(change: Parameters<typeof edited>[2]): Promise<AuthoredSheet> {
  const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
  return edited(first.findingsSheet, isOverdueOf('Ärende 2017-1'), change);
}

function carriedReasons({ review }: Run): readonly string[] {
  return review.carried.map(({ reason }) => reason);
}

describe('the life of a finding', () => {
  it('begins as new, on the day of the check', async () => {
    const run = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const finding = overdue(run).get('Ärende 2017-1');
    assert.equal(finding?.state, 'new');
    assert.equal(finding?.firstSeen, FIRST_DAY);
    assert.equal(finding?.owner, 'Ann Berg');
  });

  it('is open at the next run, since nothing but time has passed', async () => {
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const next = await runOn(NEXT_DAY, [logSheet(TWO), first.findingsSheet]);
    const [before, after] = [overdue(first).get('Ärende 2017-1'), overdue(next).get('Ärende 2017-1')];
    assert.equal(after?.state, 'open');
    assert.equal(after?.firstSeen, FIRST_DAY);
    assert.equal(after?.id, before?.id);
    assert.equal(after?.evidence, before?.evidence);
    assert.notDeepEqual(after?.facts, before?.facts);
  });

  it('stays the same when the log is sorted, grows and has its columns moved', async () => {
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const moved = logSheet([overdueCase('2018-7'), ...TWO.toReversed()], [...HEADERS].toReversed());
    const next = await runOn(NEXT_DAY, [moved, first.findingsSheet]);
    assert.equal(overdue(next).get('Ärende 2017-1')?.state, 'open');
    assert.equal(overdue(next).get('Ärende 2017-2')?.state, 'open');
    assert.equal(overdue(next).get('Ärende 2018-7')?.state, 'new');
    assert.equal(overdue(next).get('Ärende 2017-1')?.id, overdue(first).get('Ärende 2017-1')?.id);
  });

  it('is changed when a value that the rule read has changed', async () => {
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const later = [overdueCase('2017-1', { 'Redovisas senast': { date: '2018-01-15' } }), overdueCase('2017-2')];
    const next = await runOn(NEXT_DAY, [logSheet(later), first.findingsSheet]);
    assert.equal(overdue(next).get('Ärende 2017-1')?.state, 'changed');
    assert.equal(overdue(next).get('Ärende 2017-2')?.state, 'open');
  });

  it('is resolved when the log is mended, is told once more the same day, and is then gone', async () => {
    const mended = [overdueCase('2017-1', { Redovisat: { date: '2018-03-01' } }), overdueCase('2017-2')];
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const next = await runOn(NEXT_DAY, [logSheet(mended), first.findingsSheet]);
    const resolved = overdue(next).get('Ärende 2017-1');
    assert.equal(resolved?.state, 'resolved');
    assert.equal(resolved?.severity, 'error');
    assert.match(resolved?.message.sv ?? '', /2017-12-01/);
    const again = await runOn(NEXT_DAY, [logSheet(mended), next.findingsSheet]);
    assert.equal(overdue(again).get('Ärende 2017-1')?.state, 'resolved');
    const dayAfter = await runOn('2018-03-03', [logSheet(mended), again.findingsSheet]);
    assert.equal(overdue(dayAfter).get('Ärende 2017-1'), undefined);
  });

  it('is new again when it returns after it was resolved', async () => {
    const mended = [overdueCase('2017-1', { Redovisat: { date: '2018-03-01' } })];
    const first = await runOn(FIRST_DAY, [logSheet([overdueCase('2017-1')])]);
    const next = await runOn(NEXT_DAY, [logSheet(mended), first.findingsSheet]);
    const back = await runOn('2018-03-03', [logSheet([overdueCase('2017-1')]), next.findingsSheet]);
    assert.equal(overdue(back).get('Ärende 2017-1')?.state, 'new');
  });

  it('is not resolved by a column that can no longer be found', async () => {
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const without = HEADERS.filter((header) => header !== 'Redovisas senast');
    const next = await runOn(NEXT_DAY, [logSheet(TWO, without), first.findingsSheet]);
    assert.equal(overdue(next).size, 0);
    assert.equal(carriedReasons(next).filter((reason) => reason === 'notChecked').length, 2);
    const back = await runOn('2018-03-03', [logSheet(TWO), next.findingsSheet]);
    assert.equal(overdue(back).get('Ärende 2017-1')?.state, 'open');
    assert.equal(overdue(back).get('Ärende 2017-1')?.firstSeen, FIRST_DAY);
  });

  it('is not resolved by a cell that can no longer be read', async () => {
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const garbled = [overdueCase('2017-1', { 'Redovisas senast': 'se protokollet' }), overdueCase('2017-2')];
    const next = await runOn(NEXT_DAY, [logSheet(garbled), first.findingsSheet]);
    assert.equal(overdue(next).get('Ärende 2017-1'), undefined);
    assert.ok(carriedReasons(next).includes('notChecked'));
  });

  it('is written the same however often the same day is checked', async () => {
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const again = await runOn(FIRST_DAY, [logSheet(TWO), first.findingsSheet]);
    assert.deepEqual(again.patch, first.patch);
    assert.equal(overdue(again).get('Ärende 2017-1')?.state, 'open');
  });
});

describe('an acknowledgement', () => {
  it('holds when it has a reason, and mutes the mark', async () => {
    const sheet = await acknowledged({ acknowledgedBy: 'Bo Ek', reason: 'Redovisas i april' });
    const next = await runOn(NEXT_DAY, [logSheet(TWO), sheet]);
    const finding = overdue(next).get('Ärende 2017-1');
    assert.equal(finding?.state, 'acknowledged');
    assert.deepEqual(
      [finding?.acknowledgement?.by, finding?.acknowledgement?.reason, finding?.acknowledgement?.until],
      ['Bo Ek', 'Redovisas i april', undefined],
    );
    const looks = next.patch.marks === 'keep' ? [] : next.patch.marks.map((mark) => mark.look);
    assert.ok(looks.includes('acknowledged'));
    const later = await runOn('2018-05-01', [logSheet(TWO), next.findingsSheet]);
    assert.equal(overdue(later).get('Ärende 2017-1')?.state, 'acknowledged');
  });

  it('holds to its last day and no longer', async () => {
    const sheet = await acknowledged({
      acknowledgedBy: 'Bo Ek',
      reason: 'Redovisas i april',
      until: { date: '2018-04-30' },
    });
    const lastDay = await runOn('2018-04-30', [logSheet(TWO), sheet]);
    assert.equal(overdue(lastDay).get('Ärende 2017-1')?.state, 'acknowledged');
    const dayAfter = await runOn('2018-05-01', [logSheet(TWO), lastDay.findingsSheet]);
    assert.equal(overdue(dayAfter).get('Ärende 2017-1')?.state, 'open');
    assert.deepEqual(carriedReasons(dayAfter), ['expired']);
    assert.ok(textsOf(dayAfter.findingsSheet).includes('Redovisas i april'));
  });

  it('no longer holds when what it was given for has changed, and holds again when that is undone', async () => {
    const sheet = await acknowledged({ acknowledgedBy: 'Bo Ek', reason: 'Redovisas i april' });
    const later = [overdueCase('2017-1', { 'Redovisas senast': { date: '2018-01-15' } }), overdueCase('2017-2')];
    const changed = await runOn(NEXT_DAY, [logSheet(later), sheet]);
    assert.equal(overdue(changed).get('Ärende 2017-1')?.state, 'changed');
    assert.deepEqual(carriedReasons(changed), ['evidenceChanged']);
    const undone = await runOn('2018-03-03', [logSheet(TWO), changed.findingsSheet]);
    assert.equal(overdue(undone).get('Ärende 2017-1')?.state, 'acknowledged');
    assert.deepEqual(carriedReasons(undone), []);
  });

  it('is listed as unused when what it was about is gone, run after run', async () => {
    const sheet = await acknowledged({ acknowledgedBy: 'Bo Ek', reason: 'Redovisas i april' });
    let run = await runOn(NEXT_DAY, [logSheet([overdueCase('2017-2')]), sheet]);
    for (const asOf of ['2018-03-03', '2018-03-04']) {
      run = await runOn(asOf, [logSheet([overdueCase('2017-2')]), run.findingsSheet]);
      assert.deepEqual(carriedReasons(run), ['unused']);
      assert.ok(textsOf(run.findingsSheet).includes('Redovisas i april'));
    }
  });

  const unusable: readonly [string, Parameters<typeof edited>[2], RegExp][] = [
    ['without a reason', { acknowledgedBy: 'Bo Ek', until: { date: '2018-06-30' } }, /skäl saknas/],
    [
      'with a text where the date should be',
      { acknowledgedBy: 'Bo', reason: 'Vi väntar', until: 'i vår' },
      /inget datum/,
    ],
  ];
  for (const [what, change, note] of unusable) {
    it(`${what} does not hold, keeps what was typed and says what is wrong`, async () => {
      const run = await runOn(NEXT_DAY, [logSheet(TWO), await acknowledged(change)]);
      const finding = overdue(run).get('Ärende 2017-1');
      assert.equal(finding?.state, 'open');
      assert.match(finding?.note?.sv ?? '', note);
      const texts = textsOf(run.findingsSheet);
      for (const typed of Object.values(change)) if (typeof typed === 'string') assert.ok(texts.includes(typed));
    });
  }

  it('without a name holds, and asks for one', async () => {
    const run = await runOn(NEXT_DAY, [logSheet(TWO), await acknowledged({ reason: 'Redovisas i april' })]);
    const finding = overdue(run).get('Ärende 2017-1');
    assert.equal(finding?.state, 'acknowledged');
    assert.match(finding?.note?.sv ?? '', /vem/);
  });
});

describe('a sheet of findings edited by hand', () => {
  it('may lose rows: what they were about is new', async () => {
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const rows = first.findingsSheet.rows.filter((cells) => cells[columnIndex('subject')] !== 'Ärende 2017-1');
    const next = await runOn(NEXT_DAY, [logSheet(TWO), { ...first.findingsSheet, rows }]);
    assert.equal(overdue(next).get('Ärende 2017-1')?.state, 'new');
    assert.equal(overdue(next).get('Ärende 2017-2')?.state, 'open');
  });

  it('may have the same id twice: the first counts, the second is kept with what it says', async () => {
    const sheet = await acknowledged({ acknowledgedBy: 'Bo Ek', reason: 'Redovisas i april' });
    const row = sheet.rows.find((cells) => cells[columnIndex('reason')] === 'Redovisas i april');
    assert.ok(row);
    const second = row.with(columnIndex('reason'), 'Något annat');
    const run = await runOn(NEXT_DAY, [logSheet(TWO), { ...sheet, rows: [...sheet.rows, second] }]);
    assert.equal(overdue(run).get('Ärende 2017-1')?.acknowledgement?.reason, 'Redovisas i april');
    assert.deepEqual(carriedReasons(run), ['secondRow']);
    assert.ok(textsOf(run.findingsSheet).includes('Något annat'));
  });

  it('keeps the columns and the rows that the user added', async () => {
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const rows = first.findingsSheet.rows.map((cells, index) => [
      ...cells,
      index === 0 ? 'Egen spalt' : `egen ${index}`,
    ]);
    const sheet = { ...first.findingsSheet, rows: [...rows, ['Fråga Cia om det här']] };
    const next = await runOn(NEXT_DAY, [logSheet(TWO), sheet]);
    const texts = textsOf(next.findingsSheet);
    for (const text of ['Egen spalt', 'egen 1', 'egen 2', 'Fråga Cia om det här'])
      assert.ok(texts.includes(text), text);
    const again = await runOn(NEXT_DAY, [logSheet(TWO), next.findingsSheet]);
    assert.deepEqual(again.findingsSheet, next.findingsSheet);
  });

  it('is read whatever language and order its columns have', async () => {
    const sheet = await acknowledged({ acknowledgedBy: 'Bo Ek', reason: 'Redovisas i april' });
    const rows = sheet.rows.map((cells) => [...cells].reverse());
    const run = await runOn(NEXT_DAY, [logSheet(TWO), { ...sheet, rows }]);
    assert.equal(overdue(run).get('Ärende 2017-1')?.state, 'acknowledged');
  });

  it('loses nothing that a person typed, whatever is done to it', async () => {
    const first = await runOn(FIRST_DAY, [logSheet(TWO)]);
    const typed = fc
      .string({ minLength: 3, maxLength: 12 })
      .map((text) => `skrivet ${text.replace(/\s+/gu, ' ').trim()}.`);
    const keys = fc.constantFrom('acknowledgedBy', 'reason', 'until', 'id', 'state', 'evidence', 'firstSeen');
    const edits = fc.array(
      fc.record({ row: fc.nat(), key: keys, text: typed, what: fc.constantFrom('type', 'delete', 'double') }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const rows = first.findingsSheet.rows.map((cells) => [...cells]);
        for (const { row, key, text, what } of changes) {
          const at = 1 + (row % Math.max(rows.length - 1, 1));
          if (what === 'delete') rows.splice(at, 1);
          else if (what === 'double' && rows[at] !== undefined) rows.push([...rows[at]]);
          else if (rows[at] !== undefined) rows[at][columnIndex(key as 'id')] = text;
        }
        const next = await runOn(NEXT_DAY, [logSheet(TWO), { ...first.findingsSheet, rows }]);
        const kept = textsOf(next.findingsSheet);
        const byHand = (['acknowledgedBy', 'reason', 'until'] as const).map(columnIndex);
        for (const cells of rows.slice(1)) {
          for (const column of byHand) {
            const text = cells[column];
            if (typeof text === 'string' && text !== '') assert.ok(kept.includes(text), text);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
