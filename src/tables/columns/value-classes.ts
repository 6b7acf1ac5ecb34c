import words from '../vocabulary/value-words.json' with { type: 'json' };
import type { Cell } from '../../workbook/snapshot.ts';
import { isGroupLike } from './group-likeness.ts';
import { anyOf } from '../values/folded-text.ts';
import { readPerson } from '../values/persons.ts';

/** What a cell's value looks like, whatever its column is called. A value may look like several things. */
export type ValueClass =
  | 'date'
  | 'serial'
  | 'dateWord'
  | 'year'
  | 'period'
  | 'number'
  | 'count'
  | 'caseNumber'
  | 'status'
  | 'caseType'
  | 'yesNo'
  | 'role'
  | 'position'
  | 'person'
  | 'organisation'
  | 'group'
  | 'list'
  | 'long'
  | 'none'
  | 'contact';

const STATUS = new Set(words.status);
const CASE_TYPES = new Set(words.caseTypes);
const YES_NO = new Set(words.yesNo);
const ROLES = new Set(words.roles);

const MONTH = '(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-zåäö]{0,9}';
const DATES = [
  /\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b/,
  /^\d{1,2}[/.-]\d{1,2}(?:[/. -]+\d{2,4})?$/,
  /^(?:senast|före|efter|innan|den|by|before|fre|mån|tis|ons|tor|lör|sön)[a-z]*\.? .{0,12}\d/,
  /^(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  new RegExp(`^(?:\\d{1,2}[.]? (?:of )?)?${MONTH}\\.?(?: ?[-']?\\d{1,4})?(?:,? \\d{4})?$`),
  new RegExp(`\\b\\d{1,2}[ -]${MONTH}\\b.{0,8}$`),
  /^v(?:ecka|eck)?\.? ?\d{1,2}(?:\b|[-–])/,
  /^week \d/,
  /^(?:slutet|mitten|början) av /,
  /^(?:hösten|våren|sommaren|vintern|autumn|spring|summer|winter|efter sommaren)\b/,
];
const PERIODS = [
  /^(?:ht|vt)\s?-?\s?\d{2,4}$/,
  /^(?:ht|vt)$/,
  /\b(?:kv|kvartal|q)\.? ?[1-4]\b/,
  /^(?:\d{4} )?t(?:ertial)? ?[1-3]\b/,
  /^(?:20)\d\d\s?[-/–]\s?(?:20)?\d\d$/,
  /\b(?:tertial|termin|halvår|term)\b/,
];
const LONG_PARTS = words.organisationParts.filter((part) => part.length > 3);
const SHORT_PARTS = words.organisationParts.filter((part) => part.length <= 3);
const ORGANISATION = new RegExp(`${anyOf(LONG_PARTS)}|(?<!\\p{L})${anyOf(SHORT_PARTS)}(?!\\p{L})`, 'u');
const POSITION = new RegExp(
  `${anyOf(words.positions.filter((word) => word.length > 4))}|${anyOf(words.positions.filter((word) => word.length <= 4))}$`,
);
const SERIAL = /^[3-5]\d{4}$/;
const YEAR = /^(?:19|20)\d\d$/;
const DATE_WORDS =
  /^(?:löpande|fortlöpande|tills vidare|omgående|snarast|nästa möte|efter beslut|årligen|vid behov|ongoing|until further notice|asap|next meeting|annually|as needed|continuously|when needed)/;
const NONE = /^(?:[-–—?]+|saknas|tbd|n\/a|vakant|vakans|inget|inga|ej aktuellt|ej fastställt|vacant|none)$/;
const CASE_NUMBER =
  /^(?:§ ?\d+|[a-zåäö]{0,8}[- ]?(?:19|20)?\d\d[-/:]\d{1,5}|[a-zåäö]{1,8}[ -]?\d{1,5}(?:[/-]\d{2,4})?|\d{1,4}[.)]?|[a-zåäö]{1,6} ?\d{4}[/:-]\d{1,5})$/;
