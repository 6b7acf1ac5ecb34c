import type { AgendaItem } from '../../governance/pack.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { knownGroups } from '../groups/known-group.ts';

/** The fixed items of a group's agenda, in the pack's order; none when the pack fixes none. */
export function fixedItems(group: string, context: FactContext): readonly AgendaItem[] {
  const models = new Set(
    knownGroups(context)
      .get(group)
      ?.models.map(({ name }) => name),
  );
  const items = context.pack.agendas.filter((agenda) => models.has(agenda.group)).flatMap((agenda) => agenda.items);
  return items.filter((item, index) => items.findIndex((other) => other.item === item.item) === index);
}

/** Whether one of an agenda's points has all the item's bearing words, in any order, inflection or compound. */
export function agendaHolds(points: readonly string[], { bearingWords }: AgendaItem): boolean {
  const wanted = bearingWords.map((word) => word.split('|').map(normalisedText));
  return points.some((point) => {
    const text = ` ${normalisedText(point)} `;
    return wanted.every((alternatives) => alternatives.some((stem) => text.includes(stem)));
  });
}
