import { casesOf, type Case } from '../../facts/cases/case.ts';
import { followUpReading } from '../../facts/cases/follow-up-facts.ts';
import { isReported } from '../../facts/cases/reporting-facts.ts';
import type { FactContext } from '../../facts/frame/fact-context.ts';
import { groupedBy } from '../../facts/frame/grouped-by.ts';
import { dayIfReadable, textOf } from '../../facts/frame/read-row.ts';
import { withoutPersonalNumbers } from '../../facts/frame/sensitive-text.ts';
import type { Finding } from '../../findings/finding.ts';
import { isSettled, SEVERITIES } from '../../findings/importance.ts';
import type { Text } from '../../governance/pack.ts';
import { AGENDA_LINES } from '../../language/agenda-words.ts';
import { untranslated } from '../../language/language.ts';
import { RULE_KIND_NAMES } from '../../language/severities.ts';
import { shortened } from '../../language/visible-text.ts';
import type { RuleKind } from '../../rules/rule.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import { belongs } from './planned-cases.ts';

const MOST_CASES = 15;
const MOST_RULES = 12;
const MOST_SUBJECTS = 6;
const LONGEST_TITLE = 80;

/** What there is to go through in the log at a meeting: due follow-ups and reports by day, then what the review found. */
export function followUpLines(
  context: FactContext,
  group: string | undefined,
  meeting: IsoDate,
  findings: readonly Finding[],
): readonly Text[] {
  const due = casesOf(context)
    .filter((one) => belongs(one, group, context) && !one.state.closed)
    .flatMap((one) => [...followUpDue(one, context, meeting), ...reportDue(one, context, meeting)])
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  return [
    ...due.slice(0, MOST_CASES).map(({ text }) => text),
    ...more(due.length - MOST_CASES),
    ...flaggedLines(findings, group, context),
  ];
}

interface DueLine {
  readonly day: IsoDate;
  readonly text: Text;
}

function more(count: number): readonly Text[] {
  return count > 0 ? [AGENDA_LINES.more(count)] : [];
}

function followUpDue(one: Case, context: FactContext, meeting: IsoDate): readonly DueLine[] {
  const day = dayIfReadable(one.row, 'followUpDue');
  if (day === undefined || day > meeting || followUpReading(one, context).kind !== 'notDone') return [];
  const who = textOf(one.row, 'followUpOwner') ?? textOf(one.row, 'owner');
  return [{ day, text: AGENDA_LINES.followUpDue(caseName(one), day, masked(who)) }];
}

function reportDue(one: Case, context: FactContext, meeting: IsoDate): readonly DueLine[] {
  const day = dayIfReadable(one.row, 'reportDue');
  if (day === undefined || day > meeting || isReported(one, context) !== false) return [];
  const who = textOf(one.row, 'preparedBy') ?? textOf(one.row, 'owner');
  return [{ day, text: AGENDA_LINES.reportDue(caseName(one), day, masked(who)) }];
}

function masked(text: string | undefined): string | undefined {
  return text === undefined ? undefined : withoutPersonalNumbers(text);
}

function caseName({ number, title }: Case): string {
  return [number, title === undefined ? undefined : shortened(withoutPersonalNumbers(title), LONGEST_TITLE)]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** What a group goes through case by case; of the rest, a count is enough. */
const LOG_KINDS: ReadonlySet<RuleKind> = new Set(['follow-up', 'directive', 'report', 'handling']);

/**
 * Errors and warnings that stand, of the group and most serious first: a line for each rule on the log, then a count for
 * each other kind of rule.
 */
function flaggedLines(findings: readonly Finding[], group: string | undefined, context: FactContext): readonly Text[] {
  const ofGroup = SEVERITIES.filter((severity) => severity !== 'info').flatMap((severity) =>
    findings.filter(
      (finding) =>
        finding.severity === severity &&
        !isSettled(finding) &&
        (finding.group === undefined ? context.pack.mainGroup === group : finding.group === group),
    ),
  );
  const inLog = ofGroup.filter(({ kind }) => LOG_KINDS.has(kind));
  const others = ofGroup.filter(({ kind }) => !LOG_KINDS.has(kind));
  const byRule = [...groupedBy(inLog, ({ rule }) => rule).values()];
  return [
    ...byRule.slice(0, MOST_RULES).map((ofRule) => ruleLine(ofRule, group)),
    ...more(byRule.length - MOST_RULES),
    ...[...groupedBy(others, ({ kind }) => kind).values()].flatMap(kindLine),
  ];
}

function kindLine(ofKind: readonly Finding[]): readonly Text[] {
  const [first] = ofKind;
  if (first === undefined) return [];
  const errors = ofKind.filter(({ severity }) => severity === 'error').length;
  return [AGENDA_LINES.flaggedKind(RULE_KIND_NAMES[first.kind], errors, ofKind.length - errors)];
}

function ruleLine(ofRule: readonly Finding[], group: string | undefined): Text {
  const [first] = ofRule;
  const subjects = ofRule.slice(0, MOST_SUBJECTS).map(({ subject }) => withoutGroup(subject, group));
  return AGENDA_LINES.flagged(
    first?.severity ?? 'warning',
    first?.ruleTitle ?? untranslated(''),
    subjects,
    ofRule.length - subjects.length,
  );
}

/** A subject's name without that of its group, where the page says whose it is. */
export function withoutGroup({ sv, en }: Text, group: string | undefined): Text {
  const start = `${group ?? ''}: `;
  return {
    sv: sv.startsWith(start) ? sv.slice(start.length) : sv,
    en: en.startsWith(start) ? en.slice(start.length) : en,
  };
}
