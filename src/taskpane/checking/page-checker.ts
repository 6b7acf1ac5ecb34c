import { checkWorkbook } from '../../journeys/check-workbook.ts';
import { withDecisions } from '../../journeys/acknowledge.ts';
import { agendaDay, agendaFor } from '../../journeys/agenda/agenda-for.ts';
import { agendaPatch } from '../../journeys/agenda/agenda-patch.ts';
import { nextMeetingDay } from '../../journeys/agenda/next-meeting.ts';
import { mappingInForce } from '../../journeys/mapping-in-force.ts';
import { revisionPatch } from '../../journeys/revision/revision-patch.ts';
import { revisionRemarks } from '../../journeys/revision/revision-remarks.ts';
import { reviseWorkbook } from '../../journeys/revision/revise-workbook.ts';
import type { Language } from '../../language/language.ts';
import { interpretationSheet } from '../../sheets/interpretation-sheet.ts';
import { takenNames } from '../../sheets/taken-names.ts';
import { interpretationRows } from '../../tables/interpretation.ts';
import type { Mapping } from '../../tables/mapping.ts';
import type { WorkbookPatch } from '../../workbook/patch.ts';
import { recogniseWorkbook } from '../../journeys/recognise-workbook.ts';
import type { Review } from '../../journeys/review.ts';
import { reviewPatch } from '../../journeys/review-patch.ts';
import { structurePatch } from '../../journeys/structure-patch.ts';
import { BUILT_IN_PACKS } from '../../governance/packs.ts';
import { factInWords } from '../../findings/fact-in-words.ts';
import { SEVERITIES } from '../../findings/importance.ts';
import type { Text } from '../../governance/pack.ts';
import { REVISION_PROBLEMS } from '../../language/revision-words.ts';
import { visibleText } from '../../language/visible-text.ts';
import { describeRule } from '../../rules/describe-rule.ts';
import { explainRule } from '../../rules/explain.ts';
import type { Rule } from '../../rules/rule.ts';
import { ruleReference } from '../../rules/settings.ts';
import { knownYear } from '../../time/known-year.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { Checker, FindingReasons, PackOutline } from './checker.ts';
import { outlineOf } from './review-outline.ts';

/** The checker itself, in the thread that asks it. `pause` is awaited often while it works. */
export function pageChecker(pause?: () => Promise<void>): Checker {
  let last: Checked | undefined;
  const pausing = pause === undefined ? {} : { pause };
  return {
    async check(snapshot, { decisions = [], ...request }, live = {}) {
      const review = await checkWorkbook(snapshot, { ...request, settingsAlone: true, ...live, ...pausing });
      last = { review: withDecisions(review, decisions), snapshot, mapping: request.mapping };
      return outlineOf(last.review, snapshot);
    },
    async reviewPatch(language) {
      if (last === undefined) throw new Error('Nothing has been checked');
      return writtenReview(last, language);
    },
    async structurePatch(snapshot, language) {
      return structurePatch(recogniseWorkbook(snapshot).recognition, snapshot, language);
    },
    async agendaPatch(snapshot, { today, meeting }, language) {
      const day = meeting ?? nextMeetingDay(recogniseWorkbook(snapshot).recognition, today);
      if (day === undefined) return { ok: false, problem: NO_MEETING };
      const review = await checkWorkbook(snapshot, { asOf: agendaDay(today, day), ...pausing });
      const drafted = agendaFor(review, { meeting: day });
      if (!drafted.ok) return drafted;
      const { agenda } = drafted;
      return { ok: true, patch: agendaPatch(agenda, snapshot, language), notes: agenda.notes };
    },
    async revisionPatch(snapshot, { year: written, ...asked }, language) {
      const year = knownYear(written.trim());
      if (year === undefined) return { ok: false, problem: REVISION_PROBLEMS.badYear(visibleText(written)) };
      const revised = await reviseWorkbook(snapshot, { ...asked, year });
      if (!revised.ok) return revised;
      const { revision } = revised;
      return { ok: true, patch: revisionPatch(revision, snapshot, language), notes: revisionRemarks(revision) };
    },
    async explainFinding(id) {
      return last === undefined ? undefined : reasonsOf(last.review, id);
    },
    async packs() {
      return BUILT_IN_PACKS.map((pack): PackOutline => ({
        id: pack.id,
        title: pack.title,
        ...(pack.document === undefined ? {} : { document: pack.document.title }),
        rules: pack.rules.map((rule) => ({
          reference: ruleReference(pack, rule),
          title: rule.title,
          kind: rule.kind,
          norms: rule.norms,
          severity: mostSerious(rule),
          parameters: Object.entries(rule.parameters).map(([name, parameter]) => ({ name, ...parameter })),
        })),
      }));
    },
    async explainRule(reference, language) {
      for (const pack of BUILT_IN_PACKS) {
        const rule = pack.rules.find((each) => ruleReference(pack, each) === reference);
        if (rule !== undefined) return explainRule(pack, rule, language);
      }
      throw new Error(`There is no rule ${reference}`);
    },
  };
}

interface Checked {
  readonly review: Review;
  readonly snapshot: WorkbookSnapshot;
  readonly mapping: Mapping | undefined;
}

/** What a review writes; with the sheet Tolkning when something has been put right, so that it is remembered. */
function writtenReview({ review, snapshot, mapping }: Checked, language: Language): WorkbookPatch {
  const patch = reviewPatch(review, snapshot, language);
  if (mapping === undefined) return patch;
  const rows = interpretationRows(review.recognition, mappingInForce(snapshot, mapping));
  return { ...patch, sheets: [...patch.sheets, interpretationSheet(rows, language, takenNames(snapshot))] };
}

const NO_MEETING: Text = {
  sv: 'Arbetsboken har ingen kommande mötesdag. Öppna panelen, välj Mer och skriv dagen för mötet.',
  en: 'The workbook has no coming day of a meeting. Open the pane, choose More and give the day of the meeting.',
};

function mostSerious({ levels }: Rule) {
  return SEVERITIES.find((severity) => levels.some((level) => level.severity === severity)) ?? 'info';
}

function reasonsOf({ findings, outcomes }: Review, id: string): FindingReasons | undefined {
  const finding = findings.find((each) => each.id === id);
  const outcome = outcomes.find(({ pack, rule }) => ruleReference(pack, rule) === finding?.rule);
  if (finding === undefined || outcome === undefined) return undefined;
  const { facts, document, parameters } = describeRule(outcome.pack, outcome.rule);
  const { section, quote } = outcome.rule.source;
  const says = new Map([
    ...parameters.map(({ name, says: text }) => [name, text] as const),
    ...facts.map(({ as, says: text }) => [as, text] as const),
  ]);
  return {
    facts: Object.entries(finding.facts).flatMap(([name, value]) => {
      const text = says.get(name);
      return text === undefined ? [] : [{ says: firstClauses(text), value: factInWords(name, value, outcome.rule) }];
    }),
    document,
    section,
    ...(quote === undefined ? {} : { quote }),
  };
}

/** What a fact is, in as few words as its description begins with. */
function firstClauses({ sv, en }: Text): Text {
  return { sv: firstClause(sv), en: firstClause(en) };
}

function firstClause(text: string): string {
  return text.split(/[.;:]( |$)/, 1)[0] ?? text;
}
