import type { IsoDate } from '../time/iso-date.ts';
import type { MeetingCadence, Pack, ReportCadence, Seat, Text } from './pack.ts';

/** Two packs in force that ask for different things of the same group on the same days. */
export interface PackConflict {
  /** Ids of the packs. */
  readonly packs: readonly [string, string];
  readonly group: string;
  /** What they disagree on, with what each asks for. */
  readonly about: Text;
  /** The days they both apply to; an absent end is open. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

interface Span {
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

/** One demand on a group: demands with the same key and different wants contradict each other. */
interface Demand {
  readonly pack: Pack;
  readonly group: string;
  readonly span: Span;
  readonly key: string;
  readonly what: Text;
  readonly wants: Text;
}

/**
 * The contradictions among packs that are used together. The same name in packs of different regions is two groups, so
 * only packs with an organisation in common can contradict each other.
 */
export function packConflicts(packs: readonly Pack[]): readonly PackConflict[] {
  const demands = packs.map((pack) => ({ pack, asked: demandsOf(pack) }));
  return demands.flatMap((one, at) =>
    demands
      .slice(at + 1)
      .filter((other) => shareOrganisations(one.pack, other.pack))
      .flatMap((other) => contradictions(one.asked, other.asked)),
  );
}

function contradictions(ones: readonly Demand[], others: readonly Demand[]): readonly PackConflict[] {
  return ones.flatMap((one) =>
    others.flatMap((other) => {
      const shared = overlap(one.span, other.span);
      if (one.key !== other.key || one.wants.sv === other.wants.sv || shared === undefined) return [];
      const about = (language: keyof Text): string =>
        `${one.what[language]}: ${one.wants[language]} (${one.pack.id}), ${other.wants[language]} (${other.pack.id})`;
      return [
        {
          packs: [one.pack.id, other.pack.id] as const,
          group: one.group,
          about: { sv: about('sv'), en: about('en') },
          ...(shared.from === undefined ? {} : { from: shared.from }),
          ...(shared.to === undefined ? {} : { to: shared.to }),
        },
      ];
    }),
  );
}

function demandsOf(pack: Pack): readonly Demand[] {
  const document: Span = { from: pack.document?.validFrom, to: pack.document?.validTo };
  const demand = (group: string, span: Span, what: Text, wants: Text): Demand => ({
    pack,
    group,
    span,
    key: `${group}\u0000${what.sv}`,
    what,
    wants,
  });
  return [
    ...pack.seats.map((seat) =>
      demand(
        seat.group,
        { from: seat.validFrom ?? document.from, to: seat.validTo ?? document.to },
        seatWords(seat),
        range(seat.min, seat.max),
      ),
    ),
    ...pack.meetings.map((cadence) => demand(cadence.group, document, meetingWords(cadence), meetingWants(cadence))),
    ...pack.reports.map((cadence) => demand(cadence.from, document, reportWords(cadence), perWords(cadence.per))),
  ];
}

function seatWords({ organisation, side, function: role }: Seat): Text {
  const whose = [organisation, side, role].filter((part) => part !== undefined).join(', ');
  return whose === '' ? { sv: 'platser', en: 'seats' } : { sv: `platser för ${whose}`, en: `seats for ${whose}` };
}

function meetingWords({ kind, per }: MeetingCadence): Text {
  const every = perWords(per);
  return kind === undefined
    ? { sv: `möten ${every.sv}`, en: `meetings ${every.en}` }
    : { sv: `${kind} ${every.sv}`, en: `${kind} ${every.en}` };
}

function meetingWants({ min, max, day }: MeetingCadence): Text {
  const count = range(min, max);
  if (day === undefined) return count;
  return {
    sv: `${count.sv}, veckodag ${day.weekday} nummer ${day.ordinal} i månaden`,
    en: `${count.en}, weekday ${day.weekday} number ${day.ordinal} of the month`,
  };
}

function reportWords({ kind, to }: ReportCadence): Text {
  return to === undefined
    ? { sv: `rapporten ${kind}`, en: `the report ${kind}` }
    : { sv: `rapporten ${kind} till ${to}`, en: `the report ${kind} to ${to}` };
}

function perWords(per: ReportCadence['per'] | MeetingCadence['per']): Text {
  const words: Readonly<Record<typeof per, Text>> = {
    year: { sv: 'per år', en: 'a year' },
    term: { sv: 'per termin', en: 'a term' },
    tertial: { sv: 'per tertial', en: 'a tertial' },
    quarter: { sv: 'per kvartal', en: 'a quarter' },
    month: { sv: 'per månad', en: 'a month' },
  };
  return words[per];
}

function range(min: number, max: number | undefined): Text {
  if (max === undefined) return { sv: `minst ${min}`, en: `at least ${min}` };
  const text = min === max ? String(min) : `${min}–${max}`;
  return { sv: text, en: text };
}

function overlap(one: Span, other: Span): Span | undefined {
  const starts = [one.from, other.from].filter((day) => day !== undefined).sort();
  const ends = [one.to, other.to].filter((day) => day !== undefined).sort();
  const from = starts.at(-1);
  const to = ends[0];
  return from !== undefined && to !== undefined && from > to ? undefined : { from, to };
}

function shareOrganisations(one: Pack, other: Pack): boolean {
  const names = new Set(one.organisations.map(({ name }) => name));
  return other.organisations.some(({ name }) => names.has(name));
}
