import assert from 'node:assert/strict';
import { checkWorkbook } from '../../src/journeys/check-workbook.ts';
import type { Review } from '../../src/journeys/review.ts';
import { readReviewLog, withRun, type ReviewLogLine } from '../../src/journeys/review-log.ts';
import { reviewPatch } from '../../src/journeys/review-patch.ts';
import { readMeetingDecisions } from '../../src/findings/meeting-table.ts';
import { parameterText, readSettings } from '../../src/journeys/settings-table.ts';
import { reviewLogSheet } from '../../src/sheets/review-log-sheet.ts';
import { createWorkbook, openWorkbook, type FileWorkbook } from '../../src/workbook/file/file-workbook.ts';
import type { CellDraft, SheetDraft, WorkbookPatch } from '../../src/workbook/patch.ts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { day } from '../sheets/sample-review.ts';

function text(words: string): CellDraft {
  return { value: { kind: 'text', text: words }, style: 'body' };
}

const LOG: SheetDraft = {
  name: 'Ärendelogg',
  ownership: 'handedOver',
  columnWidths: [12, 30, 16, 16, 16],
  rows: [
    ['Ärendenr', 'Ärende', 'Ansvarig', 'Klart senast', 'Status'],
    ['2024-1', 'Vårdplan', 'Ada Prov', '2024-01-31', 'Pågår'],
    ['2024-2', 'Rutin för hembesök', 'Bo Prov', '2024-06-30', 'Pågår'],
    ['2024-3', 'Enkät', 'Bo Prov', '2024-02-15', 'Pågår'],
  ].map((texts) => ({ cells: texts.map(text) })),
  print: { orientation: 'landscape', fitToWidth: true },
};

async function opened(): Promise<FileWorkbook> {
  const workbook = await openWorkbook('logg.xlsx', await createWorkbook([LOG]));
  assert.ok(workbook.ok);
  return workbook.value;
}

async function snapshotOf(workbook: FileWorkbook): Promise<WorkbookSnapshot> {
  const read = await workbook.read();
  assert.ok(read.ok);
  return read.value;
}

async function checked(workbook: FileWorkbook, asOf = '2024-03-01'): Promise<Review> {
  return checkWorkbook(await snapshotOf(workbook), { asOf: day(asOf), packs: ['grund'] });
}

async function written(
  workbook: FileWorkbook,
  change: (patch: WorkbookPatch) => WorkbookPatch = (patch) => patch,
): Promise<void> {
  const snapshot = await snapshotOf(workbook);
  const review = await checkWorkbook(snapshot, { asOf: day('2024-03-01'), packs: ['grund'] });
  assert.ok((await workbook.apply(change(reviewPatch(review, snapshot, 'sv')))).ok);
}

/** The patch with a text put under a header of a sheet, in the rows that hold some other text: what a person types. */
function typed(patch: WorkbookPatch, sheet: string, beside: string, header: string, words: string): WorkbookPatch {
  const says = (cell: CellDraft | null) => (cell?.value.kind === 'text' ? cell.value.text : undefined);
  const sheets = patch.sheets.map((draft) => {
    if (draft.name !== sheet) return draft;
    const column = Math.max(...draft.rows.map((row) => row.cells.findIndex((cell) => says(cell) === header)));
    assert.ok(column >= 0, `there is no column ${header}`);
    const rows = draft.rows.map((row) =>
      row.cells.some((cell) => says(cell) === beside) ? { ...row, cells: row.cells.with(column, text(words)) } : row,
    );
    return { ...draft, rows };
  });
  return { ...patch, sheets };
}

function overdue(review: Review): readonly (readonly [string, string])[] {
  return review.findings
    .filter(({ rule }) => rule === 'grund/open-past-due')
    .map(({ subject, state }) => [subject.sv, state] as const);
}

describe('what the meeting writes on the sheet Granskning', function () {
  this.timeout(20_000);

  it('acknowledges the finding at the next run, until it is to be done', async () => {
    const workbook = await opened();
    await written(workbook, (patch) => {
      const action = typed(patch, 'Granskning', 'Ärende 2024-1', 'Mötets åtgärd', 'Ny plan tas fram');
      const owner = typed(action, 'Granskning', 'Ärende 2024-1', 'Mötets ansvarige', 'Ada Prov');
      return typed(owner, 'Granskning', 'Ärende 2024-1', 'Klart senast', '2024-04-30');
    });
    const [decision] = [...readMeetingDecisions(await snapshotOf(workbook)).values()];
    assert.deepEqual(
      [decision?.action, decision?.owner, decision?.due],
      ['Ny plan tas fram', 'Ada Prov', '2024-04-30'],
    );
    const review = await checked(workbook);
    assert.deepEqual(Object.fromEntries(overdue(review))['Ärende 2024-1'], 'acknowledged');
    const found = review.findings.find(({ state }) => state === 'acknowledged');
    assert.equal(found?.acknowledgement?.reason, 'Ny plan tas fram');
    assert.equal(found?.acknowledgement?.until, '2024-04-30');
    assert.notEqual(
      Object.fromEntries(overdue(await checked(workbook, '2024-05-02')))['Ärende 2024-1'],
      'acknowledged',
    );
  });

  it('stays on the sheet while it is not yet a decision', async () => {
    const workbook = await opened();
    await written(workbook, (patch) => typed(patch, 'Granskning', 'Ärende 2024-3', 'Mötets ansvarige', 'Cia Prov'));
    await written(workbook);
    const [decision] = [...readMeetingDecisions(await snapshotOf(workbook)).values()];
    assert.equal(decision?.owner, 'Cia Prov');
  });
});

