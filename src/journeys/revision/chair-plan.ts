import { chairYearsOf } from '../../facts/chairs/chair-year.ts';
import { holdersOf, type Member } from '../../facts/members/member.ts';
import { textOf } from '../../facts/frame/read-row.ts';
import type { Side, Text } from '../../governance/pack.ts';
import { untranslated } from '../../language/language.ts';
import { REVISION_DECISIONS, REVISION_REASONS, REVISION_WORDS, SIDE_WORDS } from '../../language/revision-words.ts';
import type { Rule } from '../../rules/rule.ts';
import { changeId } from './change-id.ts';
import { packSource } from './pack-source.ts';
import { choiceReading, textReading } from './readings.ts';
import type { RevisedBody } from './revised-bodies.ts';
import type { ProposedRow, RevisionChange, RevisionDays } from './revision.ts';

/** Whose turn the chair is, and what follows for Ledamöter. */
export interface ChairPlan {
  readonly change: RevisionChange;
  /** The chairs whose time as chair ends with the year before; they go on as members. */
  readonly stepDown: readonly Member[];
  /** The new chair, not yet named. */
  readonly row: ProposedRow | undefined;
}

const SIDES: readonly Side[] = ['kommun', 'region'];

/** The chair of a group whose document lets it alternate between sides; undefined for other groups. */
export function planChair(body: RevisedBody, days: RevisionDays): ChairPlan | undefined {
  const rule = body.pack.rules.find(
    (each) => each.subject === 'chairYear' && (each.groups === undefined || each.groups.includes(body.name)),
  );
  if (rule === undefined) return undefined;
  const last = chairYearsOf(body.context).find(({ group, year }) => group.name === body.name && year === days.year - 1);
  const chairs = holdersOf(body.name, ['ordförande'], body.context, days.eve);
  const coming = holdersOf(body.name, ['ordförande'], body.context, days.first).filter(
    ({ from }) => from !== undefined && from >= days.first,
  );
  const side = last?.side;
  const interval = intervalOf(rule) ?? last?.intervalYears;
  const who = (members: readonly Member[], of: Side | undefined): Text => named(members, of);
  const source = packSource(body.pack, rule.source.section);
  const base = {
    id: changeId(days.year, 'role', body.name, ['ordförande']),
    topic: 'role' as const,
    group: body.name,
    before: who(chairs, side),
    decidedBy: untranslated(body.name),
    ...(chairs[0] === undefined ? {} : { place: chairs[0].row.cell('role') ?? chairs[0].row.place }),
  };
  if (side === undefined || !SIDES.includes(side)) {
    const change: RevisionChange = {
      ...base,
      step: 'unclear',
      whose: '',
      after: REVISION_WORDS.toBeElected,
      why: because(REVISION_REASONS.chairUnknown, source),
      decision: REVISION_DECISIONS.electAnyChair,
    };
    return { change, stepDown: [], row: undefined };
  }
  const told = REVISION_REASONS.chairSide(SIDE_WORDS[side], last?.yearsOnEnd ?? 1);
  if (interval === undefined) {
    const change: RevisionChange = {
      ...base,
      step: 'unclear',
      whose: side,
      after: REVISION_WORDS.toBeElected,
      why: because(told, REVISION_REASONS.intervalUnknown, source),
      decision: REVISION_DECISIONS.electAnyChair,
    };
    return { change, stepDown: [], row: undefined };
  }
  const turns = (last?.yearsOnEnd ?? 1) >= interval;
  const next = turns ? (side === 'kommun' ? 'region' : 'kommun') : side;
  const why = because(told, source);
  if (!turns) {
    const staying = chairs.filter(({ to }) => to === undefined || to >= days.first);
    const settled = staying.length > 0 || coming.length > 0;
    const change: RevisionChange = {
      ...base,
      step: settled ? 'kept' : 'missing',
      whose: next,
      after: settled ? who([...staying, ...coming], next) : SIDE_WORDS[next],
      why,
      ...(settled ? {} : { decision: REVISION_DECISIONS.electChair(SIDE_WORDS[next]) }),
    };
    return { change, stepDown: [], row: undefined };
  }
  const elected = coming.filter((member) => member.side === next);
  const change: RevisionChange = {
    ...base,
    step: elected.length > 0 ? 'kept' : 'turn',
    whose: next,
    after: elected.length > 0 ? who(elected, next) : SIDE_WORDS[next],
    why,
    ...(elected.length > 0 ? {} : { decision: REVISION_DECISIONS.electChair(SIDE_WORDS[next]) }),
  };
  const row: ProposedRow = {
    group: body.name,
    values: {
      group: textReading(body.name),
      principal: choiceReading(next),
      role: choiceReading('ordförande'),
    },
    standing: 'new',
    change: change.id,
    from: days.first,
    remark: REVISION_DECISIONS.electChair(SIDE_WORDS[next]),
  };
  return { change, stepDown: chairs, row: elected.length > 0 ? undefined : row };
}

function intervalOf(rule: Rule): number | undefined {
  const years = Object.hasOwn(rule.parameters, 'years') ? rule.parameters['years']?.default : undefined;
  return typeof years === 'number' ? years : undefined;
}

/** 'kommunerna (Ann Berg)'. */
function named(members: readonly Member[], side: Side | undefined): Text {
  const names = members.flatMap(({ row }) => textOf(row, 'name') ?? []).sort();
  if (side === undefined) return names.length === 0 ? REVISION_WORDS.none : untranslated(names.join(', '));
  const of = SIDE_WORDS[side];
  const who = names.length === 0 ? '' : ` (${names.join(', ')})`;
  return { sv: of.sv + who, en: of.en + who };
}

function because(...reasons: readonly Text[]): Text {
  return { sv: reasons.map(({ sv }) => sv).join(' '), en: reasons.map(({ en }) => en).join(' ') };
}
