import type { FactDefinition } from '../frame/define-subject.ts';
import { textOf } from '../frame/read-row.ts';
import { personsIn, usualSpelling } from '../people/spellings.ts';
import type { Case } from './case.ts';

/** What a rule may ask about whoever is responsible for a case. */
export const PEOPLE_FACTS: readonly FactDefinition<Case>[] = [
  {
    name: 'owner',
    says: { sv: 'Den ansvarige, som den är skriven.', en: 'The owner, as written.' },
    type: 'text',
    reads: ['caseLog.owner'],
    compute: ({ row }) => textOf(row, 'owner') ?? (row.has('owner') ? null : row.missing('owner')),
  },
  {
    name: 'ownerUsuallySpelled',
    says: {
      sv: 'Hur en ansvarigs namn oftast är stavat i arbetsboken (i Ledamöter före allt annat), när det här är stavat på annat sätt; annars tomt.',
      en: 'How an owner’s name is mostly spelled in the workbook (in Ledamöter before all else), when it is spelled otherwise here; else empty.',
    },
    type: 'text',
    reads: ['caseLog.owner'],
    alsoReads: ['members.name', 'caseLog.presenter', 'caseLog.followUpOwner', 'meetings.chair'],
    compute({ row }, context) {
      const text = textOf(row, 'owner');
      if (text === undefined) return null;
      for (const name of personsIn(text)) {
        const usual = usualSpelling(context, name);
        if (usual !== undefined) return usual;
      }
      return null;
    },
  },
];
