import { ACKNOWLEDGEMENT_NOTES, type CarriedReason } from '../language/acknowledgements.ts';
import { untranslated } from '../language/language.ts';
import type { RuleOutcome } from '../rules/outcome.ts';
import type { IsoDate } from '../time/iso-date.ts';
import { judgeAcknowledgement, typedAcknowledgement } from './acknowledgement.ts';
import type { Finding } from './finding.ts';
import { isFindingId } from './identity.ts';
import { byImportance } from './importance.ts';
import { judgedThisTime, type JudgedThisTime } from './judged-this-time.ts';
import { priorDate, type PriorFindings, type PriorRow } from './prior-findings.ts';
import { isAcknowledgementRecord, priorSeverity, priorState } from './prior-state.ts';

/** A row of an earlier table of findings that is no finding of this run, kept so that nothing a person wrote is lost. */
export interface CarriedRow {
  readonly reason: CarriedReason;
  readonly row: PriorRow;
}

export interface Reconciliation {
  /** This run's findings with their states, and those that are resolved since the last run. Most serious first. */
  readonly findings: readonly Finding[];
  readonly carried: readonly CarriedRow[];
  /** Headers of the columns that the user added to the table of findings. */
  readonly ownHeaders: readonly string[];
}

/** The rows that share a finding's id, in sheet order. */
interface RowsOfId {
  readonly main?: PriorRow;
  /** Everything that may hold an acknowledgement, the main row first. */
  readonly all: readonly PriorRow[];
}

/**
 * Tells what became of the findings since the last run: new, open, changed, acknowledged or resolved. A finding whose
 * rule could not be checked this time is not resolved: its row is carried along. Acknowledgements that have expired,
 * whose values have changed or that match nothing are carried along and listed.
 */
export function reconcile(
  current: readonly Finding[],
  outcomes: readonly RuleOutcome[],
  prior: PriorFindings,
  asOf: IsoDate,
): Reconciliation {
  const carried: CarriedRow[] = [];
  const rowsById = new Map<string, PriorRow[]>();
  for (const row of prior.rows) {
    const id = row.texts.id?.trim() ?? '';
    if (!isFindingId(id)) carried.push({ reason: 'noFinding', row });
    else if (rowsById.has(id)) rowsById.get(id)?.push(row);
    else rowsById.set(id, [row]);
  }

  const findings = current.map((finding) => {
    const rows = rowsOfId(rowsById.get(finding.id) ?? []);
    rowsById.delete(finding.id);
    return stateNow(finding, rows, asOf, carried);
  });
  const judged = judgedThisTime(outcomes);
  for (const [id, rows] of rowsById) {
    const resolved = goneNow(id, rowsOfId(rows), judged, asOf, carried);
    if (resolved !== undefined) findings.push(resolved);
  }
  return { findings: findings.sort(byImportance), carried, ownHeaders: prior.ownHeaders };
}

function rowsOfId(rows: readonly PriorRow[]): RowsOfId {
  const main = rows.find((row) => !isAcknowledgementRecord(row));
  return main === undefined ? { all: rows } : { main, all: [main, ...rows.filter((row) => row !== main)] };
}

function stateNow(finding: Finding, { main, all }: RowsOfId, asOf: IsoDate, carried: CarriedRow[]): Finding {
  const before = main === undefined ? undefined : priorState(main);
  const returned = main === undefined || before === 'resolved';
  const known = {
    ...finding,
    firstSeen: (returned ? undefined : priorDate(main?.texts.firstSeen)) ?? asOf,
    ...(main !== undefined && main.ownCells.length > 0 ? { ownCells: main.ownCells } : {}),
  };
  const priorSince = priorDate(main?.texts.since) ?? asOf;

  const acknowledged = acknowledgementOf(known, all, asOf, carried);
  if (acknowledged.acknowledgement !== undefined) {
    return { ...acknowledged, state: 'acknowledged', since: before === 'acknowledged' ? priorSince : asOf };
  }
  if (returned) return { ...acknowledged, state: 'new', since: asOf };
  const priorEvidence = main.texts.evidence?.trim();
  if (priorEvidence !== undefined && priorEvidence !== finding.evidence) {
    return { ...acknowledged, state: 'changed', since: asOf };
  }
  if (before === 'changed' && priorSince === asOf) return { ...acknowledged, state: 'changed', since: asOf };
  return { ...acknowledged, state: 'open', since: before === 'acknowledged' ? asOf : priorSince };
}

