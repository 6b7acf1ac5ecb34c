import { LANGUAGES, type Language } from '../language/language.ts';
import { USAGE_PROBLEMS } from '../language/command-line.ts';
import { visibleText } from '../language/visible-text.ts';
import type { Severity } from '../rules/rule.ts';
import { parseIsoDate, type IsoDate } from '../time/iso-date.ts';
import { KNOWN_YEARS, knownYear } from '../time/known-year.ts';
import { UsageError } from './usage-error.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'markdown', 'csv'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export const STRUCTURE_FORMATS = ['text', 'json', 'csv'] as const;
export type StructureFormat = (typeof STRUCTURE_FORMATS)[number];

export const RULES_FORMATS = ['text', 'json'] as const;
export type RulesFormat = (typeof RULES_FORMATS)[number];

export const SUMMARY_FORMATS = ['markdown', 'word'] as const;
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

export const FAIL_LEVELS = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = Severity | 'never';

const MOST_JOBS = 64;

/** One of the allowed words; anything else is wrong use. */
export function choice<Word extends string>(option: string, allowed: readonly Word[]): (value: string) => Word {
  return (value) => {
    const found = allowed.find((word) => word === value.toLowerCase());
    if (found === undefined)
      throw new UsageError(USAGE_PROBLEMS.badValue(option, visibleText(value), allowed.join(', ')));
    return found;
  };
}

export const languageValue: (value: string) => Language = choice('--lang', LANGUAGES);

export function dayValue(option: string): (value: string) => IsoDate {
  return (value) => {
    const day = parseIsoDate(value);
    if (day === undefined) throw new UsageError(USAGE_PROBLEMS.badDate(option, visibleText(value)));
    return day;
  };
}

export function jobsValue(value: string): number {
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(USAGE_PROBLEMS.badNumber('--jobs', visibleText(value), 1, MOST_JOBS));
  return jobs;
}

/** An option that may be given several times. */
export function repeated(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

/** A year that days and holidays are known for. */
export function yearValue(value: string): number {
  const year = knownYear(value);
  if (year === undefined) {
    const { first, last } = KNOWN_YEARS;
    throw new UsageError(USAGE_PROBLEMS.badNumber('--year', visibleText(value), first, last));
  }
  return year;
}
