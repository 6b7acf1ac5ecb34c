import { addMonths, type IsoDate } from '../../time/iso-date.ts';
import { defineSubject, type SubjectIdentity } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { numberParameter } from '../frame/parameters.ts';
import type { FactParameterDescription, Unknown } from '../subject.ts';
import { deviationsOf, type Deviation } from './deviation.ts';

/** All deviations of one kind in one group, oldest first. */
interface DeviationKind {
  readonly kind: string;
  readonly group: string | undefined;
  readonly deviations: readonly Deviation[];
}

const MONTHS: FactParameterDescription = {
  name: 'months',
  type: 'integer',
  says: { sv: 'Det rullande fönstrets längd i månader.', en: 'The length of the rolling window in months.' },
};

function deviationKinds(context: FactContext): readonly DeviationKind[] {
  const kinds = new Map<string, Deviation[]>();
  for (const deviation of deviationsOf(context)) {
    if (deviation.kind === undefined) continue;
    const key = `${normalisedText(deviation.kind)}|${deviation.group ?? ''}`;
    const same = kinds.get(key);
    if (same === undefined) kinds.set(key, [deviation]);
    else same.push(deviation);
  }
  return [...kinds.values()].map((deviations) => {
    const ordered = [...deviations].sort(byDay);
    return { kind: ordered[0]?.kind ?? '', group: ordered[0]?.group, deviations: ordered };
  });
}

function byDay(one: Deviation, other: Deviation): number {
  const [first, second] = [`${one.day ?? ''}|${one.key}`, `${other.day ?? ''}|${other.key}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Days of the deviations that no lifting covers: neither lifted themselves nor from before one that was. */
function uncoveredDays({ deviations }: DeviationKind, { asOf }: FactContext): readonly IsoDate[] {
  let covered = '';
  for (const { lifted, liftedDay, day } of deviations) {
    if (!lifted) continue;
    for (const end of [liftedDay, day]) if (end !== undefined && end > covered) covered = end;
  }
  return deviations
    .filter(({ day, lifted }) => day !== undefined && !lifted && day > covered && day <= asOf)
    .flatMap(({ day }) => (day === undefined ? [] : [day]));
}

/** The most days that fall within less than `months` of each other, and the first and last of them. */
function densest(
  days: readonly IsoDate[],
  months: number,
): { readonly count: number; readonly from?: IsoDate; readonly to?: IsoDate } {
  let best: { readonly count: number; readonly from?: IsoDate; readonly to?: IsoDate } = { count: 0 };
  let start = 0;
  days.forEach((day, at) => {
    let first = days[start];
    while (first !== undefined && day >= addMonths(first, months)) {
      start += 1;
      first = days[start];
    }
    if (first !== undefined && at - start + 1 >= best.count) best = { count: at - start + 1, from: first, to: day };
  });
  return best;
}

function unreadableDay({ deviations }: DeviationKind): Unknown | undefined {
  const deviation = deviations.find(({ row, day }) => day === undefined && row.reading('date')?.kind === 'unreadable');
  return deviation?.row.unreadable('date');
}

/** The subject 'deviationKind'. */
export const DEVIATION_KIND_DEFINITION = defineSubject<DeviationKind>({
  kind: 'deviationKind',
  says: {
    sv: 'En avvikelsetyp i en beredande grupp, med alla dess avvikelser.',
    en: 'A kind of deviation in a preparing group, with all its deviations.',
  },
  things: deviationKinds,
  identity: ({ kind, group, deviations }, context): SubjectIdentity => {
    const latest = deviations.at(-1);
    return {
      key: `${normalisedText(kind)}|${group ?? ''}`,
      label:
        group === undefined
          ? { sv: `Avvikelsetypen ”${kind}”`, en: `Deviations of the kind “${kind}”` }
          : { sv: `Avvikelsetypen ”${kind}” i ${group}`, en: `Deviations of the kind “${kind}” in ${group}` },
      ...(group === undefined ? {} : { group }),
      day: latest?.day === undefined || latest.day > context.asOf ? context.asOf : latest.day,
      place: latest?.row.cell('kind') ?? latest?.row.place,
      cells: (table, column) =>
        table === 'deviations' ? [...deviations].reverse().flatMap(({ row }) => row.cells(column)) : [],
    };
  },
  facts: [
    {
      name: 'recurringNow',
      says: {
        sv: 'Antal avvikelser av typen de senaste ”months” månaderna som inte omfattas av att typen lyfts.',
        en: 'How many deviations of the kind in the last “months” months that no lifting covers.',
      },
      type: 'number',
      unit: 'count',
      reads: ['deviations.date', 'deviations.kind', 'deviations.liftedDate'],
      alsoReads: ['deviations.group'],
      parameters: [MONTHS],
      compute(kind, context, parameters) {
        const from = addMonths(context.asOf, -numberParameter(parameters, 'months'));
        const count = uncoveredDays(kind, context).filter((day) => day > from).length;
        return unreadableDay(kind) ?? count;
      },
    },
    {
      name: 'recurring',
      says: {
        sv: 'Det största antalet avvikelser av typen inom ”months” månader, när som helst, som inte omfattas av att typen lyfts.',
        en: 'The most deviations of the kind within “months” months, at any time, that no lifting covers.',
      },
      type: 'number',
      unit: 'count',
      reads: ['deviations.date', 'deviations.kind', 'deviations.liftedDate'],
      alsoReads: ['deviations.group'],
      parameters: [MONTHS],
      compute: (kind, context, parameters) =>
        unreadableDay(kind) ?? densest(uncoveredDays(kind, context), numberParameter(parameters, 'months')).count,
    },
    {
      name: 'recurringFrom',
      says: { sv: 'Den första av dessa avvikelser.', en: 'The first of those deviations.' },
      type: 'date',
      reads: ['deviations.date'],
      parameters: [MONTHS],
      compute: (kind, context, parameters) =>
        densest(uncoveredDays(kind, context), numberParameter(parameters, 'months')).from ?? null,
    },
    {
      name: 'recurringTo',
      says: { sv: 'Den sista av dessa avvikelser.', en: 'The last of those deviations.' },
      type: 'date',
      reads: ['deviations.date'],
      parameters: [MONTHS],
      compute: (kind, context, parameters) =>
        densest(uncoveredDays(kind, context), numberParameter(parameters, 'months')).to ?? null,
    },
  ],
});