/** The finding with the first acknowledgement that is in force, if any; all others are carried along. */
function acknowledgementOf(finding: Finding, rows: readonly PriorRow[], asOf: IsoDate, carried: CarriedRow[]): Finding {
  let result = finding;
  let settled = false;
  for (const row of rows) {
    const judged = judgeAcknowledgement(row, finding.evidence, asOf);
    if (judged.kind === 'none') {
      if (row !== rows[0] && row.ownCells.some((text) => text.trim() !== ''))
        carried.push({ reason: 'secondRow', row });
    } else if (judged.kind === 'lapsed') {
      carried.push({ reason: judged.reason, row });
    } else if (settled) {
      if (!sameAcknowledgement(row, result)) carried.push({ reason: 'secondRow', row });
    } else if (judged.kind === 'inForce') {
      settled = true;
      const { acknowledgement, problem } = judged;
      result = {
        ...finding,
        acknowledgement,
        ...(problem === undefined ? {} : { note: ACKNOWLEDGEMENT_NOTES[problem] }),
      };
    } else {
      settled = true;
      result = { ...finding, typed: judged.typed, note: ACKNOWLEDGEMENT_NOTES[judged.problem] };
    }
  }
  return result;
}

function sameAcknowledgement(row: PriorRow, { acknowledgement, typed }: Finding): boolean {
  const one = typedAcknowledgement(row);
  const other = acknowledgement ?? typed;
  return one?.by === other?.by && one?.reason === other?.reason && one?.until === (other?.until ?? '');
}

/** What became of a finding that is not among this run's; a finding only when it is resolved. */
function goneNow(
  id: string,
  { main, all }: RowsOfId,
  judged: JudgedThisTime,
  asOf: IsoDate,
  carried: CarriedRow[],
): Finding | undefined {
  if (main !== undefined && priorState(main) !== 'resolved' && !judged.was(main)) {
    carried.push({ reason: 'notChecked', row: main });
    carryAcknowledgements(all.slice(1), carried);
    return undefined;
  }
  carryAcknowledgements(all, carried);
  if (main === undefined) return undefined;
  const since = priorState(main) === 'resolved' ? priorDate(main.texts.since) : asOf;
  return since === asOf ? resolvedFinding(id, main, judged, asOf) : undefined;
}

function carryAcknowledgements(rows: readonly PriorRow[], carried: CarriedRow[]): void {
  for (const row of rows) {
    const written = typedAcknowledgement(row) !== undefined || row.ownCells.some((text) => text.trim() !== '');
    if (written) carried.push({ reason: 'unused', row });
  }
}

/** A finding that no longer is, in the words of the run that last saw it. */
function resolvedFinding(id: string, row: PriorRow, judged: JudgedThisTime, asOf: IsoDate): Finding {
  const { texts } = row;
  const rule = judged.ruleOf(row);
  const firstSeen = priorDate(texts.firstSeen);
  return {
    id,
    evidence: texts.evidence?.trim() ?? '',
    rule: texts.ruleId?.trim() ?? '',
    ruleTitle: rule?.title ?? untranslated(texts.rule ?? ''),
    kind: rule?.kind ?? 'quality',
    norms: rule?.norms ?? [],
    severity: priorSeverity(row) ?? 'info',
    state: 'resolved',
    subject: untranslated(texts.subject ?? ''),
    ...(texts.group === undefined ? {} : { group: texts.group }),
    ...(texts.owner === undefined ? {} : { owner: texts.owner }),
    cells: [],
    message: untranslated(texts.message ?? ''),
    remedy: untranslated(texts.remedy ?? ''),
    source: texts.source ?? '',
    facts: {},
    ...(firstSeen === undefined ? {} : { firstSeen }),
    since: asOf,
  };
}
