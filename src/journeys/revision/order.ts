import type { ProposedRow, RevisionChange, RevisionStep } from './revision.ts';

/** What must be decided, the weightiest first; then what stays. */
const STEPS: readonly RevisionStep[] = [
  'changed',
  'renamed',
  'added',
  'ended',
  'renewed',
  'turn',
  'missing',
  'tooMany',
  'vacant',
  'expired',
  'expires',
  'doubleBooked',
  'noSeat',
  'unclear',
  'introduce',
  'kept',
];

/** By group, then what is to be decided, by step, organisation and person: whatever the order of the tables. */
export function inOrder(changes: readonly RevisionChange[]): readonly RevisionChange[] {
  return sorted(changes, (change) => [
    change.group,
    change.decision === undefined ? '1' : '0',
    String(STEPS.indexOf(change.step)).padStart(2, '0'),
    change.topic,
    change.whose,
    change.before.sv,
    change.id,
  ]);
}

/** By group, organisation, function, name and day. */
export function rowsInOrder(rows: readonly ProposedRow[]): readonly ProposedRow[] {
  return sorted(rows, ({ group, values, standing, from }) => [
    group,
    ...['organisation', 'principal', 'function', 'name', 'role', 'validFrom', 'from'].map(
      (key) => values[key]?.text ?? '',
    ),
    standing === 'new' ? '1' : '0',
    from ?? '',
    JSON.stringify(Object.entries(values).map(([key, reading]) => [key, reading?.text])),
  ]);
}

function sorted<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => readonly string[]): readonly Thing[] {
  return things
    .map((thing) => ({ thing, key: keyOf(thing) }))
    .sort((one, other) => compared(one.key, other.key))
    .map(({ thing }) => thing);
}

function compared(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < one.length; at += 1) {
    const order = (one[at] ?? '').localeCompare(other[at] ?? '', 'sv');
    if (order !== 0) return order;
  }
  return 0;
}
