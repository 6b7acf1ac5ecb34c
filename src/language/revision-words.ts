import type { Text } from '../governance/pack.ts';
import type { IsoDate } from '../time/iso-date.ts';
import { KNOWN_YEARS } from '../time/known-year.ts';
import { counted, untranslated } from './language.ts';

const SEAT: Text = { sv: 'plats', en: 'seat' };
const SEATS: Text = { sv: 'platser', en: 'seats' };
const MEMBER: Text = { sv: 'ledamot', en: 'member' };
const MEMBERS: Text = { sv: 'ledamöter', en: 'members' };

/** '2 platser', 'minst 1 plats', '13–15 platser'. */
export function seatCount(min: number, max: number | undefined): Text {
  if (max === undefined) {
    const least = counted(min, SEAT, SEATS);
    return { sv: `minst ${least.sv}`, en: `at least ${least.en}` };
  }
  if (min === max) return counted(min, SEAT, SEATS);
  return { sv: `${min}–${max} platser`, en: `${min}–${max} seats` };
}

export function memberCount(count: number): Text {
  return counted(count, MEMBER, MEMBERS);
}

/** A number under a name: 'Psykiatri och habilitering: 1 plats'. */
export function under(name: string, text: Text): Text {
  return { sv: `${name}: ${text.sv}`, en: `${name}: ${text.en}` };
}

/** What the sheets of the annual revision, and the command, say. */
export const REVISION_WORDS = {
  title: (year: number): Text => ({ sv: `Revidering ${year}`, en: `Revision ${year}` }),
  introduction: (asOf: IsoDate, waiting: number, adopted: number): Text => ({
    sv: `Förslag ${asOf}. ${waiting} att besluta, ${adopted} fastställda. Skriv dagen för beslutet under Fastställd; inget ändras förrän det är gjort.`,
    en: `Proposal of ${asOf}. ${waiting} to decide, ${adopted} adopted. Write the day of the decision under Adopted; nothing changes until then.`,
  }),
  proposal: (table: string, year: number): Text => ({
    sv: `Förslag: ${table} ${year}`,
    en: `Proposal: ${table} ${year}`,
  }),
  proposalIntroduction: (sheet: string): Text => ({
    sv: `Raderna får sina datum när de är fastställda i ${sheet}. De egna tabellerna är orörda.`,
    en: `Rows get their dates when they are adopted in ${sheet}. Your own tables are untouched.`,
  }),
  nothing: { sv: 'Inget att revidera.', en: 'Nothing to revise.' },
  unused: { sv: 'Används inte', en: 'Not used' },
  moreUnused: (count: number): Text => ({
    sv: `${count} till används inte; de står på bladet.`,
    en: `${count} more are not used; they stand on the sheet.`,
  }),
  standing: { sv: 'Läge', en: 'State' },
  wholeGroup: { sv: 'hela gruppen', en: 'the whole group' },
  none: untranslated('–'),
  noSeat: { sv: 'ingen plats', en: 'no seat' },
  vacancy: { sv: 'Vakant plats', en: 'Vacant seat' },
  introduced: { sv: 'Introducerad', en: 'Introduced' },
  toBeElected: { sv: 'Väljs av gruppen', en: 'Elected by the group' },
} as const;

