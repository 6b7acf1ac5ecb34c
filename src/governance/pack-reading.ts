import type { Rule } from '../rules/rule.ts';
import type { Group, Organisation, Pack } from './pack.ts';
import { packProblems } from './pack-problems.ts';
import type { PackProblem } from './pack-problem.ts';
import { packShapeProblems } from './pack-shape.ts';

export type LoadedPack =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** A pack's JSON as it may be written: lists that are empty may be left out. */
type WrittenPack = Partial<Pack> & Pick<Pack, 'id' | 'title' | 'version'>;
type WrittenRule = Omit<Rule, 'parameters' | 'facts' | 'needs' | 'marks'> &
  Partial<Pick<Rule, 'parameters' | 'facts' | 'needs' | 'marks'>> & { readonly $schema?: string };

/** A user's own pack of one JSON file; or what is wrong with it. */
export function loadPack(text: string, fileName: string): LoadedPack {
  const refused = (problems: readonly Omit<PackProblem, 'file'>[]): LoadedPack => ({
    ok: false,
    problems: problems.map((problem) => ({ file: fileName, ...problem })),
  });
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return refused([
      {
        pointer: '',
        reason: { sv: `filen är inte giltig JSON (${detail})`, en: `the file is not valid JSON (${detail})` },
        instead: {
          sv: 'rätta citattecken, kommatecken och klamrar där felet står',
          en: 'mend quotes, commas and braces where the error stands',
        },
      },
    ]);
  }
  const shape = packShapeProblems(value);
  if (shape.length > 0) return refused(shape);
  const pack = completePack(value as WrittenPack);
  if (pack.rules.length === 0) {
    return refused([
      {
        pointer: '/rules',
        reason: { sv: 'paketet har inga regler', en: 'the pack has no rules' },
        instead: { sv: "lägg till minst en regel i 'rules'", en: "add at least one rule to 'rules'" },
      },
    ]);
  }
  const problems = packProblems(pack);
  return problems.length > 0 ? refused(problems) : { ok: true, pack };
}

/** A pack of the right shape with everything that may be left out filled in. */
export function completePack(written: WrittenPack): Pack {
  const { id, title, version, document, mainGroup } = written;
  return {
    id,
    title,
    version,
    ...(document === undefined ? {} : { document: { ...document, aliases: document.aliases ?? [] } }),
    ...(mainGroup === undefined ? {} : { mainGroup }),
    groups: (written.groups ?? []).map(completeNames<Group>),
    organisations: (written.organisations ?? []).map(completeNames<Organisation>),
    functions: written.functions ?? [],
    seats: written.seats ?? [],
    meetings: written.meetings ?? [],
    reports: written.reports ?? [],
    agendas: written.agendas ?? [],
    rules: (written.rules ?? []).map(completeRule),
  };
}

/** A rule of the right shape with everything that may be left out filled in. */
export function completeRule(written: WrittenRule): Rule {
  const rule: WrittenRule & Rule = { parameters: {}, facts: {}, needs: [], marks: [], ...written };
  delete (rule as { $schema?: string }).$schema;
  return rule;
}

function completeNames<Named extends { readonly aliases: readonly string[] }>(named: Named): Named {
  return { ...named, aliases: named.aliases ?? [] };
}
