import type { FactContext } from '../frame/fact-context.ts';
import type { FactRow } from '../frame/fact-row.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { textOf } from '../frame/read-row.ts';

/** The rows of the assignment table with that name. */
export function assignmentsNamed(context: FactContext, name: string): readonly FactRow[] {
  return context.shared(assignmentsByName).get(normalisedText(name)) ?? [];
}

function assignmentsByName(context: FactContext): ReadonlyMap<string, readonly FactRow[]> {
  const index = new Map<string, FactRow[]>();
  for (const row of context.rows('assignments')) {
    const name = textOf(row, 'name');
    if (name === undefined) continue;
    const key = normalisedText(name);
    const same = index.get(key);
    if (same === undefined) index.set(key, [row]);
    else same.push(row);
  }
  return index;
}