describe('the sheet Granskningslogg', function () {
  this.timeout(20_000);

  function line(on: string, errors: number, by = ''): ReviewLogLine {
    return { day: day(on), packs: 'grund 1.0', figures: { errors, warnings: 0, notes: 0 }, by };
  }

  it('gains a line a run, and one run a day counts once', () => {
    const log = withRun(withRun([line('2024-02-01', 5, 'Ada Prov')], line('2024-03-01', 3)), line('2024-02-01', 4));
    assert.deepEqual(log, [line('2024-02-01', 4, 'Ada Prov'), line('2024-03-01', 3)]);
  });

  it('is read back as it was drawn', async () => {
    const log = [line('2024-02-01', 5, 'Ada Prov'), line('2024-03-01', 3)];
    const sheet = reviewLogSheet(log, 'sv', { sheets: [], tables: [] });
    const workbook = await openWorkbook('x.xlsx', await createWorkbook([sheet]));
    assert.ok(workbook.ok);
    assert.deepEqual(readReviewLog(await snapshotOf(workbook.value)), log);
    assert.equal(sheet.charts?.[0]?.kind, 'line');
  });

  it('carries earlier lines over when a workbook is checked again', async () => {
    const workbook = await opened();
    await written(workbook);
    await written(workbook);
    const log = readReviewLog(await snapshotOf(workbook));
    assert.equal(log.length, 1);
    assert.equal(log[0]?.day, '2024-03-01');
    assert.ok((log[0]?.figures.judged ?? 0) > 0);
  });
});

describe('the sheet Regelverk', function () {
  this.timeout(20_000);

  it('switches a rule off from the next run on', async () => {
    const workbook = await opened();
    assert.equal(overdue(await checked(workbook)).length, 2);
    await written(workbook, (patch) => typed(patch, 'Regelverk', 'grund/open-past-due', 'Används', 'Nej'));
    assert.equal(overdue(await checked(workbook)).length, 0);
    await written(workbook);
    assert.equal(overdue(await checked(workbook)).length, 0);
  });

  it('gives a rule another severity', async () => {
    const workbook = await opened();
    await written(workbook, (patch) => typed(patch, 'Regelverk', 'grund/open-past-due', 'Allvar', 'Upplysning'));
    const review = await checked(workbook);
    const severities = review.findings
      .filter(({ rule }) => rule === 'grund/open-past-due')
      .map(({ severity }) => severity);
    assert.deepEqual(severities, ['info', 'info']);
  });

  it('asks for nothing as it is drawn', async () => {
    const workbook = await opened();
    await written(workbook);
    const { packs } = await checked(workbook);
    const read = readSettings(await snapshotOf(workbook), packs);
    assert.deepEqual(read?.settings, { off: [], severities: {}, parameters: {} });
    assert.deepEqual(read?.problems, []);
  });

  it('keeps a value that cannot be used, and says what is wrong with it', async () => {
    const workbook = await opened();
    const parameter = (await checked(workbook)).packs
      .flatMap((pack) => pack.rules.map((rule) => [`${pack.id}/${rule.id}`, rule] as const))
      .flatMap(([rule, { parameters }]) => Object.entries(parameters).map(([name, { type }]) => ({ rule, name, type })))
      .find(({ type }) => type === 'integer');
    assert.ok(parameter);
    await written(workbook, (patch) => typed(patch, 'Regelverk', parameter.name, 'Värde', 'många'));
    await written(workbook);
    const { packs } = await checked(workbook);
    const read = readSettings(await snapshotOf(workbook), packs);
    assert.ok(read?.problems.some((problem) => problem.parameter === parameter.name));
    assert.ok([...(read?.unusable.values() ?? [])].includes('många'));
  });

  const values: readonly (readonly [Parameters<typeof parameterText>[0], string])[] = [
    [3, '3'],
    [['I', 'D', 'B'], 'I; D; B'],
    [{ 'Ronneby kommun': 2, 'Olofströms kommun': 1 }, 'Ronneby kommun: 2; Olofströms kommun: 1'],
    [null, ''],
  ];
  for (const [value, shown] of values) {
    it(`shows ${JSON.stringify(value)} as '${shown}'`, () => assert.equal(parameterText(value), shown));
  }
});
