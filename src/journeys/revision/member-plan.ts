import { doneReading } from '../../facts/frame/done-reading.ts';
import { groupedBy } from '../../facts/frame/grouped-by.ts';
import { rowContent } from '../../facts/frame/row-content.ts';
import { textOf } from '../../facts/frame/read-row.ts';
import { isMemberOn, membersByGroup, ORDINARY_ROLES, type Member } from '../../facts/members/member.ts';
import type { Text } from '../../governance/pack.ts';
import { untranslated } from '../../language/language.ts';
import { REVISION_DECISIONS, REVISION_REASONS, REVISION_WORDS, ROW_WORDS } from '../../language/revision-words.ts';
import { CANONICAL_TABLES } from '../../tables/canonical-tables.ts';
import { addDays } from '../../time/iso-date.ts';
import { changeId } from './change-id.ts';
import type { ChairPlan } from './chair-plan.ts';
import { choiceReading, textReading } from './readings.ts';
import type { RevisedBody } from './revised-bodies.ts';
import type { ProposedRow, RevisionChange, RevisionDays, RevisionTopic } from './revision.ts';

/** What becomes of a group's members. */
export interface MemberPlan {
  readonly changes: readonly RevisionChange[];
  readonly rows: readonly ProposedRow[];
}

/** Each person's place: stays, has a term that ends, is new, or cannot be told. */
export function planMembers(body: RevisedBody, chair: ChairPlan | undefined, days: RevisionDays): MemberPlan {
  const members = (membersByGroup(body.context).get(body.name) ?? [])
    .map((member) => ({ member, content: rowContent(member.row) }))
    .sort((one, other) => (one.content < other.content ? -1 : one.content > other.content ? 1 : 0))
    .map(({ member }) => member);
  const changes: RevisionChange[] = [];
  const rows: ProposedRow[] = [];
  const seen = new Map<string, number>();
  const byPerson = groupedBy(members, ({ person }) => person);
  const secretary = members.find((each) => each.role === 'sekreterare' && isMemberOn(each, days.first));
  for (const member of members) {
    const key = [member.person ?? '', member.organisationText ?? '', member.role ?? ''];
    const ordinal = (seen.get(key.join('|')) ?? 0) + 1;
    seen.set(key.join('|'), ordinal);
    const parts = ordinal === 1 ? key : [...key, String(ordinal)];
    const id = (topic: RevisionTopic, ...more: readonly string[]): string =>
      changeId(days.year, topic, body.name, [...parts, ...more]);
    const own = member.person === undefined ? [member] : (byPerson.get(member.person) ?? [member]);
    const planned = planMember(member, { own, secretary, chair, body, days, id });
    changes.push(...planned.changes);
    rows.push(...planned.rows);
  }
  if (chair?.row !== undefined) rows.push(chair.row);
  return { changes, rows };
}

/** What surrounds a member. */
interface Surroundings {
  /** The rows that the person has in the group, this one among them. */
  readonly own: readonly Member[];
  readonly secretary: Member | undefined;
  readonly chair: ChairPlan | undefined;
  readonly body: RevisedBody;
  readonly days: RevisionDays;
  readonly id: (topic: RevisionTopic, ...more: readonly string[]) => string;
}

