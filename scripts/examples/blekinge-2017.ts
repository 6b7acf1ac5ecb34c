import { ASSIGNMENTS, BUDGET, DEVIATIONS, DOCUMENTS } from './blekinge-2017/assignments-and-rest.ts';
import { CASE_LOG } from './blekinge-2017/case-log.ts';
import { MEETINGS, REPORTS } from './blekinge-2017/meetings-and-reports.ts';
import { MEMBERS, REPRESENTATION, WORKING_GROUPS } from './blekinge-2017/people.ts';
import type { ExampleSheet } from './example-workbook.ts';

/**
 * A secretary's workbook of a made-up year with invented people, to be checked as of 2018-03-01: titles above the tables,
 * days in every notation, a section of closed cases, an unreadable cell, an empty column, colours, totals and a sheet
 * of something else. Every rule that can be both broken and kept in one workbook is.
 */
export const BLEKINGE_2017: readonly ExampleSheet[] = [
  CASE_LOG,
  REPRESENTATION,
  MEMBERS,
  MEETINGS,
  REPORTS,
  ASSIGNMENTS,
  DOCUMENTS,
  DEVIATIONS,
  WORKING_GROUPS,
  BUDGET,
];
