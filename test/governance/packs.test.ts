import assert from 'node:assert/strict';
import { loadPack } from '../../src/governance/pack-reading.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const LEVEL = {
  severity: 'error',
  when: { fact: 'daysSinceReportDue', operator: 'moreThan', value: { parameter: 'days' } },
  message: { sv: '{daysSinceReportDue|days} sen', en: '{daysSinceReportDue|days} late' },
  remedy: { sv: 'Redovisa.', en: 'Report.' },
};
const RULE = {
  id: 'late',
  norms: [],
  kind: 'report',
  title: { sv: 'Sent', en: 'Late' },
  source: { section: '1' },
  subject: 'case',
  parameters: { days: { type: 'integer', default: 0, minimum: 0, says: { sv: 'Dagar.', en: 'Days.' } } },
  levels: [LEVEL],
  marks: ['caseLog.reportDue'],
};
const PACK = {
  id: 'eget',
  title: { sv: 'Eget', en: 'Own' },
  version: '1.0',
  groups: [{ name: 'Styrgruppen', kind: 'ledningsgrupp' }],
  organisations: [{ name: 'Storby kommun', side: 'kommun' }],
  rules: [RULE],
};

function withRule(change: Json): Json {
  return { ...PACK, rules: [{ ...RULE, ...(change as object) }] };
}

function withLevel(change: Json): Json {
  return withRule({ levels: [{ ...LEVEL, ...(change as object) }] });
}

function withCondition(when: Json): Json {
  return withLevel({ when });
}

/** What is wrong, where it stands, and words of the reason and of what to write instead. */
const WRONG: readonly (readonly [what: string, pack: Json, pointer: string, words: RegExp])[] = [
  ['no object', [], '', /fel slag.*objekt/],
  ['no id', { title: PACK.title, version: '1' }, '', /'id' saknas/],
  ['no rules', { ...PACK, rules: [] }, '/rules', /inga regler/],
  ['an unknown field', { ...PACK, grupper: [] }, '/grupper', /inget fält/],
  ['a mistyped field', { ...PACK, versions: '1' }, '/versions', /menade du 'version'/],
  [
    'an unknown severity',
    withLevel({ severity: 'critical' }),
    '/rules/0/levels/0/severity',
    /"critical".*'error', 'warning', 'info'/,
  ],
  [
    'an unknown operator',
    withCondition({ fact: 'status', operator: 'equal', value: 1 }),
    '/rules/0/levels/0/when/operator',
    /"equal"/,
  ],
  [
    'a path',
    withCondition({ fact: 'status', operator: 'is', value: 'x', path: '$.a' }),
    '/rules/0/levels/0/when/path',
    /'path'.*facts/,
  ],
  [
    'a priority',
    withCondition({ fact: 'status', operator: 'is', value: 'x', priority: 2 }),
    '/rules/0/levels/0/when/priority',
    /'priority'.*ordning/,
  ],
  ['half a condition', withCondition({ fact: 'status', value: 'x' }), '/rules/0/levels/0/when', /inget helt villkor/],
  ['an empty condition', withCondition({ all: [] }), '/rules/0/levels/0/when/all', /tomt/],
  [
    'two conditions in one',
    withCondition({ all: [LEVEL.when], any: [LEVEL.when] }),
    '/rules/0/levels/0/when',
    /inget helt villkor/,
  ],
  [
    'a value of no allowed shape',
    withCondition({ fact: 'status', operator: 'is', value: { x: 1 } }),
    '/rules/0/levels/0/when/value',
    /fel form/,
  ],
  [
    'an unknown fact',
    withCondition({ fact: 'statuss', operator: 'is', value: 'x' }),
    '/rules/0/levels/0/when/fact',
    /inget faktum 'statuss'.*menade du 'status'/,
  ],
  [
    'an unknown parameter',
    withCondition({ fact: 'daysSinceReportDue', operator: 'moreThan', value: { parameter: 'dayz' } }),
    '/rules/0/levels/0/when/value/parameter',
    /'dayz'.*menade du 'days'/,
  ],
  [
    'a number compared as a day',
    withCondition({ fact: 'daysSinceReportDue', operator: 'after', value: '2018-01-01' }),
    '/rules/0/levels/0/when/operator',
    /'after' jämför 'date'/,
  ],
  [
    'a day that does not exist',
    withCondition({ fact: 'reportDue', operator: 'after', value: '2018-02-30' }),
    '/rules/0/levels/0/when/value',
    /2018-02-30 finns inte/,
  ],
  [
    'a list operator without a list',
    withCondition({ fact: 'status', operator: 'oneOf', value: 'x' }),
    '/rules/0/levels/0/when/value',
    /'oneOf' jämför 'list'/,
  ],
  ['an unknown subject', withRule({ subject: 'cases' }), '/rules/0/subject', /menade du 'case'/],
  ['an unknown group', withRule({ groups: ['Styrgrupen'] }), '/rules/0/groups/0', /menade du 'Styrgruppen'/],
  [
    'an unknown kind of group',
    withRule({ groups: ['kind:lednigsgrupp'] }),
    '/rules/0/groups/0',
    /menade du 'kind:ledningsgrupp'/,
  ],
  ['an unknown column', withRule({ marks: ['caseLog.reportdue'] }), '/rules/0/marks/0', /menade du 'reportDue'/],
  [
    'an unknown table',
    withRule({ needs: ['caselogs'] }),
    '/rules/0/needs/0',
    /ingen tabell 'caselogs'.*menade du 'caseLog'/,
  ],
  [
    'an unused parameter',
    withRule({ levels: [{ ...LEVEL, when: { fact: 'reported', operator: 'is', value: false } }] }),
    '/rules/0/parameters/days',
    /ingenting använder/,
  ],
  [
    'a default of the wrong type',
    withRule({ parameters: { days: { ...RULE.parameters.days, default: 1.5 } } }),
    '/rules/0/parameters/days/default',
    /1.5 är inte ett heltal/,
  ],
  [
    'a default out of bounds',
    withRule({ parameters: { days: { ...RULE.parameters.days, default: -1 } } }),
    '/rules/0/parameters/days/default',
    /minst 0/,
  ],
  [
    'an unknown place in a message',
    withLevel({ message: { sv: '{dagar}', en: '{daysSinceReportDue}' } }),
    '/rules/0/levels/0/message/sv',
    /'\{dagar\}'/,
  ],
  [
    'an unknown format',
    withLevel({ message: { sv: '{daysSinceReportDue|dagar}', en: 'late' } }),
    '/rules/0/levels/0/message/sv',
    /formatet 'dagar'/,
  ],
  [
    'levels in the wrong order',
    withRule({ levels: [{ ...LEVEL, severity: 'info' }, LEVEL] }),
    '/rules/0/levels/1/severity',
    /allvarligare/,
  ],
  ['a norm twice', withRule({ norms: ['a/b', 'a/b'] }), '/rules/0/norms/1', /två gånger/],
  ['a rule twice', { ...PACK, rules: [RULE, RULE] }, '/rules/1/id', /två gånger/],
  [
    'dates in impossible order',
    withRule({ valid: { from: '2018-01-02', to: '2018-01-01' } }),
    '/rules/0/valid',
    /före/,
  ],
  ['a text in one language', withRule({ title: { sv: 'Sent' } }), '/rules/0/title', /'en' saknas/],
  ['an empty text', withRule({ title: { sv: ' ', en: 'Late' } }), '/rules/0/title/sv', /inte vara tom/],
  [
    'a parent that is no group',
    { ...PACK, groups: [{ name: 'A', kind: 'annan', parent: 'B' }] },
    '/groups/0/parent',
    /ingen grupp 'B'/,
  ],
  [
    'more seats at least than at most',
    { ...PACK, seats: [{ group: 'Styrgruppen', min: 2, max: 1 }] },
    '/seats/0/max',
    /färre/,
  ],
];