/** Why something is proposed. */
export const REVISION_REASONS = {
  document: (source: Text, from: IsoDate | undefined): Text => ({
    sv: from === undefined ? `${source.sv}.` : `${source.sv}; gäller från ${from}.`,
    en: from === undefined ? `${source.en}.` : `${source.en}; applies from ${from}.`,
  }),
  sameAsNow: { sv: 'Som i dag enligt Representation.', en: 'As today by Representation.' },
  sameByDocument: (title: Text): Text => ({
    sv: `Som i dag enligt ${title.sv}.`,
    en: `As today by ${title.en}.`,
  }),
  alreadyIn: (from: IsoDate): Text => ({
    sv: `Står redan i Representation från ${from}.`,
    en: `Stands in Representation already, from ${from}.`,
  }),
  rowEnds: (to: IsoDate): Text => ({
    sv: `Raden i Representation gäller till ${to}.`,
    en: `The row of Representation is valid to ${to}.`,
  }),
  notInDocument: (title: Text): Text => ({
    sv: `Platsen finns inte i ${title.sv}.`,
    en: `The seat is not in ${title.en}.`,
  }),
  documentDiffers: (title: Text, count: Text): Text => ({
    sv: `${title.sv} anger ${count.sv}; Representation går före.`,
    en: `${title.en} says ${count.en}; Representation goes before.`,
  }),
  missingInTable: (title: Text): Text => ({
    sv: `${title.sv} har platsen, men den saknas i Representation.`,
    en: `${title.en} has the seat, but Representation lacks it.`,
  }),
  unreadable: (column: string, text: string): Text => ({
    sv: `${column} kan inte läsas: ”${text}”.`,
    en: `${column} cannot be read: “${text}”.`,
  }),
  sameSeatTwice: (count: number): Text => ({
    sv: `${count} rader i Representation gäller samma plats samtidigt.`,
    en: `${count} rows of Representation are about the same seat at the same time.`,
  }),
  filled: (count: number, seats: Text): Text => ({
    sv: `${memberCount(count).sv} på ${seats.sv}.`,
    en: `${memberCount(count).en} in ${seats.en}.`,
  }),
  termEnds: (to: IsoDate): Text => ({ sv: `Till är ${to}.`, en: `Till is ${to}.` }),
  stays: { sv: 'Mandatet fortsätter under året.', en: 'The term goes on through the year.' },
  begins: (from: IsoDate): Text => ({ sv: `Från är ${from}.`, en: `Från is ${from}.` }),
  notIntroduced: (from: IsoDate): Text => ({
    sv: `Ny från ${from} och Introducerad är tom.`,
    en: `New from ${from} and Introducerad is empty.`,
  }),
  doubleBooked: (count: number): Text => ({
    sv: `Personen står på ${count} ordinarie platser i gruppen.`,
    en: `The person has ${count} ordinary seats in the group.`,
  }),
  organisationWithoutSeat: {
    sv: 'Organisationen har ingen plats i gruppen enligt den föreslagna representationen.',
    en: 'The organisation has no seat in the group by the proposed representation.',
  },
  chairSide: (side: Text, years: number): Text => ({
    sv: `Ordföranden har kommit från ${side.sv} ${years} år i rad.`,
    en: `The chair has come from ${side.en} for ${years} ${years === 1 ? 'year' : 'years'} on end.`,
  }),
  chairUnknown: {
    sv: 'Ledamöter och Möten säger inte vilken sida som har haft ordförandeskapet.',
    en: 'Ledamöter and Möten do not say which side has held the chair.',
  },
  intervalUnknown: {
    sv: 'Gruppen har inte angett hur ofta ordförandeskapet byter sida.',
    en: 'The group has not stated how often the chair changes side.',
  },
} as const;

