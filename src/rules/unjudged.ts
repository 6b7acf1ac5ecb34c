import type { Text } from '../governance/pack.ts';
import type { Subject, Unknown } from '../facts/subject.ts';
import type { CellReference } from '../workbook/cell-address.ts';
import { notCheckedFor } from './missing-needs.ts';
import type { NotChecked, NotCheckedReason } from './outcome.ts';

interface Collected {
  readonly reason: NotCheckedReason;
  readonly missing: readonly string[];
  readonly subjects: Text[];
  readonly cells: Map<string, CellReference>;
}

/** Gathers the subjects that a rule could not judge, those with the same cause together. */
export class Unjudged {
  readonly #collected = new Map<string, Collected>();

  add(subject: Subject, unknowns: readonly Unknown[]): void {
    const missing = [...new Set(unknowns.flatMap((unknown) => unknown.missing ?? []))];
    const reason = missing.length > 0 ? notCheckedFor(missing).reason : 'unreadable';
    const cause = `${reason} ${missing.join(' ')}`;
    let collected = this.#collected.get(cause);
    if (collected === undefined) {
      collected = { reason, missing, subjects: [], cells: new Map() };
      this.#collected.set(cause, collected);
    }
    collected.subjects.push(subject.label);
    for (const cell of unknowns.flatMap((unknown) => unknown.cells ?? [])) {
      collected.cells.set(`${cell.sheet}\u0000${cell.row}\u0000${cell.column}`, cell);
    }
  }

  list(): readonly NotChecked[] {
    return [...this.#collected.values()].map(({ reason, missing, subjects, cells }) => ({
      reason,
      missing,
      subjects,
      ...(cells.size === 0 ? {} : { cells: [...cells.values()] }),
    }));
  }
}
