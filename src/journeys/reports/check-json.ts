import type { Finding } from '../../findings/finding.ts';
import type { FactValue } from '../../facts/subject.ts';
import { textIn, type Language } from '../../language/language.ts';
import type { Severity } from '../../rules/rule.ts';
import { cellAddress } from '../../workbook/cell-address.ts';
import type { Review } from '../review.ts';
import { notCheckedList } from './not-checked-list.ts';
import { tableJson, type TableJson } from './table-json.ts';
import { tallyOf, type Tally } from './tally.ts';

/** `check --format json` for one workbook. */
export interface CheckJson {
  readonly workbook: string;
  readonly asOf: string;
  readonly packs: readonly string[];
  readonly tables: readonly TableJson[];
  readonly summary: Tally;
  readonly findings: readonly FindingJson[];
  readonly notChecked: readonly {
    readonly rule: string;
    readonly norms: readonly string[];
    readonly reason: string;
    readonly missing: readonly string[];
  }[];
  readonly unreadable: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly text: string;
    readonly expected: string;
  }[];
}

export interface FindingJson {
  readonly id: string;
  readonly rule: string;
  readonly norms: readonly string[];
  readonly severity: Severity;
  readonly state: 'new' | 'open' | 'acknowledged' | 'resolved';
  readonly subject: string;
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly message: string;
  readonly remedy: string;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** A review as others read it by program. `workbook` is the path as the user gave it. */
export function checkJson(review: Review, workbook: string, language: Language): CheckJson {
  const [firstTable] = review.recognition.tables;
  return {
    workbook,
    asOf: review.asOf,
    packs: review.packs.map((pack) => pack.id),
    tables: review.recognition.tables.map((table, index) => tableJson(table, review.tableGroups[index], language)),
    summary: tallyOf(review),
    findings: review.findings.map((finding) => findingJson(finding, firstTable?.sheet ?? '', language)),
    notChecked: notCheckedList(review.outcomes).map(({ rule, norms, reason, missing }) => ({
      rule,
      norms,
      reason: textIn(reason, language),
      missing,
    })),
    unreadable: review.recognition.unreadable.map(({ sheet, row, column, text, expected }) => ({
      sheet,
      cell: cellAddress({ row, column }),
      text,
      expected,
    })),
  };
}

function findingJson(finding: Finding, fallbackSheet: string, language: Language): FindingJson {
  const sheet = finding.cells[0]?.sheet ?? fallbackSheet;
  return {
    id: finding.id,
    rule: finding.rule,
    norms: finding.norms,
    severity: finding.severity,
    state: finding.state === 'changed' ? 'open' : finding.state,
    subject: textIn(finding.subject, language),
    sheet,
    cells: finding.cells.filter((cell) => cell.sheet === sheet).map(cellAddress),
    message: textIn(finding.message, language),
    remedy: textIn(finding.remedy, language),
    facts: finding.facts,
  };
}
