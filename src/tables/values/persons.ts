import words from './person-words.json' with { type: 'json' };
import { canonicalColumn } from '../canonical-tables.ts';
import { readChoice } from './choices.ts';
import { cleanText, foldedText, wordKey } from './folded-text.ts';
import { isNone } from './known-words.ts';

/** Who a cell names: 'Anna Ek (ordf), förvaltningschef, Ronneby kommun', on one line or several. */
export interface Person {
  readonly name: string;
  readonly position?: string;
  readonly organisation?: string;
  /** Canonical as in tables.json: ordförande, ersättare … */
  readonly role?: string;
  readonly email?: string;
  readonly phone?: string;
}

const LONGEST_PERSON = 500;
const EMAIL = /[^\s@,;<>()]{1,64}@[^\s@,;<>()]{1,190}/;
const PHONE = /(?:tel\.?|tfn\.?|mobil)?:?\s*(?:\+\d{1,3}|0)\d?[\d\s-]{5,14}\d/iu;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:av|af|von|de|van|der|la|\p{Lu}[\p{L}.'’-]*)){0,4}$/u;
const SURNAME_FIRST = /^(\p{Lu}[\p{L}'’-]+),\s*(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’.-]*)?)$/u;
const LINES = /\n|;/;
const PARTS = /,|\s[-–—|/]\s|[()[\]]/;
const NAMES = /\n|[;,/&]|\s(?:och|samt|and)\s/;
const TITLES = new Set(words.titles);

const roleColumn = canonicalColumn('members', 'role');
const ROLES = roleColumn?.type.kind === 'enum' ? roleColumn.type.choices : [];
const LONGEST_ROLE = 30;

/**
 * Reads a person's cell: name first (or after the role), position, organisation and role in any order, on lines of their
 * own, between commas or in parentheses. Undefined when no part looks like a name; 'Ek, Anna' is Anna Ek.
 */
export function readPerson(text: string): Person | undefined {
  const clean = cleanText(text);
  if (clean === '' || clean.length > LONGEST_PERSON || isNone(clean)) return undefined;
  const email = EMAIL.exec(clean)?.[0];
  const phone = PHONE.exec(clean)?.[0]
    ?.replace(/^(?:tel\.?|tfn\.?|mobil)?:?\s*/iu, '')
    .trim();
  const rest = clean.replace(EMAIL, ' ').replace(PHONE, ' ').trim();
  const reversed = SURNAME_FIRST.exec(rest);
  if (
    reversed?.[1] !== undefined &&
    reversed[2] !== undefined &&
    !isOrganisation(reversed[2]) &&
    !isPosition(reversed[2])
  ) {
    return person({ name: `${reversed[2]} ${reversed[1]}`, email, phone });
  }
  const parts = rest
    .split(/\n|,|;|\s[-–—|/]\s|[()[\]]|(?<=\p{Ll}):\s/u)
    .map((part) => part.trim().replace(/^[-–—•*]\s*/u, ''))
    .filter((part) => /\p{L}/u.test(part));
  const fields: { name?: string; position?: string; organisation?: string; role?: string } = {};
  for (const part of parts) place(part, fields);
  return fields.name === undefined ? undefined : person({ ...fields, name: fields.name, email, phone });
}

/**
 * The persons that a cell names, each as the text about it: 'Ann Ask, Per Al' and names on lines of their own are several,
 * while 'Anna Ek, förvaltningschef, Ronneby kommun' is one. Never empty.
 */
export function personsIn(text: string): readonly string[] {
  const clean = cleanText(text);
  if (clean.length > LONGEST_PERSON) return [text];
  const lines = cut(clean, LINES);
  if (lines.length > 1 && lines.every((line) => isFullName(cut(line, PARTS)[0] ?? ''))) return lines.flatMap(personsIn);
  const names = cut(clean, NAMES);
  return names.length > 1 && names.every(isFullName) ? names : [text];
}

function cut(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
}

/** First name and surname, and nothing that could be an organisation, a position or a role. */
function isFullName(part: string): boolean {
  const name = bareName(withRole(part).rest);
  return /\s/.test(name) && NAME.test(name) && !isOrganisation(part) && !isPosition(part) && roleOf(part) === undefined;
}

function place(part: string, fields: { name?: string; position?: string; organisation?: string; role?: string }): void {
  const role = fields.role === undefined ? roleOf(part) : undefined;
  if (role !== undefined) {
    fields.role = role;
    return;
  }
  const titled = withRole(part);
  if (titled.role !== undefined && fields.role === undefined) fields.role = titled.role;
  const name = bareName(titled.rest);
  if (fields.name === undefined && NAME.test(name) && !isOrganisation(part) && !isPosition(part)) fields.name = name;
  else if (isPosition(part) && fields.position === undefined) fields.position = part;
  else if (isOrganisation(part) && fields.organisation === undefined) fields.organisation = part;
  else if (titled.role !== undefined) return;
  else if (fields.name !== undefined && fields.organisation === undefined && /^\p{Lu}\p{Ll}+$/u.test(part))
    fields.organisation = part;
  else if (fields.name !== undefined && fields.position === undefined) fields.position = part;
  else if (fields.name !== undefined && fields.organisation === undefined) fields.organisation = part;
}

/** 'Ordförande Anna Ek', 'ersättare för Anna Ek'. */
function withRole(part: string): { readonly role: string | undefined; readonly rest: string } {
  const [first = '', ...rest] = part.split(/\s+/);
  const role = rest.length === 0 || isPosition(part) ? undefined : readExactRole(first);
  return role === undefined ? { role, rest: part } : { role, rest: rest.join(' ') };
}

function roleOf(part: string): string | undefined {
  return part.length <= LONGEST_ROLE && !isPosition(part) && !/\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}/u.test(part)
    ? readExactRole(part)
    : undefined;
}

/** Single letters are initials in a person's cell, not roles. */
function readExactRole(part: string): string | undefined {
  return wordKey(part).length < 3 ? undefined : readChoice(part, ROLES);
}

function bareName(part: string): string {
  const [first = '', ...rest] = part.split(/\s+/);
  return TITLES.has(foldedText(first)) ? rest.join(' ') : part;
}

function isPosition(part: string): boolean {
  const folded = foldedText(part);
  return words.positionWords.some((word) =>
    word.length > 3 ? folded.includes(word) : folded.split(/[^\p{L}]+/u).includes(word),
  );
}

function isOrganisation(part: string): boolean {
  const parts = foldedText(part).split(/[^\p{L}]+/u);
  return words.organisationWords.some((word) =>
    parts.some((each) => each === word || (word.length > 5 && each.endsWith(word))),
  );
}

function person(fields: { readonly name: string } & { readonly [key in keyof Person]?: string | undefined }): Person {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return { name: fields.name, ...Object.fromEntries(present) };
}
