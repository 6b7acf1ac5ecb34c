import assert from 'node:assert/strict';
import { overviewSheet } from '../../src/sheets/overview/overview-sheet.ts';
import type { Review } from '../../src/journeys/review.ts';
import type { CellRange } from '../../src/workbook/cell-address.ts';
import type { CellDraft, SheetDraft } from '../../src/workbook/patch.ts';
import { finding, sampleReview } from './sample-review.ts';

function overview(review: Review = sampleReview(), language: 'sv' | 'en' = 'sv'): SheetDraft {
  return overviewSheet(review, language, { sheets: [], tables: [] });
}

function shown(cell: CellDraft | null | undefined): string | number {
  switch (cell?.value.kind) {
    case 'text':
      return cell.value.text;
    case 'number':
      return cell.value.number;
    default:
      return '';
  }
}

function lines(sheet: SheetDraft): readonly (readonly (string | number)[])[] {
  return sheet.rows.map((row) => row.cells.map(shown));
}

/** The lines below a heading, down to the next empty row. */
function section(sheet: SheetDraft, heading: string): readonly (readonly (string | number)[])[] {
  const all = lines(sheet);
  const start = all.findIndex((line) => line[0] === heading);
  assert.ok(start >= 0, `there is no section ${heading}`);
  const end = all.findIndex((line, index) => index > start && line.length === 0);
  return all.slice(start + 1, end < 0 ? undefined : end);
}

function cellsOf(sheet: SheetDraft, range: CellRange): readonly (string | number)[] {
  const cells: (string | number)[] = [];
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1)
      cells.push(shown(sheet.rows[row - 1]?.cells[column - 1]));
  return cells;
}

