import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { listParameter } from '../frame/parameters.ts';
import { namesGroup } from '../groups/names-group.ts';
import { knownGroups } from '../groups/known-group.ts';
import { holdersOf, ORDINARY_ROLES, type Member } from '../members/member.ts';
import type { FactParameterDescription, FactParameters, Unknown } from '../subject.ts';

const PARAMETERS: readonly FactParameterDescription[] = [
  {
    name: 'representatives',
    type: 'list',
    says: {
      sv: 'Grupper och organisationer som ska vara företrädda.',
      en: 'Groups and organisations to be represented.',
    },
  },
  { name: 'groups', type: 'list', says: { sv: 'Grupper av vilka en räcker.', en: 'Groups of which one is enough.' } },
];

/** What a rule may ask about who the body’s groups hold seats for. */
export const REPRESENTATION_FACTS: readonly FactDefinition<unknown>[] = [
  {
    name: 'representativesMissing',
    says: {
      sv: 'De av ”representatives” som inte har någon ordinarie ledamot i någon av ”groups”: som organisation, enligt funktionen eller som person i båda grupperna.',
      en: 'Those of “representatives” without an ordinary member in any of “groups”: as organisation, by function or as a person in both groups.',
    },
    type: 'list',
    reads: [['members.function', 'members.organisation', 'members.position']],
    alsoReads: ['members.name', 'members.role', 'members.from', 'members.to'],
    parameters: PARAMETERS,
    compute: (_body, context, parameters) => missing(context, parameters),
  },
  {
    name: 'representativesMissingCount',
    says: { sv: 'Hur många ”representativesMissing” är.', en: 'How many “representativesMissing” are.' },
    type: 'number',
    unit: 'count',
    reads: [['members.function', 'members.organisation', 'members.position']],
    parameters: PARAMETERS,
    compute(_body, context, parameters) {
      const found = missing(context, parameters);
      return 'unknown' in found ? found : found.length;
    },
  },
];

function missing(context: FactContext, parameters: FactParameters): readonly string[] | Unknown {
  const groups = listParameter(parameters, 'groups');
  if (!groups.some((group) => knownGroups(context).get(group)?.named === true)) {
    return { unknown: 'missing', missing: ['members'] };
  }
  const members = groups.flatMap((group) => holdersOf(group, ORDINARY_ROLES, context));
  return listParameter(parameters, 'representatives').filter((name) => {
    const persons = new Set(holdersOf(name, ORDINARY_ROLES, context).map(({ person }) => person));
    return !members.some(
      (member) => (member.person !== undefined && persons.has(member.person)) || speaksFor(member, name, context),
    );
  });
}

/** A member whose organisation, function or position is or names the one represented. */
function speaksFor(member: Member, name: string, context: FactContext): boolean {
  if (member.organisation.name === name) return true;
  const wanted = normalisedText(name);
  return [member.functionText, member.organisationText, member.position].some(
    (text) => text !== undefined && (normalisedText(text).includes(wanted) || namesGroup(text, name, context)),
  );
}
