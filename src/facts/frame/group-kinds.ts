import type { FactContext } from './fact-context.ts';
import { choiceOf, textOf } from './read-row.ts';

/** The kind of a group ('verksamhetsgrupp') as the pack says, else as the workbook's Grupper says; undefined when neither. */
export function groupKind(context: FactContext, name: string): string | undefined {
  return context.shared(kindsByGroup).get(name);
}

function kindsByGroup(context: FactContext): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const row of context.rows('groups')) {
    const text = textOf(row, 'name');
    const kind = choiceOf(row, 'kind');
    if (text === undefined || kind === undefined) continue;
    const { name } = context.groups.resolve(text);
    const earlier = written.get(name);
    if (earlier === undefined || kind < earlier) written.set(name, kind);
  }
  return new Map([...written, ...context.pack.groups.map(({ name, kind }) => [name, kind] as const)]);
}
