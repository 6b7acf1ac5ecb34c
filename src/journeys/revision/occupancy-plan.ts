import { createFactContext, type FactContext } from '../../facts/frame/fact-context.ts';
import { isUnknown } from '../../facts/frame/define-subject.ts';
import { textOf } from '../../facts/frame/read-row.ts';
import { MEMBER_DEFINITION } from '../../facts/members/member-definition.ts';
import { isMemberOn, membersOf, ORDINARY_ROLES, type Member } from '../../facts/members/member.ts';
import { filledCount, fillersOf } from '../../facts/seats/seat-filling.ts';
import { seatsByGroup, type GroupSeat } from '../../facts/seats/seat.ts';
import type { Pack, Text } from '../../governance/pack.ts';
import { untranslated } from '../../language/language.ts';
import {
  memberCount,
  REVISION_DECISIONS,
  REVISION_NOTES,
  REVISION_REASONS,
  REVISION_WORDS,
  ROW_WORDS,
  seatCount,
} from '../../language/revision-words.ts';
import type { Recognition } from '../../tables/recognised-table.ts';
import { changeId } from './change-id.ts';
import { choiceReading, textReading } from './readings.ts';
import type { RevisedBody } from './revised-bodies.ts';
import type { ProposedRow, RevisionChange, RevisionDays } from './revision.ts';

/** How the members that stay fill the seats of the year. */
export interface OccupancyPlan {
  readonly changes: readonly RevisionChange[];
  /** Vacant seats, to fill in. */
  readonly rows: readonly ProposedRow[];
  /** What is said of proposed rows of members, by their place among them. */
  readonly remarks: ReadonlyMap<number, Text>;
  readonly notes: readonly Text[];
}

/** The facts of a group as they would be on 1 January with everything adopted. */
export function plannedContext(
  body: RevisedBody,
  bodies: readonly RevisedBody[],
  planned: Recognition,
  days: RevisionDays,
): FactContext {
  const pack = withGroups(
    body.pack,
    bodies.filter((other) => other.pack === body.pack).map(({ name }) => name),
  );
  const packs = bodies.map((other) => other.pack).filter((other) => other !== body.pack);
  return createFactContext({
    recognition: planned,
    pack,
    packs: [pack, ...new Set(packs)],
    asOf: days.first,
  });
}

/** The pack with groups that only the workbook knows. */
function withGroups(pack: Pack, names: readonly string[]): Pack {
  const unknown = names.filter((name) => pack.groups.every((group) => group.name !== name));
  if (unknown.length === 0) return pack;
  return { ...pack, groups: [...pack.groups, ...unknown.map((name) => ({ name, kind: 'annan', aliases: [] }))] };
}

