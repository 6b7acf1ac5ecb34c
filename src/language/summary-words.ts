/** Words of the summary of many workbooks. */
export const SUMMARY_WORDS = {
  groups: { sv: 'Grupper', en: 'Groups' },
  norms: { sv: 'Normer', en: 'Norms' },
  workbooks: { sv: 'Arbetsböcker', en: 'Workbooks' },
  workbook: { sv: 'Arbetsbok', en: 'Workbook' },
  group: { sv: 'Grupp', en: 'Group' },
  norm: { sv: 'Norm', en: 'Norm' },
  rule: { sv: 'Regel', en: 'Rule' },
  severity: { sv: 'Allvar', en: 'Severity' },
  total: { sv: 'Summa', en: 'Total' },
  findings: { sv: 'Fynd', en: 'Findings' },
  inWorkbooks: { sv: 'Antal arbetsböcker', en: 'Number of workbooks' },
  daysOverdue: { sv: 'Dagar försenat (som mest)', en: 'Days overdue (at most)' },
  notChecked: { sv: 'Regler som inte kunde prövas', en: 'Rules that could not be checked' },
  problem: { sv: 'Hinder', en: 'Problem' },
} as const;
