import type { AgendaItem, Text } from '../governance/pack.ts';
import type { Severity } from '../rules/rule.ts';
import { weekday, type IsoDate } from '../time/iso-date.ts';
import { counted, untranslated } from './language.ts';
import { SEVERITY_NAMES, SEVERITY_PLURALS } from './severities.ts';

/** What any meeting goes through, for groups whose document fixes no agenda; in Swedish, as the documents' own items. */
export const GENERIC_ITEMS: readonly Pick<AgendaItem, 'item' | 'role'>[] = [
  { item: 'Mötets öppnande och godkännande av dagordningen' },
  { item: 'Föregående minnesanteckningar', role: 'previousNotes' },
  { item: 'Information från organisationerna' },
  { item: 'Uppföljning av ärendelogg', role: 'caseFollowUp' },
  { item: 'Nästa möte', role: 'nextMeeting' },
  { item: 'Övriga frågor' },
];

/** The fixed words of an agenda. */
export const AGENDA_WORDS = {
  sheet: { sv: 'Dagordning', en: 'Agenda' },
  summons: { sv: 'Kallelse till sammanträde', en: 'Summons to meeting' },
  summonsOf: { sv: 'Kallelse till sammanträde med', en: 'Summons to meeting of' },
  draft: { sv: 'Utkast', en: 'Draft' },
  date: { sv: 'Datum', en: 'Date' },
  time: { sv: 'Tid', en: 'Time' },
  place: { sv: 'Plats', en: 'Place' },
  submitBy: { sv: 'Anmäl ärenden senast', en: 'Submit cases by' },
  sendBy: { sv: 'Skickas ut senast', en: 'To be sent by' },
  types: { sv: 'Typ av ärende', en: 'Type of case' },
  information: { sv: 'I = Information', en: 'I = Information' },
  discussion: { sv: 'D = Diskussion', en: 'D = Discussion' },
  decision: { sv: 'B = Beslut', en: 'B = Decision' },
  number: { sv: 'Nr', en: 'No' },
  point: { sv: 'Ärende', en: 'Case' },
  start: { sv: 'Start tid', en: 'Start' },
  presenter: { sv: 'Föredragande', en: 'Presenter' },
  type: { sv: 'Ärende typ', en: 'Type' },
  documents: { sv: 'Dokument att läsa', en: 'To read' },
  ends: { sv: 'Mötet avslutas', en: 'The meeting ends' },
  welcome: { sv: 'Välkomna!', en: 'Welcome!' },
  beforeSending: { sv: 'Att se över innan dagordningen skickas', en: 'To look over before the agenda is sent' },
} as const satisfies Readonly<Record<string, Text>>;

/** What stands under a point, or among its documents. */
export const AGENDA_LINES = {
  deferred: (earlier: string | undefined): Text =>
    earlier === undefined
      ? { sv: 'Förslag: ärendet är uppskjutet', en: 'Proposal: the case was deferred' }
      : { sv: `Förslag: uppskjutet från ${earlier}`, en: `Proposal: deferred from ${earlier}` },
  undecided: (earlier: string): Text => ({
    sv: `Förslag: stod på dagordningen ${earlier}, inget beslut i loggen`,
    en: `Proposal: was on the agenda of ${earlier}, no decision in the log`,
  }),
  submittedLate: (day: string): Text => ({
    sv: `Anmält ${day}, efter sista dagen`,
    en: `Submitted ${day}, after the last day`,
  }),
  assignment: (name: string): Text => ({ sv: `Uppdragsbeskrivning: ${name}`, en: `Assignment: ${name}` }),
  previousNotes: (day: string): Text => ({ sv: `Minnesanteckningar ${day}`, en: `Notes of ${day}` }),
  groupNotes: (group: string, day: string): Text => ({
    sv: `Minnesanteckningar ${group} ${day}`,
    en: `Notes of ${group}, ${day}`,
  }),
  nextMeeting: (day: string): Text => untranslated(day),
  nextMeetingProposed: (day: string): Text => ({ sv: `Förslag: ${day}`, en: `Proposal: ${day}` }),
  followUpDue: (name: string, day: string, who: string | undefined): Text => ({
    sv: `${name}: ska följas upp senast ${day}${inBrackets(who)}`,
    en: `${name}: to be followed up by ${day}${inBrackets(who)}`,
  }),
  reportDue: (name: string, day: string, who: string | undefined): Text => ({
    sv: `${name}: ska redovisas senast ${day}${inBrackets(who)}`,
    en: `${name}: to be reported by ${day}${inBrackets(who)}`,
  }),
  flagged: (severity: Severity, rule: Text, subjects: readonly Text[], leftOut: number): Text => ({
    sv: `${SEVERITY_NAMES[severity].sv}: ${rule.sv} – ${listed(subjects, 'sv')}${leftOut > 0 ? ` och ${leftOut} till` : ''}`,
    en: `${SEVERITY_NAMES[severity].en}: ${rule.en} – ${listed(subjects, 'en')}${leftOut > 0 ? ` and ${leftOut} more` : ''}`,
  }),
  flaggedKind: (kind: Text, errors: number, warnings: number): Text => {
    const counts = [
      ...(errors > 0 ? [counted(errors, ERROR, SEVERITY_PLURALS.error)] : []),
      ...(warnings > 0 ? [counted(warnings, WARNING, SEVERITY_PLURALS.warning)] : []),
    ];
    return {
      sv: `${kind.sv}: ${counts.map(({ sv }) => sv).join(' och ')}, se bladet Fynd`,
      en: `${kind.en}: ${counts.map(({ en }) => en).join(' and ')}, see the sheet Fynd`,
    };
  },
  more: (count: number): Text => ({ sv: `… och ${count} till`, en: `… and ${count} more` }),
} as const;

