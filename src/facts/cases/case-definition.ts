import { defineSubject } from '../frame/define-subject.ts';
import { missingFieldsFact } from '../frame/missing-fields.ts';
import { sensitiveTextFacts } from '../frame/sensitive-text-facts.ts';
import { CaseIdentity, casesOf, type Case } from './case.ts';
import { CARE_FACTS } from './care-facts.ts';
import { DECISION_FACTS } from './decision-facts.ts';
import { DUPLICATE_FACTS } from './duplicate-facts.ts';
import { FOLLOW_UP_FACTS } from './follow-up-facts.ts';
import { ORGANISATION_FACTS } from './organisation-facts.ts';
import { PEOPLE_FACTS } from './people-facts.ts';
import { PREPARATION_FACTS } from './preparation-facts.ts';
import { RAISING_FACTS } from './raising-facts.ts';
import { REPORTING_FACTS } from './reporting-facts.ts';

/** The subject 'case'. */
export const CASE_DEFINITION = defineSubject<Case>({
  kind: 'case',
  says: { sv: 'Ett ärende: en rad i ärendeloggen.', en: 'A case: a row of the case log.' },
  things: casesOf,
  identity: (subject, context) => new CaseIdentity(subject, context),
  facts: [
    missingFieldsFact<Case>('caseLog'),
    ...DECISION_FACTS,
    ...FOLLOW_UP_FACTS,
    ...PREPARATION_FACTS,
    ...REPORTING_FACTS,
    ...ORGANISATION_FACTS,
    ...RAISING_FACTS,
    ...CARE_FACTS,
    ...DUPLICATE_FACTS,
    ...PEOPLE_FACTS,
    ...sensitiveTextFacts<Case>('caseLog'),
  ],
});
