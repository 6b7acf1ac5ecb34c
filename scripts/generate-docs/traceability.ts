import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import norms from '../../rules/norms.json' with { type: 'json' };
import type { Pack } from '../../src/governance/pack.ts';
import { columnsOfRule } from '../../src/rules/describe-rule.ts';
import { columnWords } from '../../src/rules/explain.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { lines, type Page } from './rule-reference.ts';

/** Norm → rules → cases → columns, for every norm; norms without a rule say so. */
export function traceabilityPage(packs: readonly Pack[], rulesFolder: string): Page {
  const rules = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
  const rows = norms.map((norm) => {
    const carrying = rules.filter(({ rule }) => rule.norms.includes(norm.id));
    const names = carrying.map(({ pack, rule }) => `[${rule.id}](regler/${pack.id}.md#${rule.id})`);
    const cases = carrying.map(({ pack, rule }) => casesLink(rulesFolder, pack, rule));
    const columns = new Set(carrying.flatMap(({ pack, rule }) => columnsOfRule(pack, rule).map(columnWords)));
    return `| ${norm.id} | ${norm.section} | ${names.join('<br>') || '**saknas**'} | ${cases.join('<br>')} | ${[...columns].join('; ')} |`;
  });
  const carried = norms.filter((norm) => rules.some(({ rule }) => rule.norms.includes(norm.id))).length;
  const text = lines(
    '# Spårbarhet',
    '',
    'Varje norm i styrdokumenten, reglerna som prövar den, deras fall och kolumnerna de läser. Sidan skrivs av `npm run generate:docs`.',
    '',
    `${carried} av ${norms.length} normer prövas av minst en regel.`,
    '',
    '| Norm | Avsnitt | Regler | Fall | Kolumner |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  );
  return { file: 'sparbarhet.md', text };
}

function casesLink(rulesFolder: string, pack: Pack, rule: Rule): string {
  const name = `${rule.id}.cases.md`;
  const file = path.join(rulesFolder, pack.id, name);
  if (!existsSync(file)) return '**saknas**';
  const count = readFileSync(file, 'utf8').match(/^## /gm)?.length ?? 0;
  return `[${count} fall](../rules/${pack.id}/${name})`;
}
