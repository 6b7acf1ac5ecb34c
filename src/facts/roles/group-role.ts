import type { Text } from '../../governance/pack.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { livingGroups, type KnownGroup } from '../groups/known-group.ts';
import { holdersOf, unreadableMembers, type Member } from '../members/member.ts';
import type { Unknown } from '../subject.ts';

/** A role that a group has or lacks on the day of the check. */
export interface GroupRole {
  readonly group: KnownGroup;
  readonly role: OfficeRole;
}

export type OfficeRole = 'ordförande' | 'sammankallande' | 'sekreterare';

export const OFFICE_ROLES: readonly OfficeRole[] = ['ordförande', 'sammankallande', 'sekreterare'];

export const ROLE_NAMES: Readonly<Record<OfficeRole, Text>> = {
  ordförande: { sv: 'ordförande', en: 'chair' },
  sammankallande: { sv: 'sammankallande', en: 'convener' },
  sekreterare: { sv: 'sekreterare', en: 'secretary' },
};

export function groupRolesOf(context: FactContext): readonly GroupRole[] {
  return livingGroups(context).flatMap((group) => OFFICE_ROLES.map((role) => ({ group, role })));
}

/**
 * Who holds one of some roles in a group on the day of the check; Unknown when the workbook has nothing on the group, or
 * nobody readable holds it and a row that could not be read may.
 */
export function roleHolders(
  group: KnownGroup,
  roles: readonly string[],
  context: FactContext,
): readonly Member[] | Unknown {
  const holders = holdersOf(group.name, roles, context);
  if (holders.length > 0) return holders;
  if (!group.named) return { unknown: 'missing', missing: ['members'] };
  const doubtful = unreadableMembers(group.name, context).find(
    ({ role }) => role === undefined || roles.includes(role),
  );
  const [column] = doubtful?.unreadable ?? [];
  return doubtful === undefined || column === undefined ? [] : doubtful.row.unreadable(column);
}
