import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import norms from '../../rules/norms.json' with { type: 'json' };
import { ruleReferencePages } from '../../scripts/generate-docs/rule-reference.ts';
import { traceabilityPage } from '../../scripts/generate-docs/traceability.ts';
import { joinPacks } from '../../scripts/generate/join-packs.ts';
import { BUILT_IN_PACKS } from '../../src/governance/packs.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const RULES = BUILT_IN_PACKS.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));

describe('norms, rules, cases and pages', () => {
  it('has every pack and rule built as it stands in rules/', async () => {
    const { packs, problems } = await joinPacks(path.join(ROOT, 'rules'));
    assert.deepEqual(problems, []);
    assert.deepEqual(BUILT_IN_PACKS, packs, 'build/packs.json is stale: npm run generate');
  });

  it('knows each norm once', () => {
    assert.equal(new Set(norms.map(({ id }) => id)).size, norms.length);
    assert.equal(norms.length, 91);
  });

  it('carries every norm in at least one rule', () => {
    const carried = new Set(RULES.flatMap(({ rule }) => rule.norms));
    assert.deepEqual(
      norms.map(({ id }) => id).filter((id) => !carried.has(id)),
      [],
    );
  });

  it('carries each norm in its own document’s pack, and none that does not exist', () => {
    const known = new Set(norms.map(({ id }) => id));
    const astray = RULES.flatMap(({ pack, rule }) =>
      rule.norms.filter((norm) => !known.has(norm) || !norm.startsWith(`${pack.id}/`)),
    );
    assert.deepEqual(astray, []);
  });

  it('lets every rule of a document carry a norm', () => {
    const idle = RULES.filter(({ pack, rule }) => pack.document !== undefined && rule.norms.length === 0);
    assert.deepEqual(
      idle.map(({ rule }) => rule.id),
      [],
    );
  });

  it('has cases beside every rule', () => {
    const without = RULES.filter(({ pack, rule }) => !existsSync(path.join(ROOT, 'rules', pack.id, `${rule.id}.cases.md`)));
    assert.deepEqual(
      without.map(({ pack, rule }) => `${pack.id}/${rule.id}`),
      [],
    );
  });

  for (const { file, text } of [...ruleReferencePages(BUILT_IN_PACKS), traceabilityPage(BUILT_IN_PACKS, path.join(ROOT, 'rules'))]) {
    it(`has docs/${file} as the rules are: npm run generate:docs`, () => {
      const target = path.join(ROOT, 'docs', file);
      assert.equal(existsSync(target) ? readFileSync(target, 'utf8') : '', text);
    });
  }

  it('traces every norm to rules, cases and columns', () => {
    const { text } = traceabilityPage(BUILT_IN_PACKS, path.join(ROOT, 'rules'));
    const rows = text.split('\n').filter((line) => /^\| [a-z0-9-]+\//.test(line));
    assert.equal(rows.length, norms.length);
    const incomplete = rows.filter((row) => row.includes('**saknas**') || /\|\s*\|/.test(row));
    assert.deepEqual(incomplete, []);
  });
});
