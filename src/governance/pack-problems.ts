import { parseIsoDate } from '../time/iso-date.ts';
import { didYouMean, impossibleDay } from '../rules/problem-words.ts';
import { ruleProblems } from '../rules/rule-problems.ts';
import type { Pack } from './pack.ts';
import type { ProblemInValue } from './pack-problem.ts';

/** What is wrong with a pack of the right shape: names that refer to nothing, names used twice, dates in impossible order. */
export function packProblems(pack: Pack): readonly ProblemInValue[] {
  return [
    ...repeated(pack.groups, '/groups', ({ name }) => name),
    ...repeated(pack.organisations, '/organisations', ({ name }) => name),
    ...repeated(pack.functions, '/functions', ({ name }) => name),
    ...repeated(pack.rules, '/rules', ({ id }) => id, '/id'),
    ...referenceProblems(pack),
    ...dayProblems(pack),
    ...seatProblems(pack),
    ...pack.rules.flatMap((rule, at) =>
      ruleProblems(rule, pack).map((problem) => ({ ...problem, pointer: `/rules/${at}${problem.pointer}` })),
    ),
  ];
}

function repeated<Thing>(
  things: readonly Thing[],
  pointer: string,
  nameOf: (thing: Thing) => string,
  field = '/name',
): readonly ProblemInValue[] {
  const names = things.map(nameOf);
  return names.flatMap((name, at) =>
    names.indexOf(name) === at
      ? []
      : [
          {
            pointer: `${pointer}/${at}${field}`,
            reason: { sv: `'${name}' finns två gånger`, en: `'${name}' stands twice` },
            instead: { sv: 'byt namn på den ena', en: 'rename one' },
          },
        ],
  );
}

function referenceProblems(pack: Pack): readonly ProblemInValue[] {
  const groups = new Set(pack.groups.map(({ name }) => name));
  const organisations = new Set(pack.organisations.map(({ name }) => name));
  const group = among(groups, 'grupp', 'group');
  const organisation = among(organisations, 'organisation', 'organisation');
  const official = among(new Set(pack.functions.map(({ name }) => name)), 'funktion', 'function');
  return [
    ...group(pack.mainGroup, '/mainGroup'),
    ...pack.groups.flatMap((one, at) => [
      ...group(one.parent, `/groups/${at}/parent`),
      ...organisation(one.municipality, `/groups/${at}/municipality`),
    ]),
    ...pack.organisations.flatMap((one, at) => organisation(one.partOf, `/organisations/${at}/partOf`)),
    ...pack.seats.flatMap((seat, at) => [
      ...group(seat.group, `/seats/${at}/group`),
      ...organisation(seat.organisation, `/seats/${at}/organisation`),
      ...official(seat.function, `/seats/${at}/function`),
    ]),
    ...pack.meetings.flatMap((meeting, at) => group(meeting.group, `/meetings/${at}/group`)),
    ...pack.reports.flatMap((report, at) => [
      ...group(report.from, `/reports/${at}/from`),
      ...group(report.to, `/reports/${at}/to`),
    ]),
    ...pack.agendas.flatMap((agenda, at) => group(agenda.group, `/agendas/${at}/group`)),
  ];
}

/** Tells of a name that the pack does not have among its own. */
function among(known: ReadonlySet<string>, sv: string, en: string) {
  return (name: string | undefined, pointer: string): readonly ProblemInValue[] =>
    name === undefined || known.has(name)
      ? []
      : [
          {
            pointer,
            reason: { sv: `paketet har ingen ${sv} '${name}'`, en: `the pack has no ${en} '${name}'` },
            instead: didYouMean(name, known),
          },
        ];
}

function dayProblems({ document, seats }: Pack): readonly ProblemInValue[] {
  const spans = [
    ...(document === undefined ? [] : [{ pointer: '/document', ...document }]),
    ...seats.map((seat, at) => ({ pointer: `/seats/${at}`, ...seat })),
  ];
  const adopted = (['adopted', 'revised'] as const).flatMap((field) => {
    const day = document?.[field];
    return day === undefined || parseIsoDate(day) !== undefined ? [] : [impossibleDay(`/document/${field}`, day)];
  });
  return [
    ...adopted,
    ...spans.flatMap(({ pointer, validFrom, validTo }) => {
      const impossible = [
        ...(validFrom === undefined || parseIsoDate(validFrom)
          ? []
          : [impossibleDay(`${pointer}/validFrom`, validFrom)]),
        ...(validTo === undefined || parseIsoDate(validTo) ? [] : [impossibleDay(`${pointer}/validTo`, validTo)]),
      ];
      if (impossible.length > 0 || validFrom === undefined || validTo === undefined || validFrom <= validTo) {
        return impossible;
      }
      return [
        {
          pointer: `${pointer}/validTo`,
          reason: { sv: `${validTo} ligger före ${validFrom}`, en: `${validTo} is before ${validFrom}` },
          instead: { sv: 'byt plats på dagarna', en: 'swap the days' },
        },
      ];
    }),
  ];
}

function seatProblems({ seats }: Pack): readonly ProblemInValue[] {
  return seats.flatMap(({ min, max }, at) =>
    max === undefined || min <= max
      ? []
      : [
          {
            pointer: `/seats/${at}/max`,
            reason: { sv: `högst ${max} är färre än minst ${min}`, en: `at most ${max} is fewer than at least ${min}` },
            instead: { sv: 'byt plats på talen', en: 'swap the numbers' },
          },
        ],
  );
}
