import { addDays, daysBetween, type IsoDate } from '../../time/iso-date.ts';
import { defineSubject, isUnknown } from '../frame/define-subject.ts';
import { doneReading } from '../frame/done-reading.ts';
import type { FactContext } from '../frame/fact-context.ts';
import { groupKind } from '../frame/group-kinds.ts';
import { dayReading, flagOf, isFilled, itemsOf } from '../frame/read-row.ts';
import type { ColumnKey } from '../../tables/table-kind.ts';
import type { FactValue, Unknown } from '../subject.ts';
import { agendaHolds, fixedItems } from './agenda-items.ts';
import { meetingsOf, type Meeting } from './meeting.ts';

/** The day that a 'sent' column gives on or before the day of the check; null when not sent; a yes without a day is unreadable. */
function sentDay({ row }: Meeting, column: ColumnKey, context: FactContext): IsoDate | null | Unknown {
  if (!row.has(column)) return row.missing(column);
  const done = doneReading(row, column, context);
  if (done.kind === 'unknown') return done.unknown;
  if (done.kind === 'notDone') return null;
  return done.day ?? row.unreadable(column);
}

/** The meeting's day; Unknown when it could not be read, null when there is none. */
function dateOf({ row, date }: Meeting): IsoDate | null | Unknown {
  if (date !== undefined) return date;
  const reading = dayReading(row, 'date');
  if (reading.kind === 'unknown') return reading.unknown;
  return reading.kind === 'day' ? row.unreadable('date') : null;
}

function daysBefore(meeting: Meeting, column: ColumnKey, context: FactContext): FactValue | Unknown {
  const date = dateOf(meeting);
  const sent = sentDay(meeting, column, context);
  if (isUnknown(date)) return date;
  if (isUnknown(sent)) return sent;
  return date === null || sent === null ? null : daysBetween(sent, date);
}

function isDone({ row }: Meeting, column: ColumnKey, context: FactContext): boolean | Unknown {
  const done = doneReading(row, column, context);
  return done.kind === 'unknown' ? done.unknown : done.kind === 'done';
}