/** Vacancies, organisations with too many members, persons with two seats and persons with none. */
export function planOccupancy(
  body: RevisedBody,
  context: FactContext,
  proposed: readonly ProposedRow[],
  days: RevisionDays,
): OccupancyPlan {
  const changes: RevisionChange[] = [];
  const rows: ProposedRow[] = [];
  const remarks = new Map<number, Text>();
  const notes: Text[] = [];
  const proposedAt = (member: Member): number => member.row.row.row - 2;
  const placeOf = (member: Member | undefined) =>
    member === undefined ? {} : withPlace(proposed[proposedAt(member)]?.origin);

  for (const seat of seatsByGroup(context).get(body.name) ?? []) {
    const count = filledCount(seat, context);
    const whose = whoseSeat(seat);
    if (isUnknown(count)) {
      notes.push(REVISION_NOTES.cannotCount(body.name, whose));
      continue;
    }
    const fillers = fillersOf(seat, context);
    const seats = seatCount(seat.min, seat.max);
    const said = {
      group: body.name,
      whose,
      why: REVISION_REASONS.filled(count, seats),
      before: filledBy(count, fillers),
      decidedBy: untranslated(seat.organisation ?? body.name),
      ...placeOf(fillers[0]),
    };
    if (count < seat.min) {
      const id = changeId(days.year, 'seat', body.name, ['vacancy', seat.key]);
      changes.push({
        id,
        topic: 'seat',
        step: 'vacant',
        ...said,
        after: memberCount(seat.min),
        decision: REVISION_DECISIONS.appoint(seat.min - count),
      });
      for (let at = count; at < seat.min; at += 1) rows.push(vacantRow(seat, body, id, days));
    }
    if (seat.max !== undefined && count > seat.max) {
      const leaving = count - seat.max;
      changes.push({
        id: changeId(days.year, 'person', body.name, ['too many', seat.key]),
        topic: 'person',
        step: 'tooMany',
        ...said,
        after: memberCount(seat.max),
        decision: REVISION_DECISIONS.chooseWhoLeaves(leaving, count),
      });
      for (const member of fillers) remarks.set(proposedAt(member), ROW_WORDS.tooMany(leaving, count));
    }
  }

  const subjects = MEMBER_DEFINITION.derive(context);
  const double = new Map<string, Member[]>();
  membersOf(context).forEach((member, index) => {
    if (member.group !== body.name || !sits(member, days)) return;
    const subject = subjects[index];
    if (subject?.fact('doubleBooked') === true && member.person !== undefined) {
      double.set(member.person, [...(double.get(member.person) ?? []), member]);
    }
    const standing = subject?.fact('seatStanding');
    if (
      standing === 'noSeat' ||
      standing === 'organisationUnknown' ||
      standing === 'organisationMissing' ||
      standing === 'positionUnclear'
    ) {
      changes.push({
        id: changeId(days.year, 'person', body.name, ['no seat', member.person ?? '', member.organisationText ?? '']),
        topic: 'person',
        step: 'noSeat',
        group: body.name,
        whose: member.place?.name ?? member.organisationText ?? '',
        before: untranslated(textOf(member.row, 'name') ?? '–'),
        after: REVISION_WORDS.noSeat,
        why: REVISION_REASONS.organisationWithoutSeat,
        decision: REVISION_DECISIONS.placeOrLeave,
        decidedBy: untranslated(body.name),
        ...placeOf(member),
      });
    }
  });
  for (const [person, members] of double) {
    const [first] = members;
    changes.push({
      id: changeId(days.year, 'person', body.name, ['double', person]),
      topic: 'person',
      step: 'doubleBooked',
      group: body.name,
      whose: [...new Set(members.flatMap(({ place, organisationText }) => place?.name ?? organisationText ?? []))]
        .sort()
        .join(', '),
      before: untranslated(first === undefined ? '–' : (textOf(first.row, 'name') ?? '–')),
      after: REVISION_WORDS.none,
      why: REVISION_REASONS.doubleBooked(members.length),
      decision: REVISION_DECISIONS.chooseSeat,
      decidedBy: untranslated(body.name),
      ...placeOf(first),
    });
  }
  return { changes, rows, remarks, notes };
}

function sits(member: Member, days: RevisionDays): boolean {
  return (
    member.unreadable.length === 0 &&
    member.role !== undefined &&
    ORDINARY_ROLES.includes(member.role) &&
    isMemberOn(member, days.first)
  );
}

function withPlace(place: ProposedRow['origin']): Pick<RevisionChange, 'place'> {
  return place === undefined ? {} : { place };
}

/** '3 ledamöter: Ann Berg, Bo Ek, Cia Lund'. */
function filledBy(count: number, fillers: readonly Member[]): Text {
  const names = [...new Set(fillers.flatMap(({ row }) => textOf(row, 'name') ?? []))].sort();
  const said = memberCount(count);
  const who = names.length === 0 ? '' : `: ${names.join(', ')}`;
  return { sv: said.sv + who, en: said.en + who };
}

function whoseSeat({ organisation, side, function: official }: GroupSeat): string {
  const parts = [organisation ?? side, official].filter((part) => part !== undefined);
  return parts.length === 0 ? REVISION_WORDS.wholeGroup.sv : parts.join(', ');
}

function vacantRow(seat: GroupSeat, body: RevisedBody, change: string, days: RevisionDays): ProposedRow {
  const side = seat.side ?? body.pack.organisations.find(({ name }) => name === seat.organisation)?.side;
  return {
    group: body.name,
    values: {
      group: textReading(body.name),
      ...(seat.organisation === undefined ? {} : { organisation: textReading(seat.organisation) }),
      ...(side === undefined ? {} : { principal: choiceReading(side) }),
      ...(seat.function === undefined ? {} : { function: textReading(seat.function) }),
      role: choiceReading('ledamot'),
    },
    standing: 'new',
    change,
    from: days.first,
    remark: REVISION_WORDS.vacancy,
  };
}
