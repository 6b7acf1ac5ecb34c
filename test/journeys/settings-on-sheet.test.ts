import assert from 'node:assert/strict';
import { reviewText } from '../../src/cli/print/review-text.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';
import { checkWorkbook, type CheckOptions } from '../../src/journeys/check-workbook.ts';
import { reviewPatch } from '../../src/journeys/review-patch.ts';
import type { Review } from '../../src/journeys/review.ts';
import { SETTINGS_COLUMNS, SETTINGS_SHEET, type SettingsKey } from '../../src/journeys/settings-table.ts';
import { OVERVIEW_SHEET } from '../../src/sheets/overview/overview-sheet.ts';
import { snapshotOf, type AuthoredCell, type AuthoredSheet } from '../../src/workbook/snapshot-of.ts';
import { day, textsOf } from './run.ts';
import { asRead, logSheet, overdueCase } from './sample-log.ts';

const LOG = logSheet([overdueCase('2017-1')]);

async function checked(sheets: readonly AuthoredSheet[], options: Partial<CheckOptions> = {}): Promise<Review> {
  return checkWorkbook(snapshotOf(sheets), { asOf: day('2018-03-01'), ...options });
}

/** The sheets that a check writes, as the next reads them. */
async function written(sheets: readonly AuthoredSheet[], options: Partial<CheckOptions> = {}) {
  return reviewPatch(await checked(sheets, options), snapshotOf(sheets), 'sv').sheets.map(asRead);
}

async function settingsOf(
  sheets: readonly AuthoredSheet[],
  options: Partial<CheckOptions> = {},
): Promise<AuthoredSheet> {
  const sheet = (await written(sheets, options)).find(({ name }) => name === SETTINGS_SHEET);
  assert.ok(sheet, 'a check writes the sheet of rules');
  return sheet;
}

function at(key: SettingsKey): number {
  return SETTINGS_COLUMNS.findIndex((column) => column.key === key);
}

/** The line of a rule (or, without one, of a pack), with a cell changed. */
function typed(sheet: AuthoredSheet, name: string, key: SettingsKey, value: AuthoredCell): AuthoredSheet {
  const rows = sheet.rows.map((cells) => {
    const own = cells[at('rule')] === name || (cells[at('pack')] === name && cells[at('rule')] === null);
    return own ? cells.with(at(key), value) : cells;
  });
  assert.notDeepEqual(rows, sheet.rows, `there is a line ${name}`);
  return { ...sheet, rows };
}

function ids({ packs }: Review): readonly string[] {
  return packs.map(({ id }) => id);
}

const OVERDUE = 'blekinge-2017/report-overdue';