function planMember(member: Member, { own, secretary, chair, body, days, id }: Surroundings): MemberPlan {
  const values = valuesOf(member, body);
  const row: ProposedRow = { group: body.name, values, origin: member.row.place, standing: 'kept' };
  const said = {
    group: body.name,
    whose: whoseMember(member),
    place: member.row.cell('name') ?? member.row.place,
  };
  const before = described(member);
  const owner = untranslated(member.place?.name ?? member.organisationText ?? body.name);

  const [unread] = member.unreadable;
  if (unread !== undefined) {
    const header = CANONICAL_TABLES.members.columns.find(({ key }) => key === unread)?.header ?? unread;
    const written = member.row.reading(unread)?.text ?? '';
    const change: RevisionChange = {
      id: id('person'),
      topic: 'person',
      step: 'unclear',
      ...said,
      before,
      after: REVISION_WORDS.none,
      why: REVISION_REASONS.unreadable(header, written),
      decision: REVISION_DECISIONS.mendMember,
      decidedBy: owner,
    };
    return { changes: [change], rows: [row] };
  }

  if (chair !== undefined && chair.stepDown.includes(member)) {
    const successor = withoutDays(values);
    return {
      changes: [],
      rows: [
        {
          ...row,
          standing: 'ending',
          change: chair.change.id,
          to: member.to !== undefined && member.to < days.eve ? member.to : days.eve,
        },
        ...(continues(member, own, days)
          ? []
          : [
              {
                group: body.name,
                values: { ...successor, role: choiceReading('ledamot') },
                standing: 'new' as const,
                change: chair.change.id,
                from: days.first,
              },
            ]),
      ],
    };
  }

  const changes: RevisionChange[] = [];
  const { from, to } = member;
  if (to !== undefined && to < days.first) {
    if (to < days.yearBefore || continues(member, own, days)) return { changes, rows: [row] };
    changes.push({
      id: id('term'),
      topic: 'term',
      step: 'expired',
      ...said,
      before,
      after: isOrdinary(member) ? REVISION_WORDS.vacancy : REVISION_WORDS.none,
      why: REVISION_REASONS.termEnds(to),
      decision: REVISION_DECISIONS.reappoint,
      decidedBy: owner,
    });
    return { changes, rows: [{ ...row, remark: ROW_WORDS.expires(to) }] };
  }
  if (to !== undefined && to < days.last && !continuesAfter(member, own)) {
    changes.push({
      id: id('term'),
      topic: 'term',
      step: 'expires',
      ...said,
      before,
      after: { sv: `Till ${to}`, en: `To ${to}` },
      why: REVISION_REASONS.termEnds(to),
      decision: REVISION_DECISIONS.successor(addDays(to, 1)),
      decidedBy: owner,
    });
  }
  const begun = from !== undefined && from > days.eve;
  changes.push({
    id: id('person'),
    topic: 'person',
    step: begun ? 'added' : 'kept',
    ...said,
    before: begun ? REVISION_WORDS.none : before,
    after: before,
    why: begun ? REVISION_REASONS.begins(from) : REVISION_REASONS.stays,
  });
  const introduction = introductionOf(member, own, body, days);
  if (introduction !== undefined) {
    changes.push({
      id: id('person', 'introduction'),
      topic: 'person',
      step: 'introduce',
      ...said,
      before,
      after: REVISION_WORDS.introduced,
      why: introduction,
      decision: REVISION_DECISIONS.introduce,
      decidedBy: untranslated(secretary === undefined ? body.name : (textOf(secretary.row, 'name') ?? body.name)),
    });
  }
  return { changes, rows: [to === undefined || to >= days.last ? row : { ...row, remark: ROW_WORDS.expires(to) }] };
}

/** The person came within the year before or comes this year, and no row of theirs has an introduction. */
function introductionOf(
  member: Member,
  own: readonly Member[],
  body: RevisedBody,
  days: RevisionDays,
): Text | undefined {
  if (member.person === undefined || !isOrdinary(member) || !member.row.has('introduced')) return undefined;
  const froms = own.map(({ from }) => from);
  if (froms.includes(undefined)) return undefined;
  const since = froms.filter((day) => day !== undefined).sort()[0];
  if (since === undefined || since < days.yearBefore || own.indexOf(member) !== 0) return undefined;
  const done = own.some(({ row }) => doneReading(row, 'introduced', body.context).kind !== 'notDone');
  return done ? undefined : REVISION_REASONS.notIntroduced(since);
}

/** The person has another row in the group that holds 1 January. */
function continues(member: Member, own: readonly Member[], days: RevisionDays): boolean {
  return own.some(
    (other) => other !== member && isOrdinary(other) === isOrdinary(member) && isMemberOn(other, days.first),
  );
}

/** The person has another row in the group that goes on after this one. */
function continuesAfter(member: Member, own: readonly Member[]): boolean {
  const next = member.to === undefined ? undefined : addDays(member.to, 1);
  return own.some(
    (other) =>
      other !== member && isOrdinary(other) === isOrdinary(member) && next !== undefined && isMemberOn(other, next),
  );
}

function isOrdinary({ role }: Member): boolean {
  return role !== undefined && ORDINARY_ROLES.includes(role);
}

/** 'Ann Berg, ordförande'. */
function described({ row, role }: Member): Text {
  const name = textOf(row, 'name') ?? '–';
  return untranslated(role === undefined || role === 'ledamot' ? name : `${name}, ${role}`);
}

function whoseMember({ place, organisationText, functionText }: Member): string {
  return [place?.name ?? organisationText, functionText].filter((part) => part !== undefined).join(', ');
}

function valuesOf({ row }: Member, body: RevisedBody): ProposedRow['values'] {
  return row.reading('group') === undefined ? { group: textReading(body.name), ...row.row.values } : row.row.values;
}

function withoutDays(values: ProposedRow['values']): ProposedRow['values'] {
  const rest = { ...values };
  delete rest['from'];
  delete rest['to'];
  return rest;
}
