import assert from 'node:assert/strict';
import { FINDINGS_COLUMNS, type FindingsColumnKey } from '../../src/findings/findings-table.ts';
import { findingsRows } from '../../src/findings/findings-rows.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { findingsSheet } from '../../src/sheets/findings-sheet.ts';
import type { CellDraft, SheetDraft } from '../../src/workbook/patch.ts';
import { day, finding } from './sample-review.ts';

const TODAY = day('2018-03-01');

function drawn(findings: readonly Finding[], language: 'sv' | 'en' = 'sv'): SheetDraft {
  const rows = findingsRows({ findings, carried: [] }, TODAY, language);
  return findingsSheet({ rows, ownHeaders: [] }, language, { sheets: [], tables: [] });
}

function at(sheet: SheetDraft, row: number, key: FindingsColumnKey): CellDraft | null | undefined {
  return sheet.rows[row - 1]?.cells[FINDINGS_COLUMNS.findIndex((column) => column.key === key)];
}

describe('the sheet Fynd', () => {
  it('is an Excel Table with its header in row 1, in sight and on every page', () => {
    const sheet = drawn([finding('a', 'error'), finding('b', 'info')]);
    assert.equal(sheet.name, 'Fynd');
    assert.equal(sheet.ownership, 'own');
    assert.deepEqual(sheet.tables?.[0]?.range, { top: 1, left: 1, bottom: 3, right: FINDINGS_COLUMNS.length });
    assert.equal(sheet.freeze?.rows, 1);
    assert.deepEqual(sheet.print.repeatRows, { from: 1, to: 1 });
    assert.deepEqual(
      sheet.rows[0]?.cells.slice(0, 6).map((cell) => (cell?.value.kind === 'text' ? cell.value.text : '')),
      ['Allvar', 'Läge', 'Gäller', 'Regel', 'Vad', 'Var'],
    );
  });

  it('says severity in words as well as in colour', () => {
    const sheet = drawn([finding('a', 'error'), finding('b', 'warning'), finding('c', 'info')]);
    const cells = [2, 3, 4].map((row) => at(sheet, row, 'severity'));
    assert.deepEqual(
      cells.map((cell) => [cell?.value, cell?.style]),
      [
        [{ kind: 'text', text: 'Fel' }, 'error'],
        [{ kind: 'text', text: 'Varning' }, 'warning'],
        [{ kind: 'text', text: 'Upplysning' }, 'info'],
      ],
    );
  });

  it('links to the most telling cell', () => {
    const cell = at(drawn([finding('a', 'error')]), 2, 'place');
    assert.deepEqual(cell, {
      value: { kind: 'text', text: 'Ärendelogg 2017!H12, F12' },
      style: 'link',
      link: { kind: 'cell', sheet: 'Ärendelogg 2017', position: { row: 12, column: 8 } },
    });
  });

  it('writes days as days', () => {
    const acknowledgement = { reason: 'Beslutat', by: 'Ada Prov', until: day('2018-06-30'), evidence: 'e-a' };
    const sheet = drawn([finding('a', 'error', { acknowledgement })]);
    assert.deepEqual(at(sheet, 2, 'firstSeen')?.value, { kind: 'date', date: '2018-03-01' });
    assert.deepEqual(at(sheet, 2, 'until'), { value: { kind: 'date', date: '2018-06-30' }, style: 'inputDate' });
    assert.deepEqual(at(sheet, 2, 'reason')?.value, { kind: 'text', text: 'Beslutat' });
  });

  it('leaves room for an acknowledgement that nobody has given', () => {
    const sheet = drawn([finding('a', 'error')]);
    assert.deepEqual(at(sheet, 2, 'reason'), { value: { kind: 'blank' }, style: 'input' });
    assert.deepEqual(at(sheet, 2, 'until'), { value: { kind: 'blank' }, style: 'inputDate' });
  });

  it("keeps the user's own columns, last", () => {
    const rows = findingsRows(
      { findings: [finding('a', 'error', { ownCells: ['tas i maj'] })], carried: [] },
      TODAY,
      'sv',
    );
    const sheet = findingsSheet({ rows, ownHeaders: ['Vår notering'] }, 'sv', { sheets: [], tables: [] });
    assert.deepEqual(
      sheet.rows.map((row) => row.cells.at(-1)?.value),
      [
        { kind: 'text', text: 'Vår notering' },
        { kind: 'text', text: 'tas i maj' },
      ],
    );
    assert.equal(sheet.columnWidths.length, FINDINGS_COLUMNS.length + 1);
    assert.equal(sheet.tables?.[0]?.range.right, FINDINGS_COLUMNS.length + 1);
  });

  it('speaks English when asked', () => {
    const sheet = drawn([finding('a', 'error')], 'en');
    assert.deepEqual(sheet.rows[0]?.cells[0]?.value, { kind: 'text', text: 'Severity' });
    assert.deepEqual(at(sheet, 2, 'severity')?.value, { kind: 'text', text: 'Error' });
  });

  it('is a table with an empty line when nothing was found', () => {
    const sheet = drawn([]);
    assert.equal(sheet.rows.length, 2);
    assert.ok(sheet.rows[1]?.cells.every((cell) => cell === null));
  });

  it("makes way for a sheet and a table of the user's with the same name", () => {
    const sheet = findingsSheet({ rows: [], ownHeaders: [] }, 'sv', { sheets: ['FYND'], tables: ['Fynd'] });
    assert.equal(sheet.name, 'Fynd (2)');
    assert.equal(sheet.tables?.[0]?.name, 'Fynd_2');
  });

  it('holds thousands of findings', () => {
    const many = Array.from({ length: 6000 }, (_, index) => finding(`f${index}`, 'warning'));
    const sheet = drawn(many);
    assert.equal(sheet.rows.length, 6001);
    assert.equal(sheet.dropDowns?.[0]?.range.bottom, 6001);
  });
});
