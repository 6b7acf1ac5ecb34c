import { daysBetween, parseIsoDate, type IsoDate } from '../../time/iso-date.ts';
import { defineSubject } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { monthsPassed } from '../frame/months-passed.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { listParameter, textParameter } from '../frame/parameters.ts';
import { dayIfReadable, dayReading, textOf } from '../frame/read-row.ts';
import type { FactParameterDescription, FactParameters, Unknown } from '../subject.ts';
import { documentIdentity, documentsOf, isNamed, type GoverningDocument } from './document.ts';

const DUE: FactParameterDescription = {
  name: 'due',
  type: 'date',
  says: {
    sv: 'Revideringsdagen när dokumentlistan inte säger någon.',
    en: 'The revision day when the document list states none.',
  },
};
const BASE: readonly FactParameterDescription[] = [
  { name: 'version', type: 'text', says: { sv: 'Den version som ska revideras.', en: 'The version to be revised.' } },
  { name: 'adopted', type: 'date', says: { sv: 'Dagen då den antogs.', en: 'The day it was adopted.' } },
];
const NOT_LISTED: Unknown = { unknown: 'missing', missing: ['documents.name'] };

/** When the document was last reviewed: as noted, else the day it was adopted. */
function lastReview({ row }: GoverningDocument, context: FactContext): IsoDate | null | Unknown {
  if (row === undefined) return NOT_LISTED;
  const days: IsoDate[] = [];
  for (const column of ['lastReview', 'adopted'] as const) {
    if (!row.has(column)) continue;
    const reading = dayReading(row, column);
    if (reading.kind === 'unknown') return reading.unknown;
    if (reading.kind === 'day' && reading.from <= context.asOf)
      days.push(reading.to < context.asOf ? reading.to : context.asOf);
  }
  return days.sort().at(-1) ?? null;
}

function revisionDue({ row }: GoverningDocument, parameters: FactParameters): IsoDate | null | Unknown {
  if (row === undefined) return NOT_LISTED;
  const fallback = parseIsoDate(textParameter(parameters, 'due')) ?? null;
  if (!row.has('nextRevision')) return fallback;
  const reading = dayReading(row, 'nextRevision');
  if (reading.kind === 'unknown') return reading.unknown;
  return reading.kind === 'day' ? reading.to : fallback;
}

/** The subject 'document'. */
export const DOCUMENT_DEFINITION = defineSubject<GoverningDocument>({
  kind: 'document',
  says: {
    sv: 'Ett dokument: en rad i tabellen Dokument, eller paketets eget dokument när tabellen inte har det.',
    en: 'A document: a row of the table Dokument, or the pack’s own document when the table lacks it.',
  },
  things: documentsOf,
  identity: documentIdentity,
  facts: [
    {
      name: 'isNamed',
      says: {
        sv: 'Dokumentets namn innehåller alla bärande ord i något av namnen i ”names”, eller dokumenttypen är en av dem i ”kinds”.',
        en: 'The document’s name holds all telling words of one of the names in “names”, or its kind is one of those in “kinds”.',
      },
      type: 'boolean',
      reads: ['documents.name'],
      alsoReads: ['documents.kind'],
      parameters: [
        { name: 'names', type: 'list', says: { sv: 'Namn på dokumentet.', en: 'Names of the document.' } },
        { name: 'kinds', type: 'list', says: { sv: 'Dokumenttyper.', en: 'Document kinds.' }, optional: true },
      ],
      compute({ name, kind }, _context, parameters) {
        if (isNamed(name, listParameter(parameters, 'names'))) return true;
        if (kind === undefined || parameters.kinds === undefined) return false;
        return listParameter(parameters, 'kinds').some((each) => normalisedText(each) === normalisedText(kind));
      },
    },
    {
      name: 'lastReview',
      says: {
        sv: 'När dokumentet senast följdes upp eller antogs; tom när inget är noterat.',
        en: 'When the document was last reviewed or adopted; empty when neither is noted.',
      },
      type: 'date',
      reads: [['documents.lastReview', 'documents.adopted']],
      compute: lastReview,
    },
    {
      name: 'monthsSinceReview',
      says: {
        sv: 'Hela månader som har passerat sedan dokumentet senast följdes upp eller antogs; den tolfte har passerat dagen efter tolvmånadersdagen.',
        en: 'Whole months that have passed since the document was last reviewed or adopted; the twelfth has passed on the day after the twelve-month day.',
      },
      type: 'number',
      unit: 'months',
      reads: [['documents.lastReview', 'documents.adopted']],
      compute(document, context) {
        const day = lastReview(document, context);
        return typeof day === 'string' ? monthsPassed(day, context.asOf) : day;
      },
    },
    {
      name: 'revisionDue',
      says: { sv: 'Nästa revidering.', en: 'The next revision.' },
      type: 'date',
      reads: ['documents'],
      alsoReads: ['documents.nextRevision'],
      parameters: [DUE],
      compute: (document, _context, parameters) => revisionDue(document, parameters),
    },
    {
      name: 'daysSinceRevisionDue',
      says: {
        sv: 'Dagar sedan dokumentet skulle ha reviderats; negativt när dagen ligger framåt.',
        en: 'Days since the document was to be revised; negative when the day lies ahead.',
      },
      type: 'number',
      unit: 'days',
      reads: ['documents'],
      alsoReads: ['documents.nextRevision'],
      parameters: [DUE],
      compute(document, context, parameters) {
        const due = revisionDue(document, parameters);
        return typeof due === 'string' ? daysBetween(due, context.asOf) : due;
      },
    },
    {
      name: 'hasNewVersion',
      says: {
        sv: 'En nyare version finns: antagen efter ”adopted”, eller med annat versionsnummer än ”version”, på denna rad eller på en annan med samma namn.',
        en: 'There is a newer version: adopted after “adopted”, or of another version than “version”, in this row or another with the same name.',
      },
      type: 'boolean',
      reads: [['documents.version', 'documents.adopted']],
      parameters: BASE,
      compute(document, context, parameters) {
        if (document.row === undefined) return NOT_LISTED;
        const adopted = textParameter(parameters, 'adopted');
        const version = versionKey(textParameter(parameters, 'version'));
        return documentsOf(context).some(({ row, name }) => {
          if (row === undefined || (row !== document.row && normalisedText(name) !== normalisedText(document.name)))
            return false;
          const day = dayIfReadable(row, 'adopted');
          if (day !== undefined && day > adopted && day <= context.asOf) return true;
          const written = textOf(row, 'version');
          return day === undefined && written !== undefined && versionKey(written) > version;
        });
      },
    },
  ],
});

/** '1.0', 'v1', 'Version 1' → comparable; text without digits sorts lowest. */
function versionKey(version: string): number {
  return Number(/\d+(?:[.,]\d+)?/.exec(version)?.[0]?.replace(',', '.') ?? Number.NEGATIVE_INFINITY);
}