const COUNT =
  /^(?:\d{1,2}(?:\s?[-–+]\s?\d{1,2})?|en|ett|två|tre|fyra|fem|sex|one|two|three|four|five|six)\s?(?:st\.?|(?:ordinarie|repr|ledam|plats|person|ersätt|seat|member|deleg)[a-zåäö.]*|\+ .{1,20})?(?:\s?[,+(].{0,25})?$/;
const PERSON =
  /^\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?(?: (?:av|af|von|de|van|\p{Lu}\.?|\p{Lu}[\p{L}'’-]+)){1,3}(?: ?\(.{1,30}\))?$/u;
const SURNAME_FIRST = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’ -]+$/u;
const INITIALS = /^[A-ZÅÄÖ]{2,6}\b/;
const CONTACT = /@|^\+?\d[\d\s-]{6,}$/;
const SEVERAL_FIELDS = /[\n,;(]/;
const LONG = 55;
const LONGEST_TO_CLASSIFY = 200;

/** The text of a cell as a user sees it, without the spaces around it; '' when it is empty. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.trim();
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date;
    case 'boolean':
      return cell.boolean ? 'sant' : 'falskt';
    default:
      return '';
  }
}

/** What a cell looks like; nothing for an empty cell. */
export function valueClasses(cell: Cell): ReadonlySet<ValueClass> {
  if (cell.kind === 'date') return DATE;
  if (cell.kind === 'number') return numberClasses(cell.number);
  if (cell.kind === 'boolean') return YES;
  return cell.kind === 'text' ? rememberedClasses(cell.text) : NOTHING;
}

const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, ReadonlySet<ValueClass>>();

function rememberedClasses(text: string): ReadonlySet<ValueClass> {
  let classes = remembered.get(text);
  if (!classes) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, (classes = textClasses(text.trim())));
  }
  return classes;
}

function isPersonWithTitle(text: string): boolean {
  const person = readPerson(text);
  return person?.position !== undefined || person?.organisation !== undefined || person?.role !== undefined;
}

const NOTHING: ReadonlySet<ValueClass> = new Set();
const DATE: ReadonlySet<ValueClass> = new Set(['date']);
const YES: ReadonlySet<ValueClass> = new Set(['yesNo']);

function numberClasses(number: number): ReadonlySet<ValueClass> {
  const classes = new Set<ValueClass>(['number']);
  if (!Number.isInteger(number)) return classes;
  if (number >= 1990 && number <= 2060) classes.add('year');
  if (number >= 0 && number <= 40) classes.add('count');
  if (number > 0 && number < 5000) classes.add('caseNumber');
  if (number >= 30_000 && number < 60_000) classes.add('serial');
  if (DATES.some((date) => date.test(String(number)))) classes.add('date');
  return classes;
}

function textClasses(text: string): ReadonlySet<ValueClass> {
  const classes = new Set<ValueClass>();
  if (text === '') return classes;
  if (text.length > LONG) classes.add('long');
  const folded = text.slice(0, LONGEST_TO_CLASSIFY).toLowerCase().replace(/\s+/g, ' ');
  if (folded.includes(';')) classes.add('list');
  const isProse = folded.length > 28 && !/\d/.test(folded);
  if (!isProse && DATES.some((date) => date.test(folded))) classes.add('date');
  if (YEAR.test(folded)) classes.add('year');
  if (SERIAL.test(folded)) classes.add('serial');
  if (!isProse && PERIODS.some((period) => period.test(folded))) classes.add('period');
  if (DATE_WORDS.test(folded)) classes.add('dateWord');
  if (NONE.test(folded)) classes.add('none');
  if (CASE_NUMBER.test(folded)) classes.add('caseNumber');
  if (COUNT.test(folded)) classes.add('count');
  if (STATUS.has(folded)) classes.add('status');
  if (CASE_TYPES.has(folded)) classes.add('caseType');
  if (YES_NO.has(folded)) classes.add('yesNo');
  if (ROLES.has(folded)) classes.add('role');
  if (CONTACT.test(text)) classes.add('contact');
  const isOrganisation = ORGANISATION.test(folded);
  if (isOrganisation) classes.add('organisation');
  if (POSITION.test(folded)) classes.add('position');
  const isGroup = isGroupLike(text);
  if (isGroup || INITIALS.test(text)) classes.add('group');
  if (!isOrganisation && !isGroup && (PERSON.test(text) || SURNAME_FIRST.test(text))) classes.add('person');
  else if (SEVERAL_FIELDS.test(text) && isPersonWithTitle(text)) classes.add('person');
  return classes;
}
