import type { Text } from '../governance/pack.ts';
import { counted } from './language.ts';
import { SEVERITY_NAMES, SEVERITY_PLURALS } from './severities.ts';
import type { Severity } from '../rules/rule.ts';

/** The fixed words of the sheet Översikt. */
export const OVERVIEW_WORDS = {
  title: { sv: 'Översikt', en: 'Overview' },
  brief: { sv: 'I korthet', en: 'In brief' },
  severity: { sv: 'Allvar', en: 'Severity' },
  total: { sv: 'Summa', en: 'Total' },
  byKind: { sv: 'Fynd per regelslag', en: 'Findings by kind of rule' },
  kind: { sv: 'Regelslag', en: 'Kind of rule' },
  byGroup: { sv: 'Fynd per grupp', en: 'Findings by group' },
  group: { sv: 'Grupp', en: 'Group' },
  noGroup: { sv: 'Utan grupp', en: 'No group' },
  checked: { sv: 'Vad som granskades', en: 'What was checked' },
  workbook: { sv: 'Arbetsbok', en: 'Workbook' },
  day: { sv: 'Granskningsdag', en: 'Day of the check' },
  pack: { sv: 'Regelpaket', en: 'Rule pack' },
  document: { sv: 'Styrdokument', en: 'Governance document' },
  version: { sv: 'Version', en: 'Version' },
  noDocument: { sv: 'Gäller oberoende av styrdokument', en: 'Applies whatever the governance document' },
  tables: { sv: 'Tabeller som kändes igen', en: 'Tables recognised' },
  table: { sv: 'Tabell', en: 'Table' },
  sheet: { sv: 'Blad', en: 'Sheet' },
  range: { sv: 'Område', en: 'Range' },
  rows: { sv: 'Rader', en: 'Rows' },
  certainty: { sv: 'Säkerhet', en: 'Certainty' },
  why: { sv: 'Därför', en: 'Why' },
  noTables: { sv: 'Ingen tabell kändes igen.', en: 'No table was recognised.' },
  rules: { sv: 'Reglerna och vad de gav', en: 'The rules and what they gave' },
  rule: { sv: 'Regel', en: 'Rule' },
  judged: { sv: 'Prövade', en: 'Judged' },
  kept: { sv: 'Följs', en: 'Kept' },
  source: { sv: 'Källa', en: 'Source' },
  result: { sv: 'Resultat', en: 'Result' },
  notChecked: { sv: 'Inte kontrollerat', en: 'Not checked' },
  nothingUnchecked: { sv: 'Alla regler kunde kontrolleras fullt ut.', en: 'Every rule could be checked in full.' },
  reason: { sv: 'Skäl', en: 'Reason' },
  missing: { sv: 'Det som saknas', en: 'What is missing' },
  unreadable: { sv: 'Celler som inte gick att läsa', en: 'Cells that could not be read' },
  nothingUnreadable: { sv: 'Alla celler gick att läsa.', en: 'Every cell could be read.' },
  cell: { sv: 'Cell', en: 'Cell' },
  text: { sv: 'Text', en: 'Text' },
  expected: { sv: 'Borde vara', en: 'Should be' },
} as const satisfies Readonly<Record<string, Text>>;

/** How a rule came out, in a word that stands alone. */
export const RULE_RESULTS = {
  kept: { sv: 'Följs', en: 'Kept' },
  nothing: { sv: 'Inget att pröva', en: 'Nothing to judge' },
  partly: { sv: 'Följs, men allt kunde inte prövas', en: 'Kept, but not all could be judged' },
  unchecked: { sv: 'Inte kontrollerad', en: 'Not checked' },
  failed: { sv: 'Regeln gick inte att köra', en: 'The rule could not be run' },
} as const satisfies Readonly<Record<string, Text>>;

/** How a rule that is broken came out: '2 av 12 följs inte'. */
export function brokenResult(broken: number, judged: number): Text {
  return { sv: `${broken} av ${judged} följs inte`, en: `${broken} of ${judged} not kept` };
}

/** 'Granskad 2018-03-01: 3 fel, 5 varningar, 1 upplysning'. */
export function countsSentence(asOf: string, counts: Readonly<Record<Severity, number>>): Text {
  const parts = (['error', 'warning', 'info'] as const).map((severity) =>
    counted(counts[severity], lowered(SEVERITY_NAMES[severity]), SEVERITY_PLURALS[severity]),
  );
  return {
    sv: `Granskad ${asOf}: ${parts.map((part) => part.sv).join(', ')}`,
    en: `Checked ${asOf}: ${parts.map((part) => part.en).join(', ')}`,
  };
}

/** Said when nobody can read every finding: which rules most of them come from. The lines of the table are all there. */
export function manyFindingsSentence(
  total: number,
  sources: readonly { readonly rule: Text; readonly findings: number }[],
): Text {
  const listed = (language: 'sv' | 'en'): string =>
    sources.map(({ rule, findings }) => `${rule[language]} (${findings})`).join('; ');
  return {
    sv: `${total} fynd är fler än någon läser ett för ett. De flesta kommer av: ${listed('sv')}. Börja där; alla fynd står i bladet Fynd.`,
    en: `${total} findings are more than anyone reads one by one. Most come from: ${listed('en')}. Begin there; every finding is on the sheet Fynd.`,
  };
}

/** 'Av 214 prövningar i 14 regler höll 190. 3 regler kunde inte kontrolleras.' */
export function provedSentence(judged: number, kept: number, rules: number, unchecked: number): Text {
  return {
    sv: `${judged} prövningar mot ${rules} regler: ${kept} följs. ${uncheckedSentence(unchecked).sv}`,
    en: `${judged} judgements against ${rules} rules: ${kept} kept. ${uncheckedSentence(unchecked).en}`,
  };
}

function uncheckedSentence(count: number): Text {
  if (count === 0) return { sv: 'Alla regler kunde kontrolleras.', en: 'Every rule could be checked.' };
  const rules = counted(count, { sv: 'regel', en: 'rule' }, { sv: 'regler', en: 'rules' });
  return { sv: `${rules.sv} kunde inte kontrolleras.`, en: `${rules.en} could not be checked.` };
}

/** What the chart by group shows, for those who do not see it. */
export function chartDescription(
  title: Text,
  lines: readonly { readonly name: string; readonly total: number }[],
): Text {
  const listed = lines.map(({ name, total }) => `${name}: ${total}`).join('; ');
  return {
    sv: `Stapeldiagram, ${title.sv.toLowerCase()}: ${listed}.`,
    en: `Bar chart, ${title.en.toLowerCase()}: ${listed}.`,
  };
}

function lowered(text: Text): Text {
  return { sv: text.sv.toLowerCase(), en: text.en.toLowerCase() };
}
