import { defineSubject, stableKeys } from '../frame/define-subject.ts';
import type { Text } from '../../governance/pack.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { groupKind } from '../frame/group-kinds.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { rowContent } from '../frame/row-content.ts';
import { MEMBER_FACTS } from './member-facts.ts';
import { membersOf, type Member } from './member.ts';
import { TENURE_FACTS } from './tenure-facts.ts';

/** The subject 'member'. Labels name the organisation and never the person, since findings leave the workbook. */
export const MEMBER_DEFINITION = defineSubject<Member>({
  kind: 'member',
  says: { sv: 'En rad i Ledamöter: en person i en grupp.', en: 'A row of Ledamöter: a person in a group.' },
  things: membersOf,
  identity: (member, context) => {
    const kind = groupKind(context, member.group);
    const from = member.place?.name ?? member.organisationText;
    return {
      key: context.shared(memberKeys).get(member) ?? '',
      label: labelOf(member.group, from),
      ...(member.group === '' ? {} : { group: member.group }),
      ...(kind === undefined ? {} : { groupKind: kind }),
      day: context.asOf,
      place: member.row.cell('name') ?? member.row.place,
      cells: (table, column) => (table === 'members' ? member.row.cells(column) : []),
    };
  },
  facts: [...MEMBER_FACTS, ...TENURE_FACTS],
});

function labelOf(group: string, from: string | undefined): Text {
  const sv = from === undefined ? 'ledamot' : `ledamot för ${from}`;
  const en = from === undefined ? 'member' : `member for ${from}`;
  return group === ''
    ? { sv: `L${sv.slice(1)}`, en: `M${en.slice(1)}` }
    : { sv: `${group}: ${sv}`, en: `${group}: ${en}` };
}

function memberKeys(context: FactContext): ReadonlyMap<Member, string> {
  const members = membersOf(context);
  const keys = stableKeys(
    members.map((member) =>
      [member.group, member.person ?? '', member.place?.name ?? normalisedText(member.organisationText ?? '')].join(
        ' | ',
      ),
    ),
    (index) => contentOf(members[index]),
  );
  return new Map(members.map((member, index) => [member, keys[index] ?? '']));
}

function contentOf(member: Member | undefined): string {
  return member === undefined ? '' : [member.role, member.from, member.to, rowContent(member.row)].join('|');
}
