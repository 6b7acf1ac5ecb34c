import type { FactDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { withoutPersonalNumbers } from '../frame/sensitive-text.ts';
import { dayIfReadable, textOf } from '../frame/read-row.ts';
import { casesOf, comparableNumber, type Case } from './case.ts';

/** Titles of this length or more are taken to mean one matter; 'Information' and 'Övrigt' come back at every meeting. */
const TELLING_LENGTH = 12;
/** Numbers that start over at each meeting, year or sheet. */
const SHORT_NUMBER = /^(?:§|p|nr|#)?\.?\d{1,3}\.?$/;

/** For each case that repeats another: the case it repeats. */
type Repeated = ReadonlyMap<Case, Case>;

/** Open cases with the title of another open case in the same group, unless both have been raised, on different days. */
function sameCases(context: FactContext): Repeated {
  return repeats(
    casesOf(context).filter(
      ({ title, state }) => !state.closed && title !== undefined && title.length >= TELLING_LENGTH,
    ),
    ({ title, group }) => `${group ?? ''}|${normalisedText(title ?? '')}`,
    (one, other) => {
      const [first, second] = [raisedDay(one), raisedDay(other)];
      return first === undefined || second === undefined || first === second;
    },
  );
}

/** Cases with the number of another case, about something else. */
function sameNumbers(context: FactContext): Repeated {
  return repeats(
    casesOf(context).filter(({ number }) => number !== undefined),
    ({ number, group }) => `${group ?? ''}|${comparableNumber(number ?? '')}`,
    (one, other) =>
      normalisedText(one.title ?? '') !== normalisedText(other.title ?? '') &&
      !(SHORT_NUMBER.test(comparableNumber(one.number ?? '')) && startsOver(one, other)),
  );
}

/** Each case that meets one before it with the same key; 'before' is by key of the case, which no row order changes. */
function repeats(
  cases: readonly Case[],
  keyOf: (subject: Case) => string,
  isSame: (one: Case, other: Case) => boolean,
): Repeated {
  const buckets = new Map<string, Case[]>();
  for (const subject of cases) {
    const key = keyOf(subject);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [subject]);
    else bucket.push(subject);
  }
  const found = new Map<Case, Case>();
  for (const bucket of buckets.values()) {
    if (bucket.length === 1) continue;
    bucket.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
    bucket.forEach((subject, at) => {
      const earlier = bucket.slice(Math.max(0, at - 10), at).find((other) => isSame(other, subject));
      if (earlier !== undefined) found.set(subject, earlier);
    });
  }
  return found;
}

function startsOver(one: Case, other: Case): boolean {
  if (one.row.source !== other.row.source) return true;
  return (['meetingDate', 'raisedDate', 'decisionDate'] as const).some((column) => {
    const [first, second] = [textOf(one.row, column), textOf(other.row, column)];
    return first !== undefined && second !== undefined && first !== second;
  });
}

function raisedDay({ row }: Case): string | undefined {
  return dayIfReadable(row, 'raisedDate') ?? dayIfReadable(row, 'submittedDate');
}

function nameOf({ number, title }: Case): string {
  return number ?? (title === undefined ? '?' : `”${withoutPersonalNumbers(title)}”`);
}

/** What a rule may ask about cases that stand twice. */
export const DUPLICATE_FACTS: readonly FactDefinition<Case>[] = [
  {
    name: 'sameCaseAs',
    says: {
      sv: 'Ett annat öppet ärende i samma grupp med samma rubrik; tomt när inget finns eller när båda har aktualiserats, på olika dagar.',
      en: 'Another open case of the same group with the same title; empty when there is none, or when both were raised, on different days.',
    },
    type: 'text',
    reads: [['caseLog.title', 'caseLog.description']],
    alsoReads: ['caseLog.raisedDate', 'caseLog.status', 'caseLog.closedDate'],
    compute(subject, context) {
      const other = context.shared(sameCases).get(subject);
      return other === undefined ? null : nameOf(other);
    },
  },
  {
    name: 'sameNumberAs',
    says: {
      sv: 'Rubriken på ett annat ärende med samma nummer; tom när inget finns. Korta nummer som börjar om varje möte, år eller blad räknas inte.',
      en: 'The title of another case with the same number; empty when there is none. Short numbers that start over at each meeting, year or sheet do not count.',
    },
    type: 'text',
    reads: ['caseLog.caseNumber'],
    alsoReads: ['caseLog.title', 'caseLog.meetingDate', 'caseLog.raisedDate'],
    compute(subject, context) {
      const other = context.shared(sameNumbers).get(subject);
      return other === undefined ? null : withoutPersonalNumbers(other.title ?? '?');
    },
  },
];
