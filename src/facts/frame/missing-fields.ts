import type { FactDefinition } from './define-subject.ts';
import type { FactRow } from './fact-row.ts';
import { listParameter } from './parameters.ts';
import { isFilled } from './read-row.ts';

/** The fact 'missingFields' of things that are rows: which of the named columns are empty in its row. */
export function missingFieldsFact<Thing extends { readonly row: FactRow }>(
  table: 'caseLog' | 'assignments',
): FactDefinition<Thing> {
  return {
    name: 'missingFields',
    says: {
      sv: 'De av kolumnerna i ”fields” som är tomma på raden. Kan inte svara när tabellen saknar någon av dem.',
      en: 'Those of the columns in “fields” that are empty in its row. Cannot tell when its table lacks one of them.',
    },
    type: 'list',
    reads: [table],
    parameters: [
      { name: 'fields', type: 'list', says: { sv: 'Kolumnernas nycklar, som ”followUpDue”.', en: 'Column keys.' } },
    ],
    compute({ row }, _context, parameters) {
      const fields = listParameter(parameters, 'fields');
      const absent = fields.filter((field) => !row.has(field));
      if (absent.length > 0) {
        return { unknown: 'missing', missing: absent.map((field) => `${table}.${field}`) };
      }
      return fields.filter((field) => !isFilled(row, field));
    },
  };
}
