import { daysBetween, parseIsoDate, type IsoDate } from '../../time/iso-date.ts';
import { defineSubject } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { listParameter, textParameter } from '../frame/parameters.ts';
import { dayIfReadable, textOf } from '../frame/read-row.ts';
import { REPRESENTATION_FACTS } from './representation-facts.ts';
import { reportsOf } from '../reports/report.ts';

/** What the governance document is about: there is one a pack. */
interface Body {
  readonly name: string;
}

function bodies({ pack }: FactContext): readonly Body[] {
  return [{ name: pack.mainGroup ?? pack.title.sv }];
}

/** 'Vårdprocessen (inklusive rehabilitering)' is meant by 'Vårdprocessen'. */
function areaCore(area: string): string {
  return normalisedText(area.split('(')[0] ?? area);
}

/** Areas of documents of a kind, from their area column and their names, as compared. */
function areasOfDocuments(context: FactContext, kind: string): readonly string[] {
  const word = normalisedText(kind);
  return context.rows('documents').flatMap((row) => {
    const name = normalisedText(textOf(row, 'name') ?? '');
    const written = normalisedText(textOf(row, 'kind') ?? '');
    if (!written.includes(word) && !name.includes(word)) return [];
    const area = textOf(row, 'area');
    return area === undefined ? [name] : [areaCore(area), name];
  });
}

function isArea(text: string, core: string): boolean {
  return text === core || text.includes(core) || (text.length >= 6 && core.startsWith(text));
}

/** The subject 'body'. */
export const BODY_DEFINITION = defineSubject<Body>({
  kind: 'body',
  says: {
    sv: 'Hela samverkansorganet som styrdokumentet gäller; ett per paket.',
    en: 'The whole body that the governance document is about; one a pack.',
  },
  things: bodies,
  identity: ({ name }, context) => ({
    key: name,
    label: { sv: name, en: name },
    group: name,
    day: context.asOf,
    place: undefined,
    cells: (table, column) => {
      const [first] = context.rows(table);
      const cell = first?.cell(column);
      if (first === undefined || cell === undefined) return [];
      const { orientation, headerRow } = first.source.table;
      return [orientation === 'rows' ? { ...cell, row: headerRow } : cell];
    },
  }),
  facts: [
    ...REPRESENTATION_FACTS,
    {
      name: 'areasWithoutDocument',
      says: {
        sv: 'De områden i ”areas” som inte har något dokument av slaget ”kind”.',
        en: 'The areas in “areas” that have no document of the kind “kind”.',
      },
      type: 'list',
      reads: [
        ['documents.area', 'documents.name'],
        ['documents.kind', 'documents.name'],
      ],
      parameters: [
        { name: 'areas', type: 'list', says: { sv: 'Områdena.', en: 'The areas.' } },
        { name: 'kind', type: 'text', says: { sv: 'Dokumenttypen, som ”handlingsplan”.', en: 'The document kind.' } },
      ],
      compute(_body, context, parameters) {
        const covered = areasOfDocuments(context, textParameter(parameters, 'kind'));
        return listParameter(parameters, 'areas').filter((area) => {
          const core = areaCore(area);
          return !covered.some((text) => isArea(text, core));
        });
      },
    },
    {
      name: 'reportedSince',
      says: {
        sv: 'En rapport av typen ”kind” är inlämnad på eller efter dagen ”since”.',
        en: 'A report of the kind “kind” has been submitted on or after the day “since”.',
      },
      type: 'boolean',
      reads: [
        ['reports.kind', 'reports.report'],
        ['reports.submitted', 'reports.decided'],
      ],
      parameters: [
        { name: 'kind', type: 'text', says: { sv: 'Rapporttypen.', en: 'The report kind.' } },
        { name: 'since', type: 'date', says: { sv: 'Första dagen som räknas.', en: 'The first day that counts.' } },
      ],
      compute(_body, context, parameters) {
        const kind = textParameter(parameters, 'kind');
        const since = textParameter(parameters, 'since');
        const candidates = reportsOf(context).filter((report) => report.kind === kind);
        const isNew = (day: IsoDate | undefined): boolean => day === undefined || day >= since;
        if (
          candidates.some(
            ({ row, done }) => done && isNew(dayIfReadable(row, 'submitted') ?? dayIfReadable(row, 'decided')),
          )
        ) {
          return true;
        }
        const unreadable = candidates.find(({ doneUnreadable }) => doneUnreadable);
        return unreadable === undefined ? false : unreadable.row.unreadable('submitted');
      },
    },
    {
      name: 'daysSince',
      says: {
        sv: 'Dagar sedan ”day”; negativt när den ligger framåt.',
        en: 'Days since “day”; negative when it lies ahead.',
      },
      type: 'number',
      unit: 'days',
      reads: [],
      parameters: [{ name: 'day', type: 'date', says: { sv: 'Dagen.', en: 'The day.' } }],
      compute(_body, context, parameters) {
        const day = parseIsoDate(textParameter(parameters, 'day'));
        return day === undefined ? null : daysBetween(day, context.asOf);
      },
    },
  ],
});
