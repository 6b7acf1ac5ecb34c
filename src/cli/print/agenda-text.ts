import type { AgendaPoint, MeetingAgenda } from '../../journeys/agenda/agenda.ts';
import { AGENDA_WORDS, dayWithWeekday } from '../../language/agenda-words.ts';
import { textIn, type Language } from '../../language/language.ts';
import { visibleText } from '../../language/visible-text.ts';
import { coloursOf, type TextWidth } from './text-style.ts';
import { textTable } from './text-table.ts';

/** A draft agenda for the terminal: whose and when, the points, and what to look over. */
export function agendaText(agenda: MeetingAgenda, language: Language, style: TextWidth): string {
  const word = (key: keyof typeof AGENDA_WORDS) => textIn(AGENDA_WORDS[key], language);
  const { group, meeting, from, to, deadlines, points, notes } = agenda;
  const { strong } = coloursOf(style);
  const title = group === undefined ? word('summons') : `${word('summonsOf')} ${visibleText(group)}`;
  const head = [
    strong(title),
    `${word('date')}: ${textIn(dayWithWeekday(meeting), language)}  ${word('time')}: ${from} – ${to}`,
    ...(deadlines.submission === undefined ? [] : [`${word('submitBy')} ${deadlines.submission.day}`]),
    ...(deadlines.agenda === undefined ? [] : [`${word('sendBy')} ${deadlines.agenda.day}`]),
  ];
  const table = textTable(
    [
      { header: word('number'), share: 0, least: 3 },
      { header: word('point'), share: 4, least: 20 },
      { header: word('start'), share: 0, least: 9 },
      { header: word('presenter'), share: 1, least: 12 },
      { header: word('type'), share: 0, least: 6 },
      { header: word('documents'), share: 2, least: 12 },
    ],
    points.map((point, index) => pointCells(point, index + 1, language)),
    style,
  );
  const ends = `${word('ends')} ${to}`;
  const toLookOver =
    notes.length === 0
      ? []
      : ['', strong(word('beforeSending')), ...notes.map((note) => `- ${textIn(note, language)}`)];
  return `${[...head, '', table, ends, ...toLookOver].join('\n')}\n`;
}

function pointCells(point: AgendaPoint, number: number, language: Language) {
  const { title, caseNumber, start = '', presenter = '', type = '', documents, lines } = point;
  return [
    { lines: [`${number}.`] },
    {
      lines: [
        caseNumber === undefined ? title : `${caseNumber} ${title}`,
        ...lines.map((line) => textIn(line, language)),
      ],
    },
    { lines: [start] },
    { lines: [presenter] },
    { lines: [type] },
    { lines: documents.map((document) => textIn(document, language)) },
  ];
}