/** What must be decided. */
export const REVISION_DECISIONS = {
  adoptSeats: { sv: 'Fastställ det nya antalet platser.', en: 'Adopt the new number of seats.' },
  adoptName: { sv: 'Fastställ det nya namnet.', en: 'Adopt the new name.' },
  adoptNewSeat: { sv: 'Fastställ den nya platsen.', en: 'Adopt the new seat.' },
  adoptEnd: { sv: 'Fastställ att platsen upphör.', en: 'Adopt the end of the seat.' },
  adoptRenewal: { sv: 'Fastställ att platsen gäller även i år.', en: 'Adopt the seat for this year too.' },
  mendRow: { sv: 'Rätta raden i Representation.', en: 'Mend the row in Representation.' },
  mendMember: { sv: 'Rätta raden i Ledamöter.', en: 'Mend the row in Ledamöter.' },
  chooseRow: { sv: 'Bestäm vilken rad som gäller.', en: 'Decide which row applies.' },
  appoint: (count: number): Text => ({
    sv: `Utse ${memberCount(count).sv}.`,
    en: `Appoint ${memberCount(count).en}.`,
  }),
  chooseWhoLeaves: (leaving: number, of: number): Text => ({
    sv: `Välj vem som lämnar: ${leaving} av ${of}.`,
    en: `Choose who leaves: ${leaving} of ${of}.`,
  }),
  reappoint: { sv: 'Utse om, eller utse en annan.', en: 'Reappoint, or appoint another.' },
  successor: (from: IsoDate): Text => ({
    sv: `Utse om eller utse en efterträdare från ${from}.`,
    en: `Reappoint or appoint a successor from ${from}.`,
  }),
  introduce: {
    sv: 'Introducera, och skriv dagen i Introducerad.',
    en: 'Introduce, and write the day in Introducerad.',
  },
  chooseSeat: { sv: 'Bestäm vilken plats personen har.', en: 'Decide which seat the person has.' },
  placeOrLeave: {
    sv: 'Bestäm om personen ska ha en plats, och vilken.',
    en: 'Decide whether the person is to have a seat, and which.',
  },
  electChair: (side: Text): Text => ({
    sv: `Välj ordförande från ${side.sv}.`,
    en: `Elect a chair from ${side.en}.`,
  }),
  electAnyChair: {
    sv: 'Välj ordförande, och bestäm vems tur det är.',
    en: 'Elect a chair, and decide whose turn it is.',
  },
  appointRole: (role: Text): Text => ({ sv: `Utse ${role.sv}.`, en: `Appoint a ${role.en}.` }),
  notADay: (text: string): Text => ({
    sv: ` Fastställd ”${text}” är inget datum; skriv som 2017-12-01.`,
    en: ` Adopted “${text}” is no date; write as 2017-12-01.`,
  }),
} as const;

/** Where the region and the municipalities are spoken of. */
export const SIDE_WORDS: Readonly<Record<'kommun' | 'region' | 'privat' | 'annan', Text>> = {
  kommun: { sv: 'kommunerna', en: 'the municipalities' },
  region: { sv: 'regionen', en: 'the region' },
  privat: { sv: 'de privata utförarna', en: 'the private providers' },
  annan: { sv: 'annan huvudman', en: 'another principal' },
};

/** What a proposed row says of itself. */
export const ROW_WORDS = {
  kept: { sv: 'Kvarstår', en: 'Stays' },
  unclear: { sv: 'Oklart', en: 'Unclear' },
  proposedFrom: (from: IsoDate | undefined): Text =>
    from === undefined
      ? { sv: 'Förslag', en: 'Proposal' }
      : { sv: `Förslag: från ${from}`, en: `Proposal: from ${from}` },
  proposedEnd: (to: IsoDate | undefined): Text =>
    to === undefined
      ? { sv: 'Förslag: upphör', en: 'Proposal: ends' }
      : { sv: `Förslag: till ${to}`, en: `Proposal: to ${to}` },
  adopted: (day: IsoDate): Text => ({ sv: `Fastställd ${day}`, en: `Adopted ${day}` }),
  tooMany: (leaving: number, of: number): Text => ({
    sv: `Kvarstår; ${leaving} av ${of} ska lämna`,
    en: `Stays; ${leaving} of ${of} are to leave`,
  }),
  expires: (to: IsoDate): Text => ({ sv: `Mandatet går ut ${to}`, en: `The term ends ${to}` }),
} as const;

export const TOPIC_NAMES: Readonly<Record<'seat' | 'person' | 'role' | 'term', Text>> = {
  seat: { sv: 'Plats', en: 'Seat' },
  person: { sv: 'Person', en: 'Person' },
  role: { sv: 'Roll', en: 'Role' },
  term: { sv: 'Mandat', en: 'Term' },
};

