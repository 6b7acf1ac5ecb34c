import type { IsoDate } from '../time/iso-date.ts';
import type { Rule } from '../rules/rule.ts';

/** Swedish and English; Swedish is never absent. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

/**
 * A governance document as data, and the rules that check it. Built-in packs stand as folders (`pack.json`, a file a
 * rule); a user's own pack is one JSON file of the same shape.
 */
export interface Pack {
  readonly id: string;
  readonly title: Text;
  /** Raised on each change of the pack. */
  readonly version: string;
  /** Absent for a pack that rests on no document (`grund`). */
  readonly document?: GovernanceDocument;
  /** The group that a table without any group belongs to. */
  readonly mainGroup?: string;
  readonly groups: readonly Group[];
  readonly organisations: readonly Organisation[];
  readonly seats: readonly Seat[];
  /** Meetings that groups owe. */
  readonly meetings: readonly MeetingCadence[];
  /** Reports that groups owe. */
  readonly reports: readonly ReportCadence[];
  /** The agenda's fixed items, in order. */
  readonly agendas: readonly Agenda[];
  readonly rules: readonly Rule[];
}

export interface GovernanceDocument {
  readonly title: string;
  readonly owner: string;
  readonly adopted: IsoDate;
  readonly revised?: IsoDate;
  /** When the document applies; a rule may narrow it. */
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly aliases: readonly string[];
}

export interface Group {
  readonly name: string;
  readonly aliases: readonly string[];
  /** As in tables.json: ledningsgrupp, verksamhetsgrupp, samordningsgrupp, arbetsgrupp, … */
  readonly kind: string;
  /** The group it reports to. */
  readonly parent?: string;
  readonly municipality?: string;
  readonly area?: string;
}

export type Side = 'kommun' | 'region' | 'privat' | 'annan';

export interface Organisation {
  readonly name: string;
  readonly side: Side;
  readonly aliases: readonly string[];
  /** The principal (huvudman) it is a part of: Blekingesjukhuset is a part of the region. Absent for a principal itself. */
  readonly partOf?: string;
  /** Words in a position that place a member of the principal here ('psykiatri', 'habilitering'). */
  readonly positionWords?: readonly string[];
}

/** Seats of one organisation or function in one group, for a time. */
export interface Seat {
  readonly group: string;
  readonly organisation?: string;
  readonly function?: string;
  readonly min: number;
  readonly max: number;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

export interface MeetingCadence {
  readonly group: string;
  readonly per: 'year' | 'term' | 'month';
  readonly min: number;
  readonly max?: number;
  /** 1–12; months without meetings. */
  readonly excludedMonths?: readonly number[];
  /** The first Friday is weekday 5, ordinal 1. */
  readonly day?: { readonly weekday: number; readonly ordinal: number };
  readonly kind?: string;
  /** Days before the meeting. */
  readonly agendaDaysBefore?: number;
  readonly submissionDaysBeforeAgenda?: number;
}

export interface ReportCadence {
  /** A report kind of tables.json. */
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
  readonly per: 'year' | 'term' | 'tertial' | 'quarter';
}

export interface Agenda {
  readonly group: string;
  readonly items: readonly string[];
}
