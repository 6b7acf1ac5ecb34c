import type { FactContext } from '../../facts/frame/fact-context.ts';
import { textOf } from '../../facts/frame/read-row.ts';
import { holdersOf } from '../../facts/members/member.ts';
import { OFFICE_ROLES, ROLE_NAMES, type OfficeRole } from '../../facts/roles/group-role.ts';
import { wordFinding } from '../../findings/wording.ts';
import type { Pack } from '../../governance/pack.ts';
import { untranslated } from '../../language/language.ts';
import { evaluateRule } from '../../rules/evaluate.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import { changeId } from './change-id.ts';
import { packSource } from './pack-source.ts';
import type { RevisedBody } from './revised-bodies.ts';
import type { RevisionChange, RevisionDays } from './revision.ts';

/** The offices that the group's document asks for and that nobody fit holds on 1 January. */
export async function planRoles(
  body: RevisedBody,
  context: FactContext,
  chairAlternates: boolean,
  days: RevisionDays,
): Promise<readonly RevisionChange[]> {
  const changes: RevisionChange[] = [];
  const told = new Set<OfficeRole>(chairAlternates ? ['ordförande'] : []);
  const pack = alwaysInForce(context.pack);
  for (const rule of pack.rules) {
    if (rule.subject !== 'groupRole') continue;
    const { violations } = await evaluateRule(pack, { ...rule, valid: {} }, context);
    for (const violation of violations) {
      const { subject, level } = violation;
      const role = OFFICE_ROLES.find((each) => each === subject.fact('role'));
      if (subject.group !== body.name || role === undefined || told.has(role)) continue;
      told.add(role);
      const said = wordFinding(level.message, rule, violation);
      const source = packSource(context.pack, rule.source.section);
      changes.push({
        id: changeId(days.year, 'role', body.name, [role]),
        topic: 'role',
        step: 'missing',
        group: body.name,
        whose: '',
        before: holdersNamed(body, role, days),
        after: ROLE_NAMES[role],
        why: { sv: `${said.sv} ${source.sv}.`, en: `${said.en} ${source.en}.` },
        decision: wordFinding(level.remedy, rule, violation),
        decidedBy: untranslated(body.name),
      });
    }
  }
  return changes;
}

/** Its rules are asked about a year to come, which the document may begin in. */
function alwaysInForce(pack: Pack): Pack {
  if (pack.document === undefined) return pack;
  const { title, owner, adopted, aliases } = pack.document;
  return { ...pack, document: { title, owner, adopted, aliases, validFrom: LONG_AGO } };
}

const LONG_AGO = '0001-01-01' as IsoDate;

function holdersNamed(body: RevisedBody, role: OfficeRole, days: RevisionDays) {
  const names = holdersOf(body.name, [role], body.context, days.eve)
    .flatMap(({ row }) => textOf(row, 'name') ?? [])
    .sort();
  return untranslated(names.length === 0 ? '–' : `${names.join(', ')}, ${role}`);
}