describe('what is written on the sheet Regelverk', () => {
  it('switches packs off and on', async () => {
    const sheet = await settingsOf([LOG]);
    assert.deepEqual(ids(await checked([LOG, sheet])), ids(await checked([LOG])));
    const without = await checked([LOG, typed(sheet, 'grund', 'on', 'Nej')]);
    assert.ok(!ids(without).includes('grund'));
    const more = await checked([LOG, typed(sheet, 'ostergotland-2015', 'on', 'Ja')]);
    assert.ok(ids(more).includes('ostergotland-2015'));
    const asked = await checked([LOG, typed(sheet, 'grund', 'on', 'Nej')], { packs: ['grund'] });
    assert.deepEqual(ids(asked), ['grund'], 'a pack that is asked for is run');
  });

  it('chooses a region’s packs in a workbook that names nothing of any region', async () => {
    const members: AuthoredSheet = {
      name: 'Deltagare',
      rows: [
        ['Organisation', 'Namn', 'Befattning', 'Roll'],
        ['Storby kommun', 'Ann Berg', 'Socialchef', 'ledamot'],
        ['Lillby kommun', 'Bo Ek', 'Socialchef', 'ledamot'],
      ],
    };
    const seats = ({ outcomes }: Review) => outcomes.find(({ rule }) => rule.id === 'seats-2017');
    const plain = await settingsOf([members]);
    assert.deepEqual(seats(await checked([members, plain]))?.notChecked[0]?.reason, 'notNamed');
    const others = ['jonkoping-2013', 'ostergotland-2015'];
    const chosen = others.reduce((sheet, pack) => typed(sheet, pack, 'on', 'Nej'), plain);
    assert.ok((seats(await checked([members, chosen]))?.violations.length ?? 0) > 0);
  });

  it('holds from run to run, in either language', async () => {
    const off = typed(await settingsOf([LOG]), 'grund', 'on', 'nej');
    const next = await settingsOf([LOG, off]);
    assert.ok(!ids(await checked([LOG, next])).includes('grund'));
    assert.deepEqual(await settingsOf([LOG, next]), next);
    const english = typed(await settingsOf([LOG]), 'grund', 'on', 'No');
    assert.ok(!ids(await checked([LOG, english])).includes('grund'));
  });

  it('waits when its pack is not run this time', async () => {
    const off = typed(await settingsOf([LOG]), OVERDUE, 'on', 'Nej');
    const meanwhile = await settingsOf([LOG, off], { packs: ['grund'] });
    const { findings } = await checked([LOG, meanwhile]);
    assert.ok(findings.every(({ rule }) => rule !== OVERDUE));
  });

  it('is listed and kept, and has no effect, when it cannot be followed', async () => {
    let sheet = await settingsOf([LOG]);
    sheet = typed(sheet, OVERDUE, 'on', 'ibland');
    sheet = typed(sheet, OVERDUE, 'severity', 'Katastrof');
    sheet = typed(sheet, 'grund', 'on', 'kanske');
    const foreign: AuthoredCell[] = SETTINGS_COLUMNS.map(() => null);
    foreign[at('pack')] = 'egna';
    foreign[at('rule')] = 'egna/ansvarig';
    foreign[at('on')] = 'Nej';
    sheet = { ...sheet, rows: [...sheet.rows, foreign] };
    const review = await checked([LOG, sheet]);
    assert.deepEqual(
      review.written?.problems.map(({ rule, reason }) => `${rule}: ${reason.sv}`),
      [
        'grund: värdet ”kanske” går inte att använda',
        `${OVERDUE}: värdet ”ibland” går inte att använda`,
        `${OVERDUE}: värdet ”Katastrof” går inte att använda`,
        'egna/ansvarig: det finns ingen regel ”egna/ansvarig”',
      ],
    );
    assert.equal(review.findings.find(({ rule }) => rule === OVERDUE)?.severity, 'error');
    assert.ok(ids(review).includes('grund'));

    const sheets = await written([LOG, sheet]);
    const again = sheets.find(({ name }) => name === SETTINGS_SHEET);
    assert.ok(again);
    for (const word of ['ibland', 'Katastrof', 'kanske', 'egna/ansvarig'])
      assert.ok(textsOf(again).includes(word), word);
    const overview = sheets.find(({ name }) => name === OVERVIEW_SHEET);
    assert.ok(overview);
    assert.ok(textsOf(overview).includes('Inställningar som inte används'));
    assert.ok(textsOf(overview).some((text) => text.includes('skriv Ja eller Nej under Används')));
  });

  it('gives way to settings that stand alone, but for its packs', async () => {
    let sheet = typed(await settingsOf([LOG]), OVERDUE, 'on', 'Nej');
    sheet = typed(sheet, 'grund', 'on', 'Nej');
    const review = await checked([LOG, sheet], {
      settings: { off: [], severities: { [OVERDUE]: 'info' }, parameters: {} },
      settingsAlone: true,
    });
    assert.equal(review.findings.find(({ rule }) => rule === OVERDUE)?.severity, 'info');
    assert.ok(!ids(review).includes('grund'));
  });
});

describe('packs that contradict each other', () => {
  it('are shown with what each asks for', async () => {
    const document = BUILT_IN_PACKS.find(({ id }) => id === 'blekinge-2017');
    assert.ok(document);
    const own = {
      ...document,
      id: 'egna',
      rules: [],
      seats: document.seats.map((seat) =>
        seat.group === 'LSVO:s ledningsgrupp' && seat.organisation === 'Karlskrona kommun'
          ? { ...seat, min: 3, max: 3 }
          : seat,
      ),
    };
    const options = { packs: ['blekinge-2017'], ownPacks: [own] };
    const overview = (await written([LOG], options)).find(({ name }) => name === OVERVIEW_SHEET);
    assert.ok(overview);
    const told = textsOf(overview).filter((text) => text.includes('platser för Karlskrona kommun'));
    assert.deepEqual(told, ['platser för Karlskrona kommun: 2 (blekinge-2017), 3 (egna) från 2017-01-01']);
    const printed = reviewText(await checked([LOG], options), 'logg.xlsx', 'sv', { width: 100, colours: false });
    assert.match(printed, /Regelpaket som motsäger varandra \(1\)/);
    const alone = (await written([LOG])).find(({ name }) => name === OVERVIEW_SHEET);
    assert.ok(alone && !textsOf(alone).includes('Regelpaket som motsäger varandra'));
  });
});
