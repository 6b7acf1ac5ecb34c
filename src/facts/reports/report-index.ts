import type { FactContext } from '../frame/fact-context.ts';
import { normalisedText } from '../frame/normalised-text.ts';
import { textOf } from '../frame/read-row.ts';
import { reportsOf, type Report } from './report.ts';

/** The reports that name a case by its number; none for a case without a number. */
export function reportsOfCases(context: FactContext, caseNumber: string | undefined): readonly Report[] {
  if (caseNumber === undefined) return [];
  return context.shared(reportsByCase).get(numberKey(caseNumber)) ?? [];
}

/** The reports that name an assignment, in their assignment column or as their own name. */
export function reportsOfAssignments(context: FactContext, assignment: string | undefined): readonly Report[] {
  if (assignment === undefined) return [];
  return context.shared(reportsByAssignment).get(normalisedText(assignment)) ?? [];
}

function reportsByCase(context: FactContext): ReadonlyMap<string, readonly Report[]> {
  return indexed(reportsOf(context), ({ row }) => {
    const number = textOf(row, 'caseNumber');
    return number === undefined ? [] : [numberKey(number)];
  });
}

function reportsByAssignment(context: FactContext): ReadonlyMap<string, readonly Report[]> {
  return indexed(reportsOf(context), ({ row }) => {
    const names = [textOf(row, 'assignment'), textOf(row, 'report')];
    return [...new Set(names.flatMap((name) => (name === undefined ? [] : [normalisedText(name)])))];
  });
}

function indexed(
  reports: readonly Report[],
  keysOf: (report: Report) => readonly string[],
): ReadonlyMap<string, readonly Report[]> {
  const index = new Map<string, Report[]>();
  for (const report of reports) {
    for (const key of keysOf(report)) {
      const same = index.get(key);
      if (same === undefined) index.set(key, [report]);
      else same.push(report);
    }
  }
  return index;
}

function numberKey(number: string): string {
  return number.replace(/\s+/g, '').toLocaleLowerCase('sv');
}
