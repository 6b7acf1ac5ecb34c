import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';

/** Whether a text names a group by its name or an alias, alone or among other words ('ledamot i KOLA'). */
export function namesGroup(text: string | undefined, group: string, context: FactContext): boolean {
  if (text === undefined) return false;
  const padded = ` ${normalisedText(text)} `;
  const spellings = context.shared(spellingsByGroup).get(group) ?? [normalisedText(group)];
  return spellings.some((spelling) => padded.includes(` ${spelling} `)) || context.names.group(text).name === group;
}

function spellingsByGroup({ pack }: FactContext): ReadonlyMap<string, readonly string[]> {
  return new Map(pack.groups.map(({ name, aliases }) => [name, [name, ...aliases].map(normalisedText)]));
}
