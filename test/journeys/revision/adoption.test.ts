import assert from 'node:assert/strict';
import { clearPatch } from '../../../src/journeys/clear-patch.ts';
import { revisionPatch } from '../../../src/journeys/revision/revision-patch.ts';
import { createWorkbook, openWorkbook } from '../../../src/workbook/file/file-workbook.ts';
import { nodeCodec } from '../../../src/workbook/file/zip/codec-node.ts';
import { snapshotOf, type AuthoredCell, type AuthoredSheet } from '../../../src/workbook/snapshot-of.ts';
import { edited, memberSheet, MEMBERS_2014, revised, SEATS_2014, seatSheet, written } from './sample-year.ts';

const OWN = [seatSheet(), memberSheet(MEMBERS_2014)];

/** The rows of a proposed table for an organisation: from, to and state. */
function proposed(sheets: readonly AuthoredSheet[], name: string, organisation: string): readonly AuthoredCell[][] {
  const sheet = sheets.find((each) => each.name === name);
  assert.ok(sheet, `there is a sheet ${name}`);
  const headers = sheet.rows[3] ?? [];
  const at = (header: string) => headers.indexOf(header);
  return sheet.rows
    .slice(4)
    .filter((cells) => cells[at('Organisation')] === organisation)
    .map((cells) =>
      ['Platser, högst', 'Gäller från', 'Gäller till', 'Läge'].map((header) => cells[at(header)] ?? null),
    );
}

async function revisionSheetOf(year = 2017): Promise<AuthoredSheet> {
  const sheet = (await written(OWN, year)).find(({ name }) => name === `Revidering ${year}`);
  assert.ok(sheet);
  return sheet;
}

/** The sheet of revision with something written under Fastställd for an organisation's seat. */
async function adopted(organisation: string, value: AuthoredCell): Promise<AuthoredSheet> {
  return edited(
    await revisionSheetOf(),
    (cell) => cell('whose') === organisation && cell('topic') === 'Plats' && cell('step') === 'Ändras',
    'adopted',
    value,
  );
}

