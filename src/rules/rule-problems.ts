import type { Pack } from '../governance/pack.ts';
import { pointerStep, type ProblemInValue } from '../governance/pack-problem.ts';
import { SUBJECT_DEFINITIONS } from '../facts/subject-definitions.ts';
import { parseIsoDate } from '../time/iso-date.ts';
import { CANONICAL_TABLES, canonicalColumn } from '../tables/canonical-tables.ts';
import type { TableKind } from '../tables/table-kind.ts';
import { comparisonsOfRule } from './condition.ts';
import { comparisonProblems } from './comparison-problems.ts';
import { COMMON_PLACES, placesOf, parseTemplate } from './message-template.ts';
import { namedFactProblems } from './named-fact-problems.ts';
import { parameterProblem } from './parameter-problems.ts';
import { didYouMean, impossibleDay } from './problem-words.ts';
import type { Rule, Severity } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

const SERIOUSNESS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };
/** What is wrong with a rule of the right shape, with pointers from the rule; empty when it can run. */
export function ruleProblems(rule: Rule, pack: Pack): readonly ProblemInValue[] {
  const definition = SUBJECT_DEFINITIONS.find(({ kind }) => kind === rule.subject);
  if (definition === undefined) {
    const known = SUBJECT_DEFINITIONS.map(({ kind }) => kind).join(', ');
    return [
      {
        pointer: '/subject',
        reason: { sv: `det finns ingen sak '${rule.subject}'`, en: `there is no subject '${rule.subject}'` },
        instead: { sv: `skriv en av ${known}`, en: `write one of ${known}` },
      },
    ];
  }
  const vocabulary = { rule, subjectFacts: new Map(definition.facts.map((fact) => [fact.name, fact])) };
  return [
    ...repeatedNorms(rule),
    ...groupProblems(rule, pack),
    ...validityProblems(rule),
    ...parameterProblems(rule),
    ...namedFactProblems(vocabulary),
    ...comparisonsOfRule(rule).flatMap(({ comparison, pointer }) => comparisonProblems(comparison, pointer, vocabulary)),
    ...levelOrderProblems(rule),
    ...messageProblems(vocabulary),
    ...columnProblems(rule),
    ...unusedProblems(rule),
  ];
}

function repeatedNorms({ norms }: Rule): readonly ProblemInValue[] {
  return norms.flatMap((norm, at) =>
    norms.indexOf(norm) === at
      ? []
      : [
          {
            pointer: `/norms/${at}`,
            reason: { sv: `normen '${norm}' står två gånger`, en: `the norm '${norm}' stands twice` },
            instead: { sv: 'ta bort den ena', en: 'remove one' },
          },
        ],
  );
}

function groupProblems({ groups = [] }: Rule, pack: Pack): readonly ProblemInValue[] {
  const kindColumn = canonicalColumn('groups', 'kind')?.type;
  const kinds = kindColumn?.kind === 'enum' ? kindColumn.choices.map((kind) => `kind:${kind}`) : [];
  const known = new Set([...pack.groups.map(({ name }) => name), ...kinds]);
  return groups.flatMap((group, at) =>
    known.has(group)
      ? []
      : [
          {
            pointer: `/groups/${at}`,
            reason: { sv: `paketet har ingen grupp '${group}'`, en: `the pack has no group '${group}'` },
            instead: didYouMean(group, known),
          },
        ],
  );
}

function validityProblems({ valid }: Rule): readonly ProblemInValue[] {
  if (valid === undefined) return [];
  const noSuchDay = (['from', 'to'] as const).flatMap((end) => {
    const day = valid[end];
    return day === undefined || parseIsoDate(day) !== undefined ? [] : [impossibleDay(`/valid/${end}`, day)];
  });
  if (noSuchDay.length > 0 || valid.from === undefined || valid.to === undefined || valid.from <= valid.to) {
    return noSuchDay;
  }
  return [
    {
      pointer: '/valid',
      reason: { sv: `${valid.to} ligger före ${valid.from}`, en: `${valid.to} is before ${valid.from}` },
      instead: { sv: 'byt plats på dagarna', en: 'swap the days' },
    },
  ];
}

function parameterProblems({ parameters }: Rule): readonly ProblemInValue[] {
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const pointer = `/parameters${pointerStep(name)}`;
    const problem = parameterProblem(parameter, parameter.default);
    const numeric = parameter.type === 'integer' || parameter.type === 'number';
    const limited = parameter.minimum !== undefined || parameter.maximum !== undefined;
    return [
      ...(problem === undefined ? [] : [{ pointer: `${pointer}/default`, ...problem }]),
      ...(limited && !numeric
        ? [
            {
              pointer,
              reason: { sv: 'bara tal har gränser', en: 'only numbers have limits' },
              instead: { sv: "ta bort 'minimum' och 'maximum'", en: "remove 'minimum' and 'maximum'" },
            },
          ]
        : []),
    ];
  });
}

