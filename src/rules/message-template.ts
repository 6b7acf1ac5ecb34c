import { CANONICAL_TABLES } from '../tables/canonical-tables.ts';
import type { TableKind } from '../tables/table-kind.ts';
import type { ParameterValue } from './rule.ts';
import type { Text } from '../governance/pack.ts';

export type MessageLanguage = keyof Text;

/** What a place in a message can be made of. */
export type MessageValue = ParameterValue;

/**
 * How a place is said:
 * - no format: text as it is, numbers with the language's decimal sign, lists joined, true and false as yes and no
 * - `days`, `months`, `years`: '1 dag', '31 dagar'
 * - `date`: '2018-03-01'
 * - `list`: 'a, b och c'
 * - `columns:caseLog`: a list of column keys as their headers, within quotes
 * - `count:plats:platser`: '1 plats', '3 platser'
 * - `word:saknas:fattas`: the first word for 1, the second for any other number, without the number
 * - `number`
 */
export type MessageFormat =
  | { readonly kind: 'plain' | 'number' | 'days' | 'months' | 'years' | 'date' | 'list' }
  | { readonly kind: 'columns'; readonly table: TableKind }
  | { readonly kind: 'count' | 'word'; readonly one: string; readonly many: string };

export type MessagePart = string | MessagePlace;

export interface MessagePlace {
  readonly name: string;
  readonly format: MessageFormat;
}

/** A template that cannot be read: the place as written, and why. */
export interface TemplateProblem {
  readonly place: string;
  readonly reason: Text;
}

/** Places that every message may have besides facts and parameters: the thing's name and its group. */
export const COMMON_PLACES: readonly string[] = ['subject', 'group'];

const PLACE = /\{([^{}]*)\}/g;
const SIMPLE_FORMATS: ReadonlySet<string> = new Set(['number', 'days', 'months', 'years', 'date', 'list']);
const UNITS: Readonly<Record<MessageLanguage, Readonly<Record<'days' | 'months' | 'years', readonly [string, string]>>>> =
  {
    sv: { days: ['dag', 'dagar'], months: ['månad', 'månader'], years: ['år', 'år'] },
    en: { days: ['day', 'days'], months: ['month', 'months'], years: ['year', 'years'] },
  };
const NOTHING: Text = { sv: 'uppgift saknas', en: 'nothing stated' };

interface ParsedTemplate {
  readonly parts: readonly MessagePart[];
  readonly problems: readonly TemplateProblem[];
}

const PARSED = new Map<string, ParsedTemplate>();

/** The pieces of a template and what is wrong with it. The templates of packs are few, so each is parsed once. */
export function parseTemplate(template: string): ParsedTemplate {
  let parsed = PARSED.get(template);
  if (parsed === undefined) {
    parsed = parse(template);
    PARSED.set(template, parsed);
  }
  return parsed;
}

function parse(template: string): ParsedTemplate {
  const parts: MessagePart[] = [];
  const problems: TemplateProblem[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACE)) {
    parts.push(template.slice(end, match.index));
    end = match.index + match[0].length;
    const [name = '', format = ''] = splitOnce(match[1] ?? '', '|');
    const read = parseFormat(format);
    if (read === undefined) {
      problems.push({
        place: match[0],
        reason: { sv: `formatet '${format}' finns inte`, en: `there is no format '${format}'` },
      });
    } else parts.push({ name, format: read });
  }
  parts.push(template.slice(end));
  if (/[{}]/.test(template.replace(PLACE, ''))) {
    problems.push({
      place: template,
      reason: { sv: 'en klammer saknar sin andra halva', en: 'a brace lacks its other half' },
    });
  }
  return { parts: parts.filter((part) => part !== ''), problems };
}

function parseFormat(format: string): MessageFormat | undefined {
  if (format === '') return { kind: 'plain' };
  if (SIMPLE_FORMATS.has(format)) return { kind: format as 'number' };
  const [kind, first, second] = format.split(':');
  if (kind === 'columns' && first !== undefined && Object.hasOwn(CANONICAL_TABLES, first)) {
    return { kind, table: first as TableKind };
  }
  if ((kind === 'count' || kind === 'word') && first && second) return { kind, one: first, many: second };
  return undefined;
}

/** The names of the places of a template. */
export function placesOf(template: string): readonly MessagePlace[] {
  return parseTemplate(template).parts.filter((part): part is MessagePlace => typeof part !== 'string');
}

/**
 * A template with its places filled. `words` says texts in the language: { how: { sv: 'hur', … } }. A place without a
 * value reads 'uppgift saknas'; values are never read as templates.
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, MessageValue>>,
  language: MessageLanguage,
  words: Readonly<Record<string, Text>> = {},
): string {
  const say: Say = { language, word: (text) => (Object.hasOwn(words, text) ? (words[text]?.[language] ?? text) : text) };
  return partsOf(template)
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = Object.hasOwn(values, part.name) ? values[part.name] : undefined;
      return value === undefined || value === null ? NOTHING[language] : formatted(value, part.format, say);
    })
    .join('');
}

/** The parts of each template that has been filled: packs have a few hundred, findings are many. */
const KNOWN_PARTS = new Map<string, readonly MessagePart[]>();

function partsOf(template: string): readonly MessagePart[] {
  let parts = KNOWN_PARTS.get(template);
  if (parts === undefined) KNOWN_PARTS.set(template, (parts = parseTemplate(template).parts));
  return parts;
}

interface Say {
  readonly language: MessageLanguage;
  readonly word: (text: string) => string;
}

function formatted(value: Exclude<MessageValue, null>, format: MessageFormat, say: Say): string {
  switch (format.kind) {
    case 'days':
    case 'months':
    case 'years': {
      const [one, many] = UNITS[say.language][format.kind];
      return counted(value, one, many, say);
    }
    case 'count':
      return counted(value, format.one, format.many, say);
    case 'word':
      return value === 1 ? format.one : format.many;
    case 'columns':
      return joined(itemsOf(value).map((key) => headerOf(format.table, key)), say);
    default:
      return plain(value, say);
  }
}

function counted(value: Exclude<MessageValue, null>, one: string, many: string, say: Say): string {
  return `${plain(value, say)} ${value === 1 ? one : many}`;
}

function plain(value: Exclude<MessageValue, null>, say: Say): string {
  if (typeof value === 'string') return say.word(value);
  if (typeof value === 'number') return say.language === 'sv' ? String(value).replace('.', ',') : String(value);
  if (typeof value === 'boolean') return yesOrNo(value, say.language);
  return joined(itemsOf(value).map(say.word), say);
}

function yesOrNo(value: boolean, language: MessageLanguage): string {
  if (language === 'sv') return value ? 'ja' : 'nej';
  return value ? 'yes' : 'no';
}

function itemsOf(value: Exclude<MessageValue, null>): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object') return Object.entries(value).map(([name, count]) => `${name}: ${String(count)}`);
  return [String(value)];
}

function joined(items: readonly string[], { language }: Say): string {
  if (items.length === 0) return language === 'sv' ? 'inga' : 'none';
  if (items.length === 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${language === 'sv' ? 'och' : 'and'} ${items.at(-1) ?? ''}`;
}

function headerOf(table: TableKind, key: string): string {
  const header = CANONICAL_TABLES[table].columns.find((column) => column.key === key)?.header;
  return header === undefined ? key : `”${header}”`;
}

function splitOnce(text: string, separator: string): readonly [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + separator.length).trim()];
}