describe('adopting a revision', () => {
  it('writes a sheet of revision and the two proposed tables, all of them Samverkanskoll’s own', async () => {
    const { sheets } = revisionPatch(await revised(OWN, 2017), snapshotOf(OWN), 'sv');
    assert.deepEqual(
      sheets.map(({ name, ownership }) => [name, ownership]),
      [
        ['Revidering 2017', 'own'],
        ['Representation 2017', 'own'],
        ['Ledamöter 2017', 'own'],
      ],
    );
    const titles = (await written(OWN, 2017)).map(({ rows }) => rows[0]?.[0]);
    assert.deepEqual(titles, ['Revidering 2017', 'Förslag: Representation 2017', 'Förslag: Ledamöter 2017']);
  });

  it('gives rows their days when they are adopted, and leaves the others as proposals', async () => {
    const before = await written(OWN, 2017);
    assert.deepEqual(proposed(before, 'Representation 2017', 'Karlskrona kommun'), [
      [3, null, null, 'Förslag: till 2016-12-31'],
      [2, null, null, 'Förslag: från 2017-01-01'],
    ]);
    const sheets = [...OWN, await adopted('Karlskrona kommun', { date: '2016-12-02' })];
    const after = await written(sheets, 2017);
    assert.deepEqual(proposed(after, 'Representation 2017', 'Karlskrona kommun'), [
      [3, null, { date: '2016-12-31' }, 'Fastställd 2016-12-02'],
      [2, { date: '2017-01-01' }, null, 'Fastställd 2016-12-02'],
    ]);
    assert.deepEqual(proposed(after, 'Representation 2017', 'Karlshamns kommun'), [
      [1, null, null, 'Förslag: till 2016-12-31'],
      [2, null, null, 'Förslag: från 2017-01-01'],
    ]);
  });

  it('reads a day however it is written, and lists text that is no day', async () => {
    const sheets = [...OWN, await adopted('Karlskrona kommun', '2 december 2016')];
    const read = await revised(sheets, 2017);
    assert.ok(read.changes.some(({ adopted: day }) => day?.kind === 'day' && day.day === '2016-12-02'));

    const unread = [...OWN, await adopted('Karlskrona kommun', 'på nästa möte')];
    const after = await written(unread, 2017);
    const lines = after[0]?.rows.flat().filter((cell) => typeof cell === 'string' && cell.includes('på nästa möte'));
    assert.deepEqual(lines, [
      'Fastställ det nya antalet platser. Fastställd ”på nästa möte” är inget datum; skriv som 2017-12-01.',
      'på nästa möte',
    ]);
    assert.deepEqual(proposed(after, 'Representation 2017', 'Karlskrona kommun')[0]?.[2], null);
  });

  it('gives the same sheets when it is run again', async () => {
    const note = edited(await adopted('Karlskrona kommun', { date: '2016-12-02' }), () => true, 'note', 'Se protokoll');
    const hostile = edited(note, (cell) => cell('whose') === 'Ronneby kommun', 'note', '=1+1');
    const once = await written([...OWN, hostile], 2017);
    const twice = await written([...OWN, ...once], 2017);
    assert.deepEqual(twice, once);
    const english = await written([...OWN, ...once], 2017, 'en');
    assert.deepEqual(await written([...OWN, ...english], 2017), once);
  });

  it('keeps deleted rows’ proposals, and lists rows with the same Id or without a match', async () => {
    const sheet = await adopted('Karlskrona kommun', { date: '2016-12-02' });
    const line = sheet.rows.find((cells) => cells[3] === 'Karlskrona kommun' && cells[9] !== null) ?? [];
    const strange = line.map((cell, index) => (index === 12 ? 'r000000000000' : index === 10 ? 'vår egen rad' : cell));
    const later = line.map((cell, index) => (index === 9 ? { date: '2017-02-01' } : cell));
    const shortened = { ...sheet, rows: [...sheet.rows.slice(0, 4), later, strange, line] };
    const revision = await revised([...OWN, shortened], 2017);
    const own = revision.changes.find(({ whose, step }) => whose === 'Karlskrona kommun' && step === 'changed');
    assert.deepEqual(own?.adopted, { kind: 'day', day: '2016-12-02' });
    assert.deepEqual(revision.unused.map(({ reason, texts }) => [reason, texts.adopted]).sort(), [
      ['nothingLikeIt', '2016-12-02'],
      ['sameId', '2017-02-01'],
    ]);
    assert.equal(revision.changes.length, (await revised(OWN, 2017)).changes.length);
    const once = await written([...OWN, shortened], 2017);
    assert.deepEqual(await written([...OWN, ...once], 2017), once);
  });

  it('does not take an adoption of one number for that of another', async () => {
    const sheet = edited(
      await adopted('Karlskrona kommun', { date: '2016-12-02' }),
      (cell) => cell('whose') === 'Karlskrona kommun' && cell('step') === 'Ändras',
      'after',
      '5 platser',
    );
    const revision = await revised([...OWN, sheet], 2017);
    const own = revision.changes.find(({ whose, step }) => whose === 'Karlskrona kommun' && step === 'changed');
    assert.equal(own?.adopted, undefined);
    assert.deepEqual(
      revision.unused.map(({ reason }) => reason),
      ['proposalChanged'],
    );
  });

  it('keeps an adoption when the group has taken the change into its own table', async () => {
    const sheet = await adopted('Karlskrona kommun', { date: '2016-12-02' });
    const headers = ['Organisation', 'Antal platser', 'Gäller från'];
    const rows = SEATS_2014.map(([organisation, seats]) =>
      organisation === 'Karlskrona kommun' ? [organisation, 2, { date: '2017-01-01' }] : [organisation, seats],
    );
    const revision = await revised([seatSheet(rows, headers), memberSheet(MEMBERS_2014), sheet], 2017);
    const own = revision.changes.find(({ whose, topic }) => whose === 'Karlskrona kommun' && topic === 'seat');
    assert.equal(own?.step, 'kept');
    assert.deepEqual(own?.adopted, { kind: 'day', day: '2016-12-02' });
    assert.deepEqual(revision.unused, []);
  });

  it('reads the sheet of its own year only', async () => {
    const sheet = await adopted('Karlskrona kommun', { date: '2016-12-02' });
    const revision = await revised([...OWN, sheet], 2018);
    assert.ok(revision.changes.every(({ adopted: day }) => day === undefined));
    assert.deepEqual(revision.unused, []);
  });

  it('is taken away with everything else, and leaves the user’s tables as they were', async () => {
    const rows = [['Representation i LSVO'], [], ['Organisation', 'Antal platser'], ...SEATS_2014];
    const bytes = await createWorkbook(
      [
        {
          name: 'Representation',
          ownership: 'handedOver',
          columnWidths: [],
          rows: rows.map((cells) => ({
            cells: cells.map((cell) =>
              typeof cell === 'number'
                ? { value: { kind: 'number', number: cell } as const }
                : { value: { kind: 'text', text: String(cell) } as const },
            ),
          })),
          print: { orientation: 'landscape', fitToWidth: true },
        },
      ],
      nodeCodec,
    );
    const opened = await openWorkbook('rep.xlsx', bytes, nodeCodec);
    assert.ok(opened.ok);
    const file = opened.value;
    const first = await file.read();
    assert.ok(first.ok);
    const revision = await revised([seatSheet()], 2017);
    assert.ok((await file.apply(revisionPatch(revision, first.value, 'sv'))).ok);
    const reread = await file.read();
    assert.ok(reread.ok);
    assert.deepEqual(
      reread.value.sheets.map(({ name, origin }) => [name, origin]),
      [
        ['Representation', 'user'],
        ['Revidering 2017', 'own'],
        ['Representation 2017', 'own'],
        ['Ledamöter 2017', 'own'],
      ],
    );
    assert.ok((await file.apply(clearPatch())).ok);
    assert.deepEqual(Buffer.from(file.bytes()).equals(Buffer.from(bytes)), true);
  });
});
