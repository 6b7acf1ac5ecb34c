import { defineSubject } from '../frame/define-subject.ts';
import { sensitiveTextFacts } from '../frame/sensitive-text-facts.ts';
import { isFilled } from '../frame/read-row.ts';
import { deviationIdentity, deviationsOf, type Deviation } from './deviation.ts';

/** The subject 'deviation'. */
export const DEVIATION_DEFINITION = defineSubject<Deviation>({
  kind: 'deviation',
  says: { sv: 'En avvikelse: en rad i tabellen Avvikelser.', en: 'A deviation: a row of the table Avvikelser.' },
  things: deviationsOf,
  identity: deviationIdentity,
  facts: [
    ...sensitiveTextFacts<Deviation>('deviations'),
    {
      name: 'preparedByGroup',
      says: { sv: 'En beredande grupp är noterad.', en: 'A preparing group is noted.' },
      type: 'boolean',
      reads: ['deviations.group'],
      compute: ({ row }) => (row.has('group') ? isFilled(row, 'group') : row.missing('group')),
    },
    {
      name: 'areaNoted',
      says: {
        sv: 'Ett område är noterat; där tabellen saknar områdeskolumn räcker en beredande grupp.',
        en: 'An area is noted; where the table has no area column a preparing group is enough.',
      },
      type: 'boolean',
      reads: [['deviations.area', 'deviations.group']],
      compute({ row }) {
        if (row.has('area')) return isFilled(row, 'area');
        return row.has('group') ? isFilled(row, 'group') : row.missing('area');
      },
    },
    {
      name: 'closed',
      says: { sv: 'Avvikelsen är avslutad.', en: 'The deviation is closed.' },
      type: 'boolean',
      reads: ['deviations'],
      alsoReads: ['deviations.closedDate', 'deviations.status'],
      compute: ({ row }) => isFilled(row, 'closedDate'),
    },
  ],
});