export const STEP_NAMES = {
  changed: { sv: 'Ändras', en: 'Changes' },
  renamed: { sv: 'Byter namn', en: 'Renamed' },
  added: { sv: 'Ny', en: 'New' },
  ended: { sv: 'Upphör', en: 'Ends' },
  renewed: { sv: 'Förlängs', en: 'Renewed' },
  vacant: { sv: 'Vakant', en: 'Vacant' },
  tooMany: { sv: 'För många', en: 'Too many' },
  expired: { sv: 'Har gått ut', en: 'Has ended' },
  expires: { sv: 'Går ut', en: 'Ends' },
  turn: { sv: 'Byter sida', en: 'Changes side' },
  missing: { sv: 'Saknas', en: 'Missing' },
  introduce: { sv: 'Introduceras', en: 'To introduce' },
  doubleBooked: { sv: 'Dubbel plats', en: 'Double seat' },
  noSeat: { sv: 'Utan plats', en: 'No seat' },
  unclear: { sv: 'Oklart', en: 'Unclear' },
  kept: { sv: 'Kvarstår', en: 'Stays' },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a row of the earlier sheet has no effect. */
export const UNUSED_REASONS = {
  nothingLikeIt: {
    sv: 'Raden svarar inte mot något i årets förslag.',
    en: 'The row fits nothing in the year’s proposal.',
  },
  proposalChanged: {
    sv: 'Förslaget har ändrats sedan raden fastställdes.',
    en: 'The proposal has changed since the row was adopted.',
  },
  sameId: { sv: 'En annan rad har samma Id.', en: 'Another row has the same Id.' },
} as const;

/** What a revision could not look into. */
export const REVISION_NOTES = {
  noRepresentation: {
    sv: 'Representation saknas; platserna är styrdokumentens.',
    en: 'There is no Representation; the seats are those of the governance documents.',
  },
  noMembers: {
    sv: 'Ledamöter saknas, så personer, mandat och vakanser har inte prövats.',
    en: 'There is no Ledamöter, so persons, terms and vacancies have not been looked into.',
  },
  cannotCount: (group: string, whose: string): Text => ({
    sv: `${group}, ${whose}: en ledamots roll eller datum kan inte läsas, så platserna har inte räknats.`,
    en: `${group}, ${whose}: a member’s role or date cannot be read, so the seats have not been counted.`,
  }),
} as const;

/** Why there is nothing to revise. */
export const REVISION_PROBLEMS = {
  badYear: (text: string): Text => ({
    sv: `Revideringens år ska vara ett heltal från ${KNOWN_YEARS.first} till ${KNOWN_YEARS.last}, inte ”${text}”.`,
    en: `The year of the revision takes a whole number from ${KNOWN_YEARS.first} to ${KNOWN_YEARS.last}, not “${text}”.`,
  }),
  nothingToRevise: (name: string): Text => ({
    sv: `${name} har varken en tabell över representationen (Representation: Organisation, Platser) eller över ledamöterna (Ledamöter: Namn, Organisation, Från, Till), så det finns inget att revidera.`,
    en: `${name} holds neither a table of the representation (Representation: Organisation, Seats) nor one of the members (Ledamöter: Name, Organisation, From, To), so there is nothing to revise.`,
  }),
} as const;

/** What the command prints. */
export const REVISION_PRINT = {
  title: (year: number, workbook: string, asOf: IsoDate): Text => ({
    sv: `Revidering ${year} av ${workbook}, förslag ${asOf}`,
    en: `Revision ${year} of ${workbook}, proposal of ${asOf}`,
  }),
  change: { sv: 'Ändring', en: 'Change' },
  whose: { sv: 'Organisation', en: 'Organisation' },
  beforeAfter: { sv: 'Före → efter', en: 'Before → after' },
  decision: { sv: 'Att besluta', en: 'To decide' },
  adopted: (day: IsoDate): Text => ({ sv: `Fastställd ${day}.`, en: `Adopted ${day}.` }),
  notADay: (text: string): Text => ({
    sv: `Fastställd ”${text}” är inget datum; skriv som 2017-12-01.`,
    en: `Adopted “${text}” is no date; write as 2017-12-01.`,
  }),
  staying: (count: number): Text => ({
    sv: `${count} ${count === 1 ? 'rad' : 'rader'} kvarstår.`,
    en: `${count} ${count === 1 ? 'row stays' : 'rows stay'}.`,
  }),
} as const;
