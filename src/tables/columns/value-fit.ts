import { canonicalColumn } from '../canonical-tables.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import type { ColumnProfile } from './column-profile.ts';

/**
 * How well a column's values suit what it is taken for: 1 when they say nothing, above when they speak for it (at most
 * 1.6), down to 0.1 when they speak against it. `certain` is how sure the header is by itself, 0–1: values that speak for
 * a column weigh more the less its header says.
 */
export function valueFit(profile: ColumnProfile, kind: TableKind, key: ColumnKey): number {
  if (profile.filled === 0) return 1;
  const special = SPECIAL[`${kind}.${key}`] ?? SPECIAL[key];
  if (special) return special(profile);
  const type = canonicalColumn(kind, key)?.type;
  switch (type?.kind) {
    case 'date':
      return graded(dateShare(profile), profile);
    case 'period':
      return graded(dateShare(profile) + profile.share('year') + profile.share('period'), profile);
    case 'integer':
      return graded(profile.share('number') + profile.share('year'), profile);
    case 'flag':
      return graded(profile.share('yesNo') + profile.share('none'), profile, 0.5);
    case 'flagOrDate':
      return graded(profile.share('yesNo') + dateShare(profile), profile, 0.5);
    case 'enum':
      return words(profile);
    case 'organisation':
    case 'organisations':
      return organisations(profile);
    case 'datedOrganisations':
      if (dateOnly(profile)) return 0.4;
      return profile.share('list') > 0.3 && profile.share('date') > 0.3 ? 1.35 : 1;
    case 'group':
    case 'groups':
      return groups(profile);
    default:
      return words(profile);
  }
}

type Fit = (profile: ColumnProfile) => number;

const SPECIAL: Readonly<Record<string, Fit>> = {
  caseNumber: (profile) =>
    profile.share('long') > 0.2 || profile.meanLength > 24 ? 0.2 : graded(profile.share('caseNumber'), profile, 0.6),
  'deviations.number': (profile) => (profile.share('long') > 0.2 || profile.meanLength > 24 ? 0.2 : 1.1),
  'caseLog.title': title,
  'caseLog.type': (profile) => {
    if (profile.share('caseType') > 0.6) return 1.5;
    return profile.distinct > 12 ? 0.5 : words(profile);
  },
  'caseLog.status': status,
  'deviations.status': status,
  'meetings.status': status,
  'caseLog.decision': (profile) => {
    if (dateOnly(profile)) return 0.15;
    if (profile.share('yesNo') > 0.7) return 0.6;
    return profile.share('caseType') > 0.7 ? 0.3 : prose(profile);
  },
  'caseLog.description': (profile) => (profile.share('person') > 0.5 ? 0.4 : prose(profile)),
  'caseLog.owner': people,
  'caseLog.presenter': people,
  'caseLog.followUpOwner': people,
  'caseLog.raisedBy': people,
  'caseLog.followUpHow': prose,
  'caseLog.followUpMethod': prose,
  'caseLog.reportDue': (profile) => graded(dateShare(profile), profile),
  'caseLog.dueDate': due,
  'caseLog.closedDate': closed,
  'assignments.schedule': () => 1,
  'caseLog.assignment': (profile) => (dateOnly(profile) ? 0.6 : 1),
  seats: (profile) => {
    if (profile.isNumbered) return 0.2;
    const share = profile.share('count');
    if (share >= 0.6) return 1.4;
    return share >= 0.3 ? 1 : 0.2;
  },
  'representation.seatsMin': (profile) => graded(profile.share('count'), profile),
  'representation.seatsMax': (profile) => graded(profile.share('count'), profile),
  'members.name': names,
  substitute: names,
  firstName: (profile) => (profile.share('number') > 0.3 || profile.meanLength > 25 ? 0.3 : 1.1),
  lastName: (profile) => (profile.share('number') > 0.3 || profile.meanLength > 25 ? 0.3 : 1.1),
  'members.position': (profile) => {
    if (profile.share('position') > 0.3) return 1.4;
    if (profile.share('role') > 0.6 || profile.share('person') > 0.6) return 0.5;
    return words(profile);
  },
  'members.role': (profile) => {
    if (profile.share('role') > 0.4) return 1.5;
    return profile.share('position') > 0.4 || profile.share('person') > 0.6 ? 0.3 : words(profile);
  },
  'members.function': (profile) =>
    profile.share('role') > 0.5 || profile.share('person') > 0.6 ? 0.5 : words(profile),
  term: (profile) => graded(dateShare(profile) + profile.share('year') + profile.share('period'), profile),
  'members.from': (profile) => graded(dateShare(profile) + profile.share('year') + profile.share('period'), profile),
  'members.to': (profile) => graded(dateShare(profile) + profile.share('year') + profile.share('period'), profile),
  'representation.validFrom': (profile) => graded(dateShare(profile) + profile.share('year'), profile),
  'representation.validTo': (profile) => graded(dateShare(profile) + profile.share('year'), profile),
  'meetings.kind': (profile) => (dateOnly(profile) ? 0.15 : words(profile)),
  'meetings.agendaItems': (profile) => (dateOnly(profile) ? 0.1 : 1),
  'assignments.year': (profile) => graded(profile.share('year'), profile),
  'groups.continuedYear': (profile) => graded(profile.share('year') + profile.share('yesNo'), profile),
  'documents.version': (profile) => (profile.meanLength > 15 ? 0.4 : 1.1),
  'members.principal': sides,
  'representation.principal': sides,
};

