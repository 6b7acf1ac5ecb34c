import { byImportance } from '../findings/importance.ts';
import type { Finding } from '../findings/finding.ts';
import type { IsoDate } from '../time/iso-date.ts';
import type { Review } from './review.ts';

/** What someone decides about a finding that they see: to acknowledge it, or to take an acknowledgement back. */
export type AcknowledgementDecision =
  | {
      readonly kind: 'acknowledge';
      readonly finding: string;
      /** The evidence of the finding as it was seen: another evidence is another state of things. */
      readonly evidence: string;
      readonly by: string;
      readonly reason: string;
      readonly until?: IsoDate;
    }
  | { readonly kind: 'withdraw'; readonly finding: string };

/**
 * The review with decisions carried out. A finding that is gone, or whose values differ from those that were seen, is left
 * as it is: nobody acknowledges what they have not seen.
 */
export function withDecisions(review: Review, decisions: readonly AcknowledgementDecision[]): Review {
  if (decisions.length === 0) return review;
  const byFinding = new Map(decisions.map((decision) => [decision.finding, decision]));
  const findings = review.findings.map((finding) => decided(finding, byFinding.get(finding.id), review.asOf));
  return { ...review, findings: findings.sort(byImportance) };
}

function decided(finding: Finding, decision: AcknowledgementDecision | undefined, asOf: IsoDate): Finding {
  if (decision === undefined || finding.state === 'resolved') return finding;
  const { acknowledgement, typed, note, ...bare } = finding;
  if (decision.kind === 'withdraw') {
    return acknowledgement === undefined ? finding : { ...bare, state: 'open', since: asOf };
  }
  if (decision.evidence !== finding.evidence) return finding;
  const { by, reason, until, evidence } = decision;
  return {
    ...bare,
    state: 'acknowledged',
    since: asOf,
    acknowledgement: { by, reason, evidence, ...(until === undefined ? {} : { until }) },
  };
}
