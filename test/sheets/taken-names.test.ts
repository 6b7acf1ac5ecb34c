import assert from 'node:assert/strict';
import { takenNames } from '../../src/sheets/taken-names.ts';
import { snapshotOf } from '../../src/workbook/snapshot-of.ts';

describe('names that written sheets must not take', () => {
  it('are those of the user’s sheets, chart sheets and tables, not of our own sheets', () => {
    const snapshot = snapshotOf(
      [
        {
          name: 'Logg',
          rows: [['Nr']],
          tables: [{ name: 'Loggen', range: 'A1:A1', hasHeaderRow: true, hasTotalsRow: false }],
        },
        { name: 'Översikt', rows: [['Översikt']], origin: 'own' },
      ],
      { otherTabs: ['Fynd'] },
    );
    assert.deepEqual(takenNames(snapshot), { sheets: ['Logg', 'Fynd'], tables: ['Loggen'] });
  });
});
