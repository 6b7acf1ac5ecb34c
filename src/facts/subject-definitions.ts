import { ASSIGNMENT_DEFINITION } from './assignments/assignment-definition.ts';
import { BODY_DEFINITION } from './body/body-definition.ts';
import { CASE_DEFINITION } from './cases/case-definition.ts';
import { CHAIR_YEAR_DEFINITION } from './chairs/chair-year-definition.ts';
import { DEVIATION_DEFINITION } from './deviations/deviation-definition.ts';
import { DEVIATION_KIND_DEFINITION } from './deviations/deviation-kind-definition.ts';
import { DOCUMENT_DEFINITION } from './documents/document-definition.ts';
import type { FactContext } from './frame/fact-context.ts';
import type { SubjectDefinition } from './frame/define-subject.ts';
import { GROUP_DEFINITION } from './groups/group-definition.ts';
import { GROUP_MONTH_DEFINITION } from './meetings/group-month-definition.ts';
import { MEETING_DEFINITION } from './meetings/meeting-definition.ts';
import { MEMBER_DEFINITION } from './members/member-definition.ts';
import { GROUP_PERIOD_DEFINITIONS } from './periods/group-period-definitions.ts';
import { GROUP_ROLE_DEFINITION } from './roles/group-role-definition.ts';
import { SEAT_DEFINITION } from './seats/seat-definition.ts';
import { REPORT_DEFINITION } from './reports/report-definition.ts';
import { WORKING_GROUP_YEAR_DEFINITION } from './working-groups/working-group-year-definition.ts';
import type { FactDescription, Subject, SubjectKind } from './subject.ts';

/** Every kind of subject, in the order that rules are listed; each kind's folder defines its own. */
export const SUBJECT_DEFINITIONS: readonly SubjectDefinition[] = [
  CASE_DEFINITION,
  REPORT_DEFINITION,
  ASSIGNMENT_DEFINITION,
  DOCUMENT_DEFINITION,
  DEVIATION_DEFINITION,
  DEVIATION_KIND_DEFINITION,
  WORKING_GROUP_YEAR_DEFINITION,
  BODY_DEFINITION,
  GROUP_DEFINITION,
  SEAT_DEFINITION,
  MEMBER_DEFINITION,
  GROUP_ROLE_DEFINITION,
  CHAIR_YEAR_DEFINITION,
  MEETING_DEFINITION,
  GROUP_MONTH_DEFINITION,
  ...GROUP_PERIOD_DEFINITIONS,
];

const BY_KIND = new Map(SUBJECT_DEFINITIONS.map((definition) => [definition.kind, definition]));

/** The definition of a kind; throws on a kind that is not defined, which loading a pack refuses. */
export function subjectDefinition(kind: SubjectKind): SubjectDefinition {
  const definition = BY_KIND.get(kind);
  if (definition === undefined) throw new Error(`There is no subject '${kind}'`);
  return definition;
}

/** What the registry says of a fact; undefined when the kind has no such fact. */
export function describeFact(kind: SubjectKind, name: string): FactDescription | undefined {
  return BY_KIND.get(kind)?.facts.find((fact) => fact.name === name);
}

/** The pack's subjects of a kind, derived once a context, in table order. */
export function subjectsOf(kind: SubjectKind, context: FactContext): readonly Subject[] {
  const known = context.shared(derivedSubjects);
  let subjects = known.get(kind);
  if (subjects === undefined) {
    subjects = subjectDefinition(kind).derive(context);
    known.set(kind, subjects);
  }
  return subjects;
}

function derivedSubjects(): Map<SubjectKind, readonly Subject[]> {
  return new Map();
}