function levelOrderProblems({ levels }: Rule): readonly ProblemInValue[] {
  return levels.flatMap(({ severity }, at) => {
    const before = levels[at - 1]?.severity;
    if (before === undefined || SERIOUSNESS[before] >= SERIOUSNESS[severity]) return [];
    return [
      {
        pointer: `/levels/${at}/severity`,
        reason: {
          sv: `'${severity}' är allvarligare än nivån före, '${before}'`,
          en: `'${severity}' is more serious than the level before it, '${before}'`,
        },
        instead: { sv: 'ordna nivåerna från allvarligast', en: 'order the levels from the most serious' },
      },
    ];
  });
}

function messageProblems({ rule, subjectFacts }: Vocabulary): readonly ProblemInValue[] {
  const known = new Set([
    ...COMMON_PLACES,
    ...Object.keys(rule.facts),
    ...Object.keys(rule.parameters),
    ...subjectFacts.keys(),
  ]);
  return rule.levels.flatMap((level, at) =>
    (['message', 'remedy'] as const).flatMap((part) =>
      (['sv', 'en'] as const).flatMap((language) => {
        const pointer = `/levels/${at}/${part}/${language}`;
        const template = level[part][language];
        const unreadable = parseTemplate(template).problems.map(({ place, reason }) => ({
          pointer,
          reason: { sv: `${place}: ${reason.sv}`, en: `${place}: ${reason.en}` },
          instead: {
            sv: "skriv '{namn}' eller '{namn|format}' (days, months, years, date, list, number, columns:tabell, count:en:flera, word:en:flera)",
            en: "write '{name}' or '{name|format}' (days, months, years, date, list, number, columns:table, count:one:many, word:one:many)",
          },
        }));
        const unknown = placesOf(template)
          .filter(({ name }) => !known.has(name))
          .map(({ name }) => ({
            pointer,
            reason: {
              sv: `'{${name}}' är varken faktum eller parameter`,
              en: `'{${name}}' is neither a fact nor a parameter`,
            },
            instead: didYouMean(name, known),
          }));
        return [...unreadable, ...unknown];
      }),
    ),
  );
}

function columnProblems({ needs, marks }: Rule): readonly ProblemInValue[] {
  const needed = needs.flatMap((need, at) =>
    typeof need === 'string'
      ? [{ reference: need, pointer: `/needs/${at}` }]
      : need.map((reference, inner) => ({ reference, pointer: `/needs/${at}/${inner}` })),
  );
  const marked = marks.map((reference, at) => ({ reference, pointer: `/marks/${at}` }));
  return [...needed, ...marked].flatMap(({ reference, pointer }) => {
    const [table = '', column] = reference.split('.');
    if (!Object.hasOwn(CANONICAL_TABLES, table)) {
      return [
        {
          pointer,
          reason: { sv: `det finns ingen tabell '${table}'`, en: `there is no table '${table}'` },
          instead: didYouMean(table, Object.keys(CANONICAL_TABLES)),
        },
      ];
    }
    const kind = table as TableKind;
    if (column === undefined || canonicalColumn(kind, column) !== undefined) return [];
    const columns = CANONICAL_TABLES[kind].columns.map(({ key }) => key);
    return [
      {
        pointer,
        reason: { sv: `tabellen '${table}' har ingen kolumn '${column}'`, en: `'${table}' has no column '${column}'` },
        instead: didYouMean(column, columns),
      },
    ];
  });
}

/** Parameters and named facts that nothing uses would mislead whoever changes them. */
function unusedProblems(rule: Rule): readonly ProblemInValue[] {
  const comparisons = JSON.stringify([rule.applies ?? null, rule.levels.map(({ when }) => when)]);
  const places = new Set(
    rule.levels.flatMap(({ message, remedy }) =>
      [message.sv, message.en, remedy.sv, remedy.en].flatMap((text) => placesOf(text).map(({ name }) => name)),
    ),
  );
  const inFacts = JSON.stringify(Object.values(rule.facts).map(({ parameters }) => parameters ?? null));
  const unused = (pointer: string, name: string): ProblemInValue => ({
    pointer,
    reason: { sv: `ingenting använder '${name}'`, en: `nothing uses '${name}'` },
    instead: { sv: 'använd det, eller ta bort det', en: 'use it, or remove it' },
  });
  return [
    ...Object.keys(rule.parameters)
      .filter((name) => {
        const reference = `"parameter":${JSON.stringify(name)}`;
        return !comparisons.includes(reference) && !inFacts.includes(reference) && !places.has(name);
      })
      .map((name) => unused(`/parameters${pointerStep(name)}`, name)),
    ...Object.keys(rule.facts)
      .filter((name) => !comparisons.includes(`"fact":${JSON.stringify(name)}`) && !places.has(name))
      .map((name) => unused(`/facts${pointerStep(name)}`, name)),
  ];
}
