import { isoDate, yearOf, type IsoDate } from '../../time/iso-date.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { dayIfReadable, textOf } from '../frame/read-row.ts';

/** A document that is a group's plan for a year. */
interface PlanDocument {
  readonly group: string;
  readonly year: number;
  /** Its kind and name, as compared. */
  readonly text: string;
}

/** Whether the document table has a plan of some kinds for a group and year. */
export function isPlanned(context: FactContext, group: string, kinds: readonly string[], year: number): boolean {
  return context
    .shared(planDocuments)
    .some((plan) => plan.group === group && plan.year === year && isOfKind(plan, kinds));
}

/** The first year with such a plan. */
export function firstPlannedYear(context: FactContext, group: string, kinds: readonly string[]): number | undefined {
  const years = context
    .shared(planDocuments)
    .filter((plan) => plan.group === group && isOfKind(plan, kinds))
    .map(({ year }) => year);
  return years.length === 0 ? undefined : years.reduce((first, year) => Math.min(first, year));
}

/** The first day of the first year that any plan of the group is for; undefined when it has none. */
export function firstPlanDay(context: FactContext, group: string): IsoDate | undefined {
  const year = firstPlannedYear(context, group, ['plan']);
  return year === undefined ? undefined : isoDate(year, 1, 1);
}

function isOfKind({ text }: PlanDocument, kinds: readonly string[]): boolean {
  return kinds.some((kind) => text.includes(normalisedText(kind)));
}

/** Documents whose area, owner or name is a group of the pack and whose name, version or adoption gives a year. */
function planDocuments(context: FactContext): readonly PlanDocument[] {
  return context.rows('documents').flatMap((row) => {
    const name = textOf(row, 'name') ?? '';
    const adopted = dayIfReadable(row, 'adopted');
    if (adopted !== undefined && adopted > context.asOf) return [];
    const written = /\b(?:19|20)\d{2}\b/.exec(`${name} ${textOf(row, 'version') ?? ''}`)?.[0];
    const year = written === undefined ? (adopted === undefined ? undefined : yearOf(adopted)) : Number(written);
    const group = [textOf(row, 'area'), textOf(row, 'owner'), name.replace(/\d+/g, ' ')]
      .filter((text) => text !== undefined && text.trim() !== '')
      .map((text) => context.groups.resolve(text ?? ''))
      .find(({ belongs }) => belongs === 'own')?.name;
    if (year === undefined || group === undefined) return [];
    return [{ group, year, text: normalisedText(`${textOf(row, 'kind') ?? ''} ${name}`) }];
  });
}
