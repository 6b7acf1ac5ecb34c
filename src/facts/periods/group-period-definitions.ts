import { periodLabel, periodsBetween, type PeriodUnit } from '../../time/period.ts';
import type { IsoDate } from '../../time/iso-date.ts';
import type { Text } from '../../governance/pack.ts';
import { firstAssignmentDay, YEAR_ASSIGNMENT_FACTS } from '../assignments/year-assignment-facts.ts';
import { firstPlanDay } from '../documents/plan-documents.ts';
import { defineSubject, type FactDefinition, type SubjectDefinition } from '../frame/define-subject.ts';
import type { FactContext } from '../frame/fact-context.ts';
import type { GroupPeriod } from '../frame/group-period.ts';
import { knownGroups, livingGroups } from '../groups/known-group.ts';
import { firstMeetingDay, meetingCellsOf, PERIOD_MEETING_FACTS } from '../meetings/period-meeting-facts.ts';
import { firstReportDay, PERIOD_REPORT_FACTS, reportCellsOf } from '../reports/period-report-facts.ts';

const SHARED_FACTS: readonly FactDefinition<GroupPeriod>[] = [...PERIOD_REPORT_FACTS, ...PERIOD_MEETING_FACTS];

/** The subjects 'groupYear', 'groupTerm', 'groupTertial' and 'groupQuarter'. */
export const GROUP_PERIOD_DEFINITIONS: readonly SubjectDefinition[] = [
  groupPeriod('groupYear', 'year', { sv: 'under ett år', en: 'in a year' }, [
    ...SHARED_FACTS,
    ...YEAR_ASSIGNMENT_FACTS,
  ]),
  groupPeriod('groupTerm', 'term', { sv: 'under en termin', en: 'in a term' }, SHARED_FACTS),
  groupPeriod('groupTertial', 'tertial', { sv: 'under ett tertial', en: 'in a tertial' }, SHARED_FACTS),
  groupPeriod('groupQuarter', 'quarter', { sv: 'under ett kvartal', en: 'in a quarter' }, SHARED_FACTS),
];

function groupPeriod(
  kind: GroupPeriod['kind'],
  unit: PeriodUnit,
  span: Text,
  facts: readonly FactDefinition<GroupPeriod>[],
): SubjectDefinition {
  return defineSubject<GroupPeriod>({
    kind,
    says: {
      sv: `En grupp ${span.sv}, från den första som arbetsboken har uppgifter om till granskningsdagens.`,
      en: `A group ${span.en}, from the first that the workbook has data for to that of the day of the check.`,
    },
    facts,
    things: (context) =>
      livingGroups(context).flatMap(({ name }) => {
        const first = firstDay(name, context);
        if (first === undefined) return [];
        return periodsBetween(unit, first, context.asOf).map((period) => ({
          kind,
          group: name,
          from: period.from,
          to: period.to,
          label: periodLabel(period),
        }));
      }),
    identity: (period, context) => {
      const { group, label, to } = period;
      const groupKind = knownGroups(context).get(group)?.kind;
      const cells = (table: string, column: string) => {
        if (table === 'meetings') return meetingCellsOf(period, column, context);
        return table === 'reports' ? reportCellsOf(period, column, context) : [];
      };
      return {
        key: `${group} | ${label}`,
        label: { sv: `${group} ${label}`, en: `${group} ${label}` },
        group,
        ...(groupKind === undefined ? {} : { groupKind }),
        day: to < context.asOf ? to : context.asOf,
        place: cells('meetings', 'date')[0] ?? cells('reports', 'period')[0],
        cells,
      };
    },
  });
}

function firstDay(group: string, context: FactContext): IsoDate | undefined {
  const days = [
    firstReportDay(context, group),
    firstMeetingDay(context, group),
    firstAssignmentDay(context, group),
    firstPlanDay(context, group),
  ];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
}