function dateShare(profile: ColumnProfile): number {
  const days = profile.share('date') + profile.share('serial') + profile.share('period') * 0.9;
  return days + profile.share('dateWord') + profile.share('none');
}

/** Days to come are there for most rows, and some are periods. */
function due(profile: ColumnProfile): number {
  const ahead = profile.share('period') + profile.share('dateWord') > 0.08 || profile.filled >= profile.sampled * 0.65;
  return graded(dateShare(profile), profile) * (ahead ? 1.2 : 1);
}

/** Days gone by are there for some rows only, and are days. */
function closed(profile: ColumnProfile): number {
  if (profile.share('list') > 0.3) return 0.3;
  const gone = profile.filled < profile.sampled * 0.65 && profile.share('period') === 0;
  return graded(dateShare(profile), profile) * (gone ? 1.2 : 1);
}

function dateOnly(profile: ColumnProfile): boolean {
  return profile.share('date') + profile.share('period') > 0.65 && profile.meanLength < 24;
}

function graded(share: number, profile: ColumnProfile, against = 0.3): number {
  if (share >= 0.55) return 1.35;
  if (share >= 0.2) return 0.95;
  return profile.filled === 1 ? Math.max(0.6, against) : against;
}

function words(profile: ColumnProfile): number {
  if (dateOnly(profile)) return 0.25;
  if (profile.share('contact') > 0.4) return 0.15;
  return profile.share('number') > 0.8 ? 0.4 : 1;
}

function prose(profile: ColumnProfile): number {
  if (dateOnly(profile)) return 0.15;
  if (profile.share('number') > 0.7) return 0.3;
  return profile.meanLength > 22 ? 1.25 : 1;
}

function title(profile: ColumnProfile): number {
  if (dateOnly(profile)) return 0.1;
  if (profile.share('number') > 0.6) return 0.15;
  if (profile.share('person') > 0.7) return 0.45;
  if (profile.filled > 4 && profile.distinct < profile.filled * 0.3) return 0.5;
  return profile.meanLength > 12 ? 1.2 : 0.95;
}

function status(profile: ColumnProfile): number {
  if (profile.share('status') > 0.5) return 1.5;
  if (dateOnly(profile)) return 0.15;
  return profile.share('status') > 0.15 || profile.share('yesNo') > 0.5 ? 1.1 : words(profile) * 0.9;
}

function people(profile: ColumnProfile): number {
  if (dateOnly(profile)) return 0.1;
  if (profile.share('number') > 0.6) return 0.2;
  if (profile.meanLength > 60) return 0.6;
  return profile.share('person') + profile.share('organisation') + profile.share('group') > 0.4 ? 1.2 : 1;
}

function names(profile: ColumnProfile): number {
  if (dateOnly(profile) || profile.share('number') > 0.4) return 0.1;
  if (profile.share('person') > 0.4) return 1.4;
  if (profile.share('organisation') > 0.5) return 0.2;
  return profile.share('long') > 0.5 ? 0.7 : 0.85;
}

function organisations(profile: ColumnProfile): number {
  if (dateOnly(profile) || profile.share('number') > 0.6) return 0.15;
  if (profile.share('organisation') > 0.3) return 1.4;
  return profile.share('person') > 0.6 ? 0.5 : 1;
}

function groups(profile: ColumnProfile): number {
  if (dateOnly(profile) || profile.share('number') > 0.6 || profile.share('yesNo') > 0.5) return 0.15;
  if (profile.share('group') > 0.3) return 1.3;
  return profile.share('person') > 0.6 ? 0.45 : 1;
}

function sides(profile: ColumnProfile): number {
  return profile.distinct <= 5 ? 1.15 : words(profile) * 0.8;
}
