import assert from 'node:assert/strict';
import { agendaPatch } from '../../../src/journeys/agenda/agenda-patch.ts';
import { snapshotOf } from '../../../src/workbook/snapshot-of.ts';
import type { SheetDraft } from '../../../src/workbook/patch.ts';
import { drafted, log, on } from '../../journeys/agenda/sample-agenda.ts';

const LOG = log(
  'Ärendelogg för LSVO:s ledningsgrupp',
  { Ärendenr: '2018-04', Ärende: 'Ny rutin', Typ: 'B', Möte: on('2018-04-06'), Ansvarig: 'Ann Berg' },
  { Ärendenr: '2018-01', Ärende: 'Sen', 'Redovisas senast': on('2018-01-30'), Status: 'Under beredning' },
);

function textsOf({ rows }: SheetDraft): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map((cell) => (cell?.value.kind === 'text' ? cell.value.text : '')));
}

describe('the sheet of an agenda', () => {
  it('is an own sheet named by the day, upright, with a link to each case and notes below what is printed', async () => {
    const agenda = await drafted([LOG], { meeting: '2018-04-06' }, '2018-04-03');
    const patch = agendaPatch(agenda, snapshotOf([LOG]), 'sv');
    const [sheet] = patch.sheets;
    assert.ok(sheet);
    assert.deepEqual(
      [sheet.name, sheet.ownership, sheet.print.orientation],
      ['Dagordning 2018-04-06', 'own', 'portrait'],
    );
    assert.deepEqual([patch.marks, patch.removeOwnSheets], ['keep', []]);
    const texts = textsOf(sheet);
    assert.equal(texts[0]?.[0], 'Kallelse till sammanträde med LSVO:s ledningsgrupp');
    const header = texts.findIndex(([first]) => first === 'Nr');
    assert.deepEqual(texts[header], ['Nr', 'Ärende', 'Start tid', 'Föredragande', 'Ärende typ', 'Dokument att läsa']);
    assert.deepEqual(sheet.print.repeatRows, { from: header + 1, to: header + 1 });
    const point = texts.findIndex(([, text]) => text === '2018-04 Ny rutin');
    assert.deepEqual(texts[point]?.slice(0, 5), ['2.', '2018-04 Ny rutin', '08.50', 'Ann Berg', 'B']);
    assert.deepEqual(sheet.rows[point]?.cells[0]?.link, {
      kind: 'cell',
      sheet: 'Logg',
      position: { row: 4, column: 1 },
    });
    const note = texts.findIndex(([, text]) => text?.startsWith('Dagordningen skulle ha skickats'));
    assert.ok(note + 1 > (sheet.print.area?.bottom ?? 0), 'notes are not printed');
  });

  it('gives each thing to go through a row of its own over the whole width', async () => {
    const agenda = await drafted([LOG], { meeting: '2018-04-06' }, '2018-03-10');
    const [sheet] = agendaPatch(agenda, snapshotOf([LOG]), 'sv').sheets;
    assert.ok(sheet);
    const line = textsOf(sheet).findIndex(([, text]) => text?.startsWith('2018-01 Sen: ska redovisas senast'));
    assert.ok(sheet.merged?.some(({ top, left, right }) => top === line + 1 && left === 2 && right === 6));
  });
});
