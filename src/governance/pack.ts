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
  /** What seats may ask for besides an organisation: MAS, socialchef, IT-nära. */
  readonly functions: readonly OfficialFunction[];
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

/** A function by the words that show it in a member's function or position. */
export interface OfficialFunction {
  readonly name: string;
  /**
   * Each is one way to write it: words that follow each other. A word of four letters or more also stands for its
   * inflections ('socialchef', 'socialchefen'); '*chef' is any word that ends so.
   */
  readonly words: readonly string[];
}

/**
 * Seats in one group, for a time: of an organisation, a side, a function or a mix of them; with none of them named, of the
 * whole group.
 */
export interface Seat {
  readonly group: string;
  readonly organisation?: string;
  readonly side?: Side;
  /** A name from the pack's functions. */
  readonly function?: string;
  readonly min: number;
  /** Absent: no upper limit. */
  readonly max?: number;
  /** Roles of tables.json that fill it; absent: ordförande, sammankallande and ledamot. */
  readonly filledBy?: readonly string[];
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
  /** When meetings begin and end, '08.30'. */
  readonly time?: { readonly from: string; readonly to: string };
  readonly items: readonly AgendaItem[];
}

export interface AgendaItem {
  readonly item: string;
  /**
   * Stems that show the item in an agenda; all of them must stand in one of its points, anywhere in a word, in any order.
   * 'protokoll|anteckning' is either.
   */
  readonly bearingWords: readonly string[];
  /**
   * What a draft agenda fills in: the notes of the last meeting, after which the meeting's cases come; the notes of the
   * groups below or above; cases to follow up; the next meeting.
   */
  readonly role?: 'previousNotes' | 'groupNotes' | 'caseFollowUp' | 'nextMeeting';
}
