import { CARRIED_STATES, type CarriedReason } from '../language/acknowledgements.ts';
import { SEVERITY_NAMES, STATE_NAMES } from '../language/severities.ts';
import type { Text } from '../governance/pack.ts';
import type { Severity } from '../rules/rule.ts';
import type { FindingState } from './finding.ts';
import type { PriorRow } from './prior-findings.ts';

function keyOf<Key extends string>(names: Readonly<Record<Key, Text>>, written: string | undefined): Key | undefined {
  const wanted = written?.trim().toLowerCase();
  for (const key of Object.keys(names) as Key[]) {
    if (names[key].sv.toLowerCase() === wanted || names[key].en.toLowerCase() === wanted) return key;
  }
  return undefined;
}

/** The severity a row shows, in either language; undefined when it was edited away. */
export function priorSeverity(row: PriorRow): Severity | undefined {
  return keyOf(SEVERITY_NAMES, row.texts.severity);
}

/** The state a row shows, in either language; undefined when it was edited away. */
export function priorState(row: PriorRow): FindingState | undefined {
  return keyOf(STATE_NAMES, row.texts.state);
}

/** Whether the row only carries an acknowledgement along; the finding itself has a row of its own or is gone. */
export function isAcknowledgementRecord(row: PriorRow): boolean {
  const reason: CarriedReason | undefined = keyOf(CARRIED_STATES, row.texts.state);
  return reason !== undefined && reason !== 'notChecked';
}