describe('the sheet Översikt', () => {
  it('names the rules behind most findings when there are more than anyone reads', () => {
    const review = sampleReview();
    const [first] = review.findings;
    assert.ok(first);
    const many = Array.from({ length: 2_001 }, (_, at) => ({ ...first, id: `f${at}` }));
    const said = lines(overview({ ...review, findings: many }))[3]?.[0];
    assert.match(
      String(said),
      /^2001 fynd är fler än någon läser ett för ett\. De flesta kommer av: .+ \(2001\)\. Börja där/,
    );
    assert.notEqual(lines(overview({ ...review, findings: many.slice(1) }))[3]?.[0], said);
    assert.doesNotMatch(String(lines(overview({ ...review, findings: many.slice(1) }))[3]?.[0]), /fler än någon/);
  });

  it('says the outcome in two sentences', () => {
    const all = lines(overview());
    assert.equal(all[0]?.[0], 'Översikt');
    assert.equal(all[1]?.[0], 'Granskad 2018-03-01: 2 fel, 1 varning, 0 upplysningar');
    assert.equal(all[2]?.[0], '60 prövningar mot 3 regler: 57 följs. 1 regel kunde inte kontrolleras.');
  });

  it('counts findings by severity and state', () => {
    assert.deepEqual(section(overview(), 'I korthet'), [
      ['Allvar', 'Nytt', 'Öppet', 'Ändrat', 'Summa', 'Kvitterat'],
      ['Fel', 1, 1, 0, 2, 0],
      ['Varning', 1, 0, 0, 1, 0],
      ['Upplysning', 0, 0, 0, 0, 1],
      ['Åtgärdat', '', '', '', 1, ''],
    ]);
  });

  it('counts standing findings by group, the worst first', () => {
    const review = sampleReview({ findings: [...sampleReview().findings, finding('x', 'error', { group: 'FoU' })] });
    assert.deepEqual(section(overview(review), 'Fynd per grupp').slice(1), [
      ['FoU', 2, 0, 0, 2],
      ['Äldre/somatik', 1, 0, 0, 1],
      ['LSVO:s ledningsgrupp', 0, 1, 0, 1],
    ]);
  });

  it('counts findings by kind of rule, and what was kept', () => {
    assert.deepEqual(section(overview(), 'Fynd per regelslag').slice(1), [
      ['Redovisningar', 2, 0, 0, 2, 41],
      ['Representation', 0, 1, 0, 1, 7],
      ['Möten', 0, 0, 0, 0, 9],
    ]);
  });

  it('draws charts and bars over the counts, with their figures in words', () => {
    const sheet = overview();
    assert.equal(sheet.charts?.length, 2);
    const [groups] = sheet.charts ?? [];
    assert.ok(groups);
    assert.deepEqual(cellsOf(sheet, groups.categories), ['FoU', 'Äldre/somatik', 'LSVO:s ledningsgrupp']);
    assert.deepEqual(
      groups.series.map((series) => cellsOf(sheet, series.values)),
      [
        [1, 1, 0],
        [0, 0, 1],
        [0, 0, 0],
      ],
    );
    assert.match(groups.description, /FoU: 1; Äldre\/somatik: 1; LSVO:s ledningsgrupp: 1\.$/);
    assert.deepEqual(
      sheet.dataBars?.map((bar) => cellsOf(sheet, bar.range)),
      [
        [2, 1, 0],
        [1, 1, 1],
        [2, 1, 0],
      ],
    );
  });

  it('keeps the charts clear of what is written', () => {
    const sheet = overview();
    for (const { place } of sheet.charts ?? []) assert.ok(cellsOf(sheet, place).every((cell) => cell === ''));
    const [first, second] = sheet.charts ?? [];
    assert.ok(first && second && first.place.bottom < second.place.top);
  });

  it('shows the tables with their place and certainty', () => {
    const [, line] = section(overview(), 'Tabeller som kändes igen');
    assert.deepEqual(line, ['Ärendelogg', 'A4:N61', 0, 0.93, 'Ärendelogg 2017', '', 'LSVO', 'rubriken ”Ärende”']);
  });

  it('names the packs with their versions and documents', () => {
    const [, line] = section(overview(), 'Vad som granskades');
    assert.deepEqual(
      line?.filter((cell) => cell !== ''),
      ['Provpaket', 'Ledningssystem för samverkan', 'prov', '1.2'],
    );
  });

  it('proves what was checked, rule by rule', () => {
    assert.deepEqual(section(overview(), 'Reglerna och vad de gav').slice(1), [
      ['Regeln redovisning', 43, 41, 2, 0, 0, 'Provpaket, 4.2', '2 av 43 följs inte'],
      ['Regeln platser', 8, 7, 0, 1, 0, 'Provpaket, Bilaga 3', '1 av 8 följs inte'],
      ['Regeln kallelse', 9, 9, 0, 0, 0, 'Provpaket, Bilaga 3', 'Följs'],
      ['Regeln forsta-fredag', 0, 0, 0, 0, 0, 'Provpaket, Bilaga 3', 'Inte kontrollerad'],
    ]);
  });

  it('says what was not checked, why, and what is missing', () => {
    const [, line] = section(overview(), 'Inte kontrollerat');
    assert.deepEqual(
      line?.filter((cell) => cell !== ''),
      [
        'Regeln forsta-fredag',
        'Arbetsboken saknar kolumnen ”Datum” (tabell över möten).',
        'Provpaket, Bilaga 3',
        'kolumnen ”Datum” (tabell över möten)',
      ],
    );
  });

  it('tells of a rule that failed', () => {
    const [first] = sampleReview().outcomes;
    assert.ok(first);
    const failed = { ...first, kept: 0, violations: [], failed: { subject: 'Ärende 2017-12', reason: 'okänt faktum' } };
    const sheet = overview(sampleReview({ outcomes: [failed] }));
    assert.match(String(section(sheet, 'Inte kontrollerat')[1]?.[1]), /Regeln gick inte att köra: okänt faktum/);
  });

  it('lists the cells that could not be read, with a link', () => {
    const sheet = overview();
    const [, line] = section(sheet, 'Celler som inte gick att läsa');
    assert.deepEqual(
      line?.filter((cell) => cell !== ''),
      ['Ärendelogg 2017!H14', 'efter sommaren', 'ett datum'],
    );
    const link = sheet.rows.flatMap((row) => row.cells).find((cell) => shown(cell) === 'Ärendelogg 2017!H14')?.link;
    assert.deepEqual(link, { kind: 'cell', sheet: 'Ärendelogg 2017', position: { row: 14, column: 8 } });
  });

  it('says so when all could be checked and read, and draws no chart of nothing', () => {
    const sheet = overview(
      sampleReview({ findings: [], outcomes: [], recognition: { tables: [], unreadable: [] }, tableGroups: [] }),
    );
    assert.deepEqual(sheet.charts, []);
    assert.deepEqual(section(sheet, 'Inte kontrollerat'), [['Alla regler kunde kontrolleras fullt ut.']]);
    assert.deepEqual(section(sheet, 'Celler som inte gick att läsa'), [['Alla celler gick att läsa.']]);
    assert.deepEqual(section(sheet, 'Tabeller som kändes igen'), [['Ingen tabell kändes igen.']]);
  });

  it('speaks English when asked', () => {
    assert.equal(lines(overview(sampleReview(), 'en'))[1]?.[0], 'Checked 2018-03-01: 2 errors, 1 warning, 0 notes');
  });
});
