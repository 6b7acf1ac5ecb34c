import assert from 'node:assert/strict';
import { pageChecker } from '../../../src/taskpane/checking/page-checker.ts';
import { workbookSession, type DraftResult, type JourneyStage } from '../../../src/taskpane/state/session.ts';
import { REVISION_COLUMNS, type RevisionColumnKey } from '../../../src/sheets/revision/revision-columns.ts';
import { serialOfDate } from '../../../src/workbook/serial-date.ts';
import { snapshotOf, type AuthoredSheet } from '../../../src/workbook/snapshot-of.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot.ts';
import type { CellModel, WorkbookModel } from '../../excel-host/model.ts';
import { day } from '../../journeys/run.ts';
import { memberSheet, MEMBERS_2014, seatSheet, written } from '../../journeys/revision/sample-year.ts';
import { openInExcel } from '../../workbook/excel/opened-in-excel.ts';

const OWN = [seatSheet(), memberSheet(MEMBERS_2014)];
const ASKED = { year: '2017', asOf: day('2016-11-15') };
const SHEETS = ['Revidering 2017', 'Representation 2017', 'Ledamöter 2017'];

function inExcel(sheets: readonly AuthoredSheet[]) {
  const { host, standIn } = openInExcel(sheets);
  return { host, workbook: standIn.workbook, session: workbookSession(host, pageChecker(), 'sv') };
}

/** What is said in Swedish of what came of it. */
function said(result: DraftResult): readonly string[] {
  if (result.kind === 'failed') throw new Error(result.problem.code);
  return result.kind === 'refused' ? [result.problem.sv] : result.notes.map(({ sv }) => sv);
}

function sheetsWritten(result: DraftResult): readonly string[] {
  return result.kind === 'written' ? result.applied.sheetsWritten : [];
}

/** The texts and numbers of a sheet, a row a line. */
function lines(snapshot: WorkbookSnapshot, name: string): readonly string[] {
  const grid = snapshot.sheets.find((sheet) => sheet.name === name)?.grid;
  assert.ok(grid, `there is a sheet ${name}`);
  return Array.from(grid.rows, (row) =>
    Array.from(grid.columnsOf(row), (column) => {
      const cell = grid.cell(row, column);
      if (cell.kind === 'text') return cell.text;
      if (cell.kind === 'number') return String(cell.number);
      return cell.kind === 'date' ? String(cell.date) : '';
    })
      .filter((text) => text !== '')
      .join(' | '),
  );
}

/** The cell under Fastställd for the number of seats of Karlskrona. */
function adoptionOfKarlskrona(workbook: WorkbookModel): CellModel {
  const sheet = workbook.sheet('Revidering 2017');
  assert.ok(sheet);
  const column = (key: RevisionColumnKey) => REVISION_COLUMNS.findIndex((each) => each.key === key) + 1;
  const wanted = { whose: 'Karlskrona kommun', topic: 'Plats', step: 'Ändras' } as const;
  for (let row = 1; row < 100; row += 1) {
    const holds = ([key, text]: [string, string]) => sheet.cell(row, column(key as RevisionColumnKey))?.value === text;
    if (Object.entries(wanted).every(holds)) return sheet.ensureCell(row, column('adopted'));
  }
  return assert.fail('the seats of Karlskrona are not on the sheet');
}

describe('The annual revision in Excel', function () {
  this.timeout(60_000);

  it('writes the sheets that the command line writes, names them, and leaves the user’s own as they were', async () => {
    const { host, session } = inExcel(OWN);
    const before = await host.read();
    const stages = new Set<JourneyStage>();
    const result = await session.revise(ASKED, { progress: ({ stage }) => stages.add(stage) });
    assert.deepEqual(sheetsWritten(result), SHEETS);
    assert.match(said(result)[0] ?? '', /^Förslag 2016-11-15\. \d+ att besluta, 0 fastställda\./);
    assert.deepEqual([...stages], ['read', 'recognise', 'write']);
    const after = await host.read();
    assert.ok(before.ok && after.ok);
    for (const { name } of OWN) assert.deepEqual(lines(after.value, name), lines(before.value, name));
    const byCommand = snapshotOf(await written(OWN, 2017));
    for (const name of SHEETS) assert.deepEqual(lines(after.value, name), lines(byCommand, name));
  });

  it('gives rows their days when it is written again after the day is filled in under Fastställd', async () => {
    const { host, session, workbook } = inExcel(OWN);
    await session.revise(ASKED);
    adoptionOfKarlskrona(workbook).value = serialOfDate(day('2016-12-02'), 1900) ?? 0;
    const again = await session.revise(ASKED);
    assert.deepEqual(sheetsWritten(again), SHEETS);
    assert.match(said(again)[0] ?? '', / att besluta, 1 fastställda\./);
    const read = await host.read();
    assert.ok(read.ok);
    assert.deepEqual(
      lines(read.value, 'Representation 2017').filter((line) => line.includes('Fastställd 2016-12-02')).length,
      2,
    );
    assert.equal(read.value.sheets.length, OWN.length + SHEETS.length);

    adoptionOfKarlskrona(workbook).value = 'på nästa möte';
    assert.ok(said(await session.revise(ASKED)).some((text) => text.startsWith('Karlskrona kommun: Fastställd ”på')));
  });

  const REFUSED: readonly (readonly [what: string, sheets: readonly AuthoredSheet[], year: string, says: RegExp])[] = [
    ['neither table', [{ name: 'Blad1', rows: [['Hej']] }], '2017', / har varken en tabell över representationen /],
    ['no year', OWN, '', /^Revideringens år ska vara ett heltal från 1974 till 2199, inte ””\.$/],
    ['another word', OWN, 'nästa', /inte ”nästa”\.$/],
    ['a year too far away', OWN, '9999', /inte ”9999”\.$/],
  ];
  for (const [what, sheets, year, says] of REFUSED) {
    it(`says what is missing and writes nothing: ${what}`, async () => {
      const { session, workbook } = inExcel(sheets);
      const result = await session.revise({ ...ASKED, year });
      assert.equal(result.kind, 'refused');
      assert.match(said(result).join(' '), says);
      assert.deepEqual(
        workbook.sheets.map(({ name }) => name),
        sheets.map(({ name }) => name),
      );
    });
  }

  it('writes nothing when it is cancelled while the workbook is read', async () => {
    const { session, workbook } = inExcel(OWN);
    const abort = new AbortController();
    const revising = session.revise(ASKED, {
      signal: abort.signal,
      progress: ({ stage }) => {
        if (stage === 'recognise') abort.abort();
      },
    });
    await assert.rejects(revising, { name: 'AbortError' });
    assert.equal(workbook.sheets.length, OWN.length);
  });
});