describe('a pack of one’s own', () => {
  it('is loaded, with what may be left out filled in', () => {
    const loaded = loadPack(`\uFEFF${JSON.stringify({ $schema: 'pack.schema.json', ...PACK })}`, 'eget.json');
    assert.ok(loaded.ok, JSON.stringify(loaded));
    assert.deepEqual(loaded.pack.seats, []);
    assert.deepEqual(loaded.pack.groups[0]?.aliases, []);
    assert.deepEqual(loaded.pack.rules[0]?.facts, {});
  });

  it('that is no JSON is refused with the file', () => {
    const loaded = loadPack('{ "id": ', 'eget.json');
    assert.ok(!loaded.ok);
    assert.equal(loaded.problems.length, 1);
    assert.equal(loaded.problems[0]?.file, 'eget.json');
    assert.match(loaded.problems[0]?.reason.sv ?? '', /inte giltig JSON/);
  });

  for (const [what, pack, pointer, words] of WRONG) {
    it(`with ${what} is refused at '${pointer}'`, () => {
      const loaded = loadPack(JSON.stringify(pack), 'eget.json');
      assert.ok(!loaded.ok);
      const told = loaded.problems.map((problem) => `${problem.pointer}: ${problem.reason.sv}; ${problem.instead.sv}`);
      const [first] = loaded.problems.filter((problem) => problem.pointer === pointer);
      assert.ok(first !== undefined, told.join('\n'));
      assert.match(`${first.reason.sv}; ${first.instead.sv}`, words);
      for (const text of [first.reason.en, first.instead.en]) assert.notEqual(text.trim(), '');
      assert.ok(loaded.problems.length <= 2, told.join('\n'));
    });
  }

  for (const key of ['__proto__', 'constructor', 'prototype']) {
    it(`with the key ${key} anywhere is refused`, () => {
      const text = JSON.stringify(PACK).replace('"parameters":{', `"parameters":{"${key}":{"a":1},`);
      const loaded = loadPack(text, 'eget.json');
      assert.ok(!loaded.ok);
      assert.equal(loaded.problems[0]?.pointer, `/rules/0/parameters/${key}`);
      assert.equal(({} as { a?: number }).a, undefined);
    });
  }

  it('nested beyond reason is refused, not overflowed', () => {
    const deep = `${'{"not":'.repeat(5000)}${JSON.stringify(LEVEL.when)}${'}'.repeat(5000)}`;
    const text = JSON.stringify(PACK).replace(JSON.stringify(LEVEL.when), deep);
    const loaded = loadPack(text, 'eget.json');
    assert.ok(!loaded.ok);
    assert.match(loaded.problems[0]?.reason.sv ?? '', /för många nivåer/);
  });
});

describe('the built-in packs', () => {
  it('load again as packs of one’s own', () => {
    for (const pack of BUILT_IN_PACKS.filter(({ rules }) => rules.length > 0)) {
      const loaded = loadPack(JSON.stringify(pack), `${pack.id}.json`);
      assert.deepEqual(loaded.ok ? loaded.pack : loaded.problems, pack);
    }
  });

  it('have ids of their own', () => {
    const ids = BUILT_IN_PACKS.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
