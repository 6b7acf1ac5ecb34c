import type { IsoDate } from '../../time/iso-date.ts';
import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { flagOf, itemsOf } from '../frame/read-row.ts';
import type { ColumnKey } from '../../tables/table-kind.ts';
import type { Unknown } from '../subject.ts';
import type { Case } from './case.ts';

/** Organisations by canonical name (as written when unknown), each with the day noted for it. */
type NotedOrganisations = ReadonlyMap<string, IsoDate | undefined>;

/** The organisations that a column names; 'samtliga kommuner' is all of them. Days ahead are not noted yet. */
function notedOrganisations(row: FactRow, column: ColumnKey, context: FactContext): NotedOrganisations {
  const reading = row.reading(column);
  const dated =
    reading?.kind === 'datedList' ? reading.items : itemsOf(row, column).map((name) => ({ name, date: undefined }));
  const noted = new Map<string, IsoDate | undefined>();
  for (const { name, date } of dated) {
    if (date !== undefined && date > context.asOf) continue;
    for (const organisation of organisationNames(name, context)) {
      const known = noted.get(organisation);
      if (!noted.has(organisation) || (date !== undefined && (known === undefined || date < known))) {
        noted.set(organisation, date);
      }
    }
  }
  return noted;
}

function organisationNames(text: string, context: FactContext): readonly string[] {
  return context.shared(namesByText)(text);
}

/** Each spelling is resolved once. */
function namesByText(context: FactContext): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let names = known.get(text);
    if (names === undefined) {
      names = context.names
        .organisations(text)
        .map((part) => part.match.name ?? part.text.trim())
        .filter((name) => name !== '');
      known.set(text, names);
    }
    return names;
  };
}

/** The organisations of a set that a noted set does not cover: a part stands for its principal, a principal for its parts. */
function uncovered(wanted: Iterable<string>, noted: NotedOrganisations, context: FactContext): readonly string[] {
  const { partOf } = context.shared(organisationParts);
  const covered = new Set<string>();
  for (const name of noted.keys()) {
    covered.add(normalisedText(name));
    const whole = partOf.get(name);
    if (whole !== undefined) covered.add(normalisedText(whole));
  }
  return [...wanted].filter((name) => {
    const whole = partOf.get(name);
    return !covered.has(normalisedText(name)) && !(whole !== undefined && noted.has(whole));
  });
}

function organisationParts(context: FactContext): {
  readonly partOf: ReadonlyMap<string, string>;
  readonly principals: readonly string[];
} {
  const partOf = new Map<string, string>();
  const principals: string[] = [];
  for (const { name, side, partOf: whole } of context.pack.organisations) {
    if (whole !== undefined) partOf.set(name, whole);
    else if (side === 'kommun' || side === 'region') principals.push(name);
  }
  return { partOf, principals };
}

/** The organisations a case concerns; every municipality and region of the pack when it says none. */
function concernedOrganisations({ row }: Case, context: FactContext): readonly string[] {
  const named = [...notedOrganisations(row, 'organisations', context).keys()];
  return named.length > 0 ? named : context.shared(organisationParts).principals;
}

/** Something is written in the column, but not as organisations. */
function unreadableList(row: FactRow, column: ColumnKey): Unknown | undefined {
  if (!row.has(column)) return row.missing(column);
  return row.reading(column)?.kind === 'unreadable' ? row.unreadable(column) : undefined;
}

export const ORGANISATION_FACTS: readonly FactDefinition<Case>[] = [
  {
    name: 'organisationsConcerned',
    says: {
      sv: 'De organisationer som ärendet rör, enligt ”Berör”.',
      en: 'The organisations that the case concerns, as “Berör” says.',
    },
    type: 'list',
    reads: ['caseLog.organisations'],
    compute: ({ row }, context) =>
      unreadableList(row, 'organisations') ?? [...notedOrganisations(row, 'organisations', context).keys()],
  },
  {
    name: 'severalOrganisations',
    says: { sv: 'Ärendet rör flera organisationer.', en: 'The case concerns several organisations.' },
    type: 'boolean',
    reads: ['caseLog.organisations'],
    compute: ({ row }, context) =>
      unreadableList(row, 'organisations') ?? notedOrganisations(row, 'organisations', context).size > 1,
  },
  {
    name: 'organisationsWithoutExecution',
    says: {
      sv: 'De organisationer som ärendet rör och som saknar noterad verkställighet.',
      en: 'The organisations that the case concerns and that have no execution noted.',
    },
    type: 'list',
    reads: ['caseLog.organisations', 'caseLog.execution'],
    compute({ row }, context) {
      const unreadable = unreadableList(row, 'organisations') ?? unreadableList(row, 'execution');
      if (unreadable !== undefined) return unreadable;
      const concerned = notedOrganisations(row, 'organisations', context).keys();
      return uncovered(concerned, notedOrganisations(row, 'execution', context), context);
    },
  },
  {
    name: 'needsResources',
    says: { sv: 'Ärendet kräver utökade resurser.', en: 'The case needs more resources.' },
    type: 'boolean',
    reads: ['caseLog.resourceNeed'],
    compute: ({ row }) => unreadableFlag(row, 'resourceNeed') ?? flagOf(row, 'resourceNeed') === true,
  },
  {
    name: 'organisationsWithoutBacking',
    says: {
      sv: 'De organisationer som ärendet rör (alla kommuner och regionen när inga är angivna) och som inte har noterat stöd.',
      en: 'The organisations that the case concerns (every municipality and the region when none is named) and that have no backing noted.',
    },
    type: 'list',
    reads: ['caseLog.backing'],
    alsoReads: ['caseLog.organisations'],
    compute(subject, context) {
      const { row } = subject;
      const unreadable = unreadableList(row, 'backing');
      if (unreadable !== undefined) return unreadable;
      return uncovered(concernedOrganisations(subject, context), notedOrganisations(row, 'backing', context), context);
    },
  },
  {
    name: 'organisationsBackingLate',
    says: {
      sv: 'De organisationer vars stöd är daterat efter beslutet.',
      en: 'The organisations whose backing is dated after the decision.',
    },
    type: 'list',
    reads: ['caseLog.backing', ['caseLog.decisionDate', 'caseLog.meetingDate']],
    compute({ row, state }, context) {
      const unreadable = unreadableList(row, 'backing');
      if (unreadable !== undefined) return unreadable;
      const { decisionDay } = state;
      if (decisionDay === undefined) return [];
      return [...notedOrganisations(row, 'backing', context)]
        .filter(([, day]) => day !== undefined && day > decisionDay)
        .map(([name]) => name);
    },
  },
];

/** A yes or no that could not be read. */
export function unreadableFlag(row: FactRow, column: ColumnKey): Unknown | undefined {
  if (!row.has(column)) return row.missing(column);
  return row.reading(column)?.kind === 'unreadable' ? row.unreadable(column) : undefined;
}
