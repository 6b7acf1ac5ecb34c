import type { Pack } from '../governance/pack.ts';
import type { FactContext } from '../facts/frame/fact-context.ts';
import { groupKind } from '../facts/frame/group-kinds.ts';
import type { Subject } from '../facts/subject.ts';
import type { Rule } from './rule.ts';

const KIND = 'kind:';

/** Whether a rule is about a subject's group; every group when the rule names none. */
export function groupFilter(rule: Rule, context: FactContext): (subject: Subject) => boolean {
  if (rule.groups === undefined) return () => true;
  const names = new Set(rule.groups.filter((group) => !group.startsWith(KIND)));
  const kinds = new Set(rule.groups.filter((group) => group.startsWith(KIND)).map((group) => group.slice(KIND.length)));
  return (subject) => {
    if (subject.group === undefined) return false;
    if (names.has(subject.group)) return true;
    const kind = subject.groupKind ?? groupKind(context, subject.group);
    return kind !== undefined && kinds.has(kind);
  };
}

/** Whether a rule applied on a subject's day: by its own validity, and for an end it leaves open its document's. */
export function validityFilter(rule: Rule, pack: Pack): (subject: Subject) => boolean {
  const from = rule.valid?.from ?? pack.document?.validFrom;
  const to = rule.valid?.to ?? pack.document?.validTo;
  if (from === undefined && to === undefined) return () => true;
  return ({ day }) => (from === undefined || day >= from) && (to === undefined || day <= to);
}