/** The subject 'meeting'. */
export const MEETING_DEFINITION = defineSubject<Meeting>({
  kind: 'meeting',
  says: { sv: 'Ett möte: en rad i Möten.', en: 'A meeting: a row of Möten.' },
  things: meetingsOf,
  identity: (meeting, context) => {
    const day = meeting.date ?? meeting.row.reading('date')?.text ?? '';
    const kind = groupKind(context, meeting.group);
    return {
      key: meeting.key,
      label: { sv: `${meeting.group}: möte ${day}`.trim(), en: `${meeting.group}: meeting ${day}`.trim() },
      group: meeting.group,
      ...(kind === undefined ? {} : { groupKind: kind }),
      day: meeting.date ?? context.asOf,
      place: meeting.row.cell('date') ?? meeting.row.place,
      cells: (table, column) => (table === 'meetings' ? meeting.row.cells(column) : []),
    };
  },
  facts: [
    {
      name: 'date',
      says: { sv: 'Mötets dag.', en: 'The day of the meeting.' },
      type: 'date',
      reads: ['meetings.date'],
      compute: dateOf,
    },
    {
      name: 'state',
      says: {
        sv: 'held (hållet), planned (kommande), stale (noterat som planerat fast dagen har passerat) eller cancelled (inställt). Utan status räknas ett möte som hållet när dagen har passerat.',
        en: 'held, planned, stale (noted as planned though the day has passed) or cancelled. Without a status a meeting is held when its day has passed.',
      },
      type: 'text',
      reads: ['meetings.date'],
      alsoReads: ['meetings.status'],
      compute: (meeting) => {
        const date = dateOf(meeting);
        return isUnknown(date) ? date : meeting.state;
      },
    },
    {
      name: 'daysUntil',
      says: {
        sv: 'Dagar kvar till mötet; negativt när det har varit.',
        en: 'Days left until the meeting; negative when past.',
      },
      type: 'number',
      unit: 'days',
      reads: ['meetings.date'],
      compute: (meeting, context) => {
        const date = dateOf(meeting);
        return isUnknown(date) || date === null ? date : daysBetween(context.asOf, date);
      },
    },
    {
      name: 'daysSince',
      says: {
        sv: 'Dagar sedan mötet; negativt när det är kommande.',
        en: 'Days since the meeting; negative when ahead.',
      },
      type: 'number',
      unit: 'days',
      reads: ['meetings.date'],
      compute: (meeting, context) => {
        const date = dateOf(meeting);
        return isUnknown(date) || date === null ? date : daysBetween(date, context.asOf);
      },
    },
    {
      name: 'agendaSent',
      says: {
        sv: 'Dagen då kallelsen skickades; tom när den inte är skickad.',
        en: 'The day the agenda was sent; empty when not sent.',
      },
      type: 'date',
      reads: ['meetings.agendaSent'],
      compute: (meeting, context) => sentDay(meeting, 'agendaSent', context),
    },
    {
      name: 'agendaDaysBefore',
      says: {
        sv: 'Dagar före mötet som kallelsen skickades; tom när den inte är skickad.',
        en: 'Days before the meeting that the agenda was sent; empty when not sent.',
      },
      type: 'number',
      unit: 'days',
      reads: ['meetings.agendaSent', 'meetings.date'],
      compute: (meeting, context) => daysBefore(meeting, 'agendaSent', context),
    },
    {
      name: 'lastDayForAgenda',
      says: {
        sv: 'Sista dagen att skicka kallelsen när den ska ut ”days” dagar före.',
        en: 'The last day to send the agenda when it goes out “days” days before.',
      },
      type: 'date',
      reads: ['meetings.date'],
      parameters: [
        { name: 'days', type: 'integer', says: { sv: 'Dagar före mötet.', en: 'Days before the meeting.' } },
      ],
      compute: (meeting, _context, parameters) => {
        const date = dateOf(meeting);
        return isUnknown(date) || date === null ? date : addDays(date, -Number(parameters['days'] ?? 0));
      },
    },
    {
      name: 'materialSent',
      says: {
        sv: 'Dagen då materialet lämnades; tom när det inte är lämnat.',
        en: 'The day the material was handed in; empty when not.',
      },
      type: 'date',
      reads: ['meetings.materialSent'],
      compute: (meeting, context) => sentDay(meeting, 'materialSent', context),
    },
    {
      name: 'materialDaysBefore',
      says: {
        sv: 'Dagar före mötet som materialet lämnades; tom när det inte är lämnat.',
        en: 'Days before the meeting that the material was handed in; empty when not.',
      },
      type: 'number',
      unit: 'days',
      reads: ['meetings.materialSent', 'meetings.date'],
      compute: (meeting, context) => daysBefore(meeting, 'materialSent', context),
    },
    {
      name: 'notesSent',
      says: { sv: 'Om minnesanteckningarna är skickade.', en: 'Whether the notes are sent.' },
      type: 'boolean',
      reads: ['meetings.notesSent'],
      compute: (meeting, context) => isDone(meeting, 'notesSent', context),
    },
    {
      name: 'notesPublished',
      says: { sv: 'Om minnesanteckningarna är publicerade.', en: 'Whether the notes are published.' },
      type: 'boolean',
      reads: ['meetings.notesPublished'],
      compute: (meeting, context) => isDone(meeting, 'notesPublished', context),
    },
    {
      name: 'evaluated',
      says: { sv: 'Om mötet är utvärderat.', en: 'Whether the meeting is evaluated.' },
      type: 'boolean',
      reads: ['meetings.evaluated'],
      compute: ({ row }, context) => {
        const reading = row.reading('evaluated');
        if (reading?.kind === 'flag' && reading.date === undefined) return flagOf(row, 'evaluated') ?? false;
        const done = doneReading(row, 'evaluated', context);
        return done.kind === 'unknown' ? done.unknown : done.kind === 'done';
      },
    },
    {
      name: 'hasAgenda',
      says: { sv: 'Om mötet har en dagordning.', en: 'Whether the meeting has an agenda.' },
      type: 'boolean',
      reads: ['meetings.agendaItems'],
      compute: ({ row }) => (row.has('agendaItems') ? isFilled(row, 'agendaItems') : row.missing('agendaItems')),
    },
    {
      name: 'missingItems',
      says: {
        sv: 'De fasta punkter som dagordningen saknar. En punkt finns när dess bärande ord står i någon av dagordningens punkter, oavsett ordning, böjning och skrivsätt.',
        en: 'The fixed items that the agenda lacks. An item is there when its bearing words stand in one of the points, whatever their order, inflection and spelling.',
      },
      type: 'list',
      reads: ['meetings.agendaItems'],
      compute: ({ row, group }, context) => {
        if (!row.has('agendaItems')) return row.missing('agendaItems');
        const points = itemsOf(row, 'agendaItems');
        return fixedItems(group, context)
          .filter((item) => !agendaHolds(points, item))
          .map(({ item }) => item);
      },
    },
    {
      name: 'missingItemCount',
      says: { sv: 'Hur många fasta punkter dagordningen saknar.', en: 'How many fixed items the agenda lacks.' },
      type: 'number',
      unit: 'count',
      reads: ['meetings.agendaItems'],
      compute: ({ row, group }, context) => {
        if (!row.has('agendaItems')) return row.missing('agendaItems');
        const points = itemsOf(row, 'agendaItems');
        return fixedItems(group, context).filter((item) => !agendaHolds(points, item)).length;
      },
    },
  ],
});