const ERROR: Text = { sv: 'fel', en: 'error' };
const WARNING: Text = { sv: 'varning', en: 'warning' };

function inBrackets(who: string | undefined): string {
  return who === undefined ? '' : ` (${who})`;
}

function listed(texts: readonly Text[], language: keyof Text): string {
  return texts.map((text) => text[language]).join('; ');
}

/** What whoever sends an agenda should know. */
export const AGENDA_NOTES = {
  notInTable: (day: string): Text => ({
    sv: `Mötet ${day} finns inte i tabellen Möten.`,
    en: `The meeting of ${day} is not in the table of meetings.`,
  }),
  cancelled: (day: string): Text => ({
    sv: `Mötet ${day} är inställt enligt tabellen Möten.`,
    en: `The meeting of ${day} is cancelled by the table of meetings.`,
  }),
  holiday: (day: string, name: string): Text => ({ sv: `${day} är ${name}.`, en: `${day} is a holiday (${name}).` }),
  weekend: (day: string): Text => ({ sv: `${day} infaller på en helg.`, en: `${day} is in a weekend.` }),
  squeezeDay: (day: string): Text => ({ sv: `${day} är en klämdag.`, en: `${day} is squeezed between days off.` }),
  excludedMonth: (day: string): Text => ({
    sv: `Enligt styrdokumentet hålls inga möten i den månad som ${day} ligger i.`,
    en: `By the governance document no meetings are held in the month of ${day}.`,
  }),
  otherDay: (regular: string): Text => ({
    sv: `Ordinarie mötesdag enligt styrdokumentet är ${regular}. Skriv skälet i tabellen Möten.`,
    en: `The ordinary day by the governance document is ${regular}. Write the reason in the table of meetings.`,
  }),
  movedDay: (regular: string, holiday: string | undefined): Text => ({
    sv: `Flyttat från ${regular}, som är ${holiday ?? 'en klämdag'}.`,
    en: `Moved from ${regular}, which is ${holiday === undefined ? 'squeezed between days off' : `a holiday (${holiday})`}.`,
  }),
  movedElsewhere: (regular: string, holiday: string | undefined, proposed: string): Text => ({
    sv: `Ordinarie mötesdag ${regular} är ${holiday ?? 'en klämdag'}; närmaste lämpliga dag är ${proposed}.`,
    en: `The ordinary day ${regular} is ${holiday === undefined ? 'squeezed between days off' : `a holiday (${holiday})`}; the nearest day that does is ${proposed}.`,
  }),
  submissionPassed: (day: string): Text => ({
    sv: `Sista dagen att anmäla ärenden, ${day}, har passerat.`,
    en: `The last day for submitting cases, ${day}, has passed.`,
  }),
  agendaPassed: (day: string): Text => ({
    sv: `Dagordningen skulle ha skickats senast ${day}.`,
    en: `The agenda was to be sent by ${day}.`,
  }),
  otherGroups: (groups: readonly string[]): Text => ({
    sv: `Samma dag möts även ${groups.join(', ')}. Välj en annan grupp om dagordningen gäller den.`,
    en: `${groups.join(', ')} ${groups.length === 1 ? 'meets' : 'meet'} on the same day. Choose another group if the agenda is for it.`,
  }),
  noLog: (): Text => ({
    sv: 'Ingen ärendelogg kändes igen, så dagordningen har bara de fasta punkterna.',
    en: 'No case log was recognised, so the agenda has the fixed items only.',
  }),
  leftOut: (count: number): Text => ({
    sv: `${count} äldre ärenden utan beslut har inte tagits med som förslag.`,
    en: `${count} older cases without a decision are not among the proposals.`,
  }),
  tooLong: (): Text => ({
    sv: 'Punkterna ryms inte på mötestiden. Stryk eller flytta några.',
    en: 'The points do not fit the time of the meeting. Strike or move some of them.',
  }),
} as const;

/** Why no agenda can be drafted. */
export const AGENDA_PROBLEMS = {
  unknownGroup: (name: string, known: readonly string[]): Text => ({
    sv: `Gruppen ”${name}” finns varken i arbetsboken eller i styrdokumenten. Grupper: ${known.join(', ')}.`,
    en: `The group “${name}” is neither in the workbook nor in the governance documents. Groups: ${known.join(', ')}.`,
  }),
} as const;

const WEEKDAYS: readonly Text[] = [
  { sv: 'måndag', en: 'Monday' },
  { sv: 'tisdag', en: 'Tuesday' },
  { sv: 'onsdag', en: 'Wednesday' },
  { sv: 'torsdag', en: 'Thursday' },
  { sv: 'fredag', en: 'Friday' },
  { sv: 'lördag', en: 'Saturday' },
  { sv: 'söndag', en: 'Sunday' },
];

/** 'fredag 2018-04-06'. */
export function dayWithWeekday(day: IsoDate): Text {
  const name = WEEKDAYS[weekday(day) - 1] ?? untranslated('');
  return { sv: `${name.sv} ${day}`, en: `${name.en} ${day}` };
}
