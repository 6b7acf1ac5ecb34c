import type { FactContext } from './fact-context.ts';
import { choiceOf, textOf } from './read-row.ts';

/** The kind of a group ('verksamhetsgrupp') as the workbook's Grupper says, else as the pack says; undefined when neither. */
export function groupKind(context: FactContext, name: string): string | undefined {
  return context.shared(kindsByGroup).get(name);
}

function kindsByGroup(context: FactContext): ReadonlyMap<string, string> {
  const kinds = new Map(context.pack.groups.map((group) => [group.name, group.kind]));
  for (const row of context.rows('groups')) {
    const text = textOf(row, 'name');
    const kind = choiceOf(row, 'kind');
    if (text === undefined || kind === undefined) continue;
    const { name } = context.groups.resolve(text);
    if (!kinds.has(name)) kinds.set(name, kind);
  }
  return kinds;
}
