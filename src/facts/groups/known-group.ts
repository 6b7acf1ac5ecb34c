import type { Group } from '../../governance/pack.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { rowContent } from '../frame/row-content.ts';
import { choiceOf, dayIfReadable, itemsOf, textOf } from '../frame/read-row.ts';

/** A group of the pack, or one that the workbook's Grupper adds to it. */
export interface KnownGroup {
  readonly name: string;
  /** As in tables.json; the pack's word before the workbook's. */
  readonly kind: string | undefined;
  /** Samverkans- or strategiområden; a local group may have several. */
  readonly areas: readonly string[];
  /** Its canonical name. */
  readonly municipality: string | undefined;
  /** The groups of the pack whose demands it meets: itself, or those of its kind and areas when the pack does not name it. */
  readonly models: readonly Group[];
  /** Its row in Grupper. */
  readonly row: FactRow | undefined;
  /** Ended on or before the day of the check. */
  readonly ended: boolean;
  /** The workbook has rows on it in Ledamöter, Representation, Möten or Grupper; without any nothing is known of it. */
  readonly named: boolean;
}

const NAMING_TABLES = ['members', 'representation', 'meetings', 'groups'] as const;

/** Every group of the pack and every group that Grupper lists, by canonical name. */
export function knownGroups(context: FactContext): ReadonlyMap<string, KnownGroup> {
  return context.shared(collectGroups);
}

/** The known groups that have not ended. */
export function livingGroups(context: FactContext): readonly KnownGroup[] {
  return context.shared(collectLiving);
}

function collectLiving(context: FactContext): readonly KnownGroup[] {
  return [...knownGroups(context).values()].filter(({ ended }) => !ended);
}

function collectGroups(context: FactContext): ReadonlyMap<string, KnownGroup> {
  const rows = new Map<string, FactRow>();
  for (const row of context.rows('groups')) {
    const name = textOf(row, 'name') === undefined ? undefined : context.groupOf(row)?.name;
    if (name === undefined) continue;
    const earlier = rows.get(name);
    rows.set(name, earlier === undefined || precedes(row, earlier, context) ? row : earlier);
  }
  const named = new Set<string>();
  for (const kind of NAMING_TABLES) {
    for (const row of context.rows(kind)) {
      const name = context.groupOf(row)?.name;
      if (name !== undefined) named.add(name);
    }
  }
  const byName = new Map(context.pack.groups.map((group) => [group.name, group]));
  const names = new Set([...byName.keys(), ...rows.keys()]);
  return new Map([...names].map((name) => [name, knownGroup(name, byName.get(name), rows.get(name), named, context)]));
}

/** Of two rows of one group the one that has not ended says what it is; else their content decides, never their order. */
function precedes(row: FactRow, other: FactRow, context: FactContext): boolean {
  const [ended, otherEnded] = [hasEnded(row, context), hasEnded(other, context)];
  return ended === otherEnded ? rowContent(row) < rowContent(other) : otherEnded;
}

function hasEnded(row: FactRow, context: FactContext): boolean {
  const day = dayIfReadable(row, 'endedDate');
  return day !== undefined && day <= context.asOf;
}

function knownGroup(
  name: string,
  packGroup: Group | undefined,
  row: FactRow | undefined,
  named: ReadonlySet<string>,
  context: FactContext,
): KnownGroup {
  const kind = packGroup?.kind ?? (row === undefined ? undefined : choiceOf(row, 'kind'));
  const written = row === undefined ? [] : areasOf(row, context);
  const areas = written.length > 0 ? written : packGroup?.area === undefined ? [] : [packGroup.area];
  const municipality = row === undefined ? undefined : textOf(row, 'municipality');
  return {
    name,
    kind,
    areas,
    municipality:
      (municipality === undefined ? undefined : context.names.organisation(municipality).name) ??
      packGroup?.municipality,
    models: packGroup === undefined ? modelsOf(kind, areas, context) : [packGroup],
    row,
    ended: row !== undefined && hasEnded(row, context),
    named: named.has(name),
  };
}

/** One group of the pack for each area, of the same kind. */
function modelsOf(kind: string | undefined, areas: readonly string[], context: FactContext): readonly Group[] {
  return areas.flatMap((area) => {
    const model = context.pack.groups.find((group) => group.kind === kind && group.area === area);
    return model === undefined ? [] : [model];
  });
}

/** The pack's areas that a Grupper row names in its area or, without one, in its name; else the area as written. */
export function areasOf(row: FactRow, context: FactContext): readonly string[] {
  const written = itemsOf(row, 'area');
  const text = ` ${normalisedText(written.length > 0 ? written.join(' ') : (textOf(row, 'name') ?? ''))} `;
  const areas = [...new Set(context.pack.groups.flatMap(({ area }) => (area === undefined ? [] : [area])))];
  const found = areas.filter((area) => text.includes(` ${normalisedText(area)} `));
  return found.length > 0 ? found : written;
}
