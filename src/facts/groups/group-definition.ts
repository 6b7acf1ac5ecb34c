import { defineSubject } from '../frame/define-subject.ts';
import { membersByGroup } from '../members/member.ts';
import { meetingsByGroup } from '../meetings/meeting.ts';
import { GROUP_FACTS } from './group-facts.ts';
import { livingGroups, type KnownGroup } from './known-group.ts';

/** The subject 'group'. */
export const GROUP_DEFINITION = defineSubject<KnownGroup>({
  kind: 'group',
  says: {
    sv: 'En grupp på granskningsdagen: regelpaketets och de som tabellen Grupper lägger till, utom de som är avslutade.',
    en: 'A group on the day of the check: the pack’s and those that the table Grupper adds, but not those that have ended.',
  },
  things: livingGroups,
  identity: (group, context) => {
    const [member] = membersByGroup(context).get(group.name) ?? [];
    const [meeting] = meetingsByGroup(context).get(group.name) ?? [];
    const row = group.row ?? member?.row ?? meeting?.row;
    return {
      key: group.name,
      label: { sv: group.name, en: group.name },
      group: group.name,
      ...(group.kind === undefined ? {} : { groupKind: group.kind }),
      day: context.asOf,
      place: row?.cell(row.kind === 'groups' ? 'name' : 'group') ?? row?.place,
      cells(table, column) {
        if (table === 'groups') return group.row?.cells(column) ?? [];
        if (table === 'members') return member?.row.cells(column) ?? [];
        return table === 'meetings' ? (meeting?.row.cells(column) ?? []) : [];
      },
    };
  },
  facts: GROUP_FACTS,
});
