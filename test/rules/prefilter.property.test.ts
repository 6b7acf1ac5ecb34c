import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FactValue, Subject, Unknown } from '../../src/facts/subject.ts';
import { judgeSubjects } from '../../src/rules/judge-subjects.ts';
import type { RuleOutcome } from '../../src/rules/outcome.ts';
import { OPERATOR_NAMES } from '../../src/rules/operators.ts';
import type { Comparison, Condition, ParameterValue, Rule, Severity } from '../../src/rules/rule.ts';
import { MISSING, syntheticLevel, syntheticPack, syntheticRule, syntheticSubject, UNREADABLE } from './synthetic.ts';

/** Rules tried; each against eight rows. SAMVERKANSKOLL_RANDOM_RULES asks for more. */
const RULES = Number(process.env['SAMVERKANSKOLL_RANDOM_RULES'] ?? 1500);
const ROWS = 8;

const FACTS = ['done', 'days', 'due', 'owner', 'missing', 'other'] as const;
const PARAMETERS: Readonly<Record<string, ParameterValue>> = { limit: 2, words: ['a', 'b'], day: '2018-03-01' };

const value: fc.Arbitrary<FactValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -2, max: 4 }),
  fc.constantFrom('a', 'b', '2018-02-28', '2018-03-01', '2018-03-02'),
  fc.subarray(['a', 'b', 'c']),
  fc.subarray([1, 2, 3]),
);
const factValue: fc.Arbitrary<FactValue | Unknown> = fc.oneof(
  { weight: 6, arbitrary: value },
  { weight: 1, arbitrary: fc.constantFrom(UNREADABLE, MISSING) },
);
const comparison: fc.Arbitrary<Comparison> = fc.record({
  fact: fc.constantFrom(...FACTS),
  operator: fc.constantFrom(...OPERATOR_NAMES),
  value: fc.oneof(
    { weight: 4, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom(...FACTS).map((fact) => ({ fact })) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(PARAMETERS)).map((parameter) => ({ parameter })) },
  ),
});
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));
const rule: fc.Arbitrary<Rule> = fc
  .record({
    applies: fc.option(condition, { nil: undefined }),
    whens: fc.array(condition, { minLength: 1, maxLength: 3 }),
  })
  .map(({ applies, whens }) => {
    const severities: readonly Severity[] = ['error', 'warning', 'info'];
    const levels = whens.map((when, at) => syntheticLevel(severities[at] ?? 'info', when));
    return syntheticRule({ levels, ...(applies === undefined ? {} : { applies }) });
  });
const row: fc.Arbitrary<Readonly<Record<string, FactValue | Unknown>>> = fc
  .tuple(...FACTS.map(() => factValue))
  .map((values) => Object.fromEntries(FACTS.map((name, at) => [name, values[at] ?? null])));
const subjects: fc.Arbitrary<readonly Subject[]> = fc
  .array(row, { minLength: ROWS, maxLength: ROWS })
  .map((rows) => rows.map((facts, at) => syntheticSubject(String(at), facts)));

function shown({ kept, violations, notChecked, failed }: RuleOutcome): unknown {
  const broken = violations.map(({ subject, level, severity, facts, cells }) => [
    subject.key,
    level.when,
    severity,
    facts,
    cells,
  ]);
  return { kept, broken, notChecked, failed };
}

describe('the prefilter', () => {
  it(`gives what json-rules-engine alone gives, on ${RULES} random rules and ${RULES * ROWS} rows`, async function () {
    this.timeout(0);
    const reached = { kept: 0, broken: 0, notChecked: 0 };
    await fc.assert(
      fc.asyncProperty(rule, subjects, async (oneRule, rows) => {
        const running = { pack: syntheticPack([oneRule]), rule: oneRule, parameters: PARAMETERS };
        const exact = await judgeSubjects(running, rows, { exact: true });
        const prefiltered = await judgeSubjects(running, rows, { audit: { perRule: ROWS, seed: 1 } });
        assert.equal(exact.failed, undefined);
        assert.deepEqual(shown(prefiltered), shown(exact));
        reached.kept += exact.kept;
        reached.broken += exact.violations.length;
        reached.notChecked += exact.notChecked.length;
      }),
      { numRuns: RULES },
    );
    assert.ok(Math.min(reached.kept, reached.broken, reached.notChecked) > RULES / 4, JSON.stringify(reached));
  });
});
