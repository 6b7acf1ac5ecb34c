import words from './list-words.json' with { type: 'json' };
import type { DatedItem } from '../reading.ts';
import { findDates, mentionPeriod } from './date-mentions.ts';
import { anyOf, cleanText } from './folded-text.ts';
import type { ReadingContext } from './reading-context.ts';

const BULLET = /^\s*(?:[•●▪◦·*‣–—\u2022\uF0B7o]\s+|[-–—]\s*(?=\p{L})|(?:\(?\d{1,2}[.)]|\(?[a-hA-H]\))\s+)+/u;
const LONGEST_LIST = 10_000;
const AND = new RegExp(`\\s+(?:${words.and.join('|')})\\s+(?=\\p{Lu})|\\s*(?<=\\p{L})\\s?[&+]\\s?(?=\\p{Lu})`, 'u');
const SLASH = /\s*\/\s*(?=\p{Lu}\p{Ll})/u;
const KEPT_TOGETHER = new RegExp(anyOf(words.keptTogether), 'giu');
const SPACE = / /g;
const NOT_YET = /(?:[:,(–—-]|\s)\s*(?:nej|ej|inte|ännu|saknas|pågår|väntar|not|no|tbd)(?![\p{L}])[^;\n]{0,40}$/iu;
const PARENTHESES = /\([^()]*\)/g;

/**
 * The items of a list, as written, without bullets and numbers: one a line, or split at semicolons; `also` adds commas.
 * Commas within parentheses split nothing.
 */
export function readItems(text: string, also: 'commas' | 'nothingElse'): readonly string[] {
  const clean = cleanText(text).slice(0, LONGEST_LIST);
  const lines = clean.split(/\n|;|(?<=\S)\s+[•●▪‣]\s+/u).map((line) => line.replace(BULLET, '').trim());
  const single = lines.filter((line) => line !== '').length === 1;
  const items =
    also === 'commas'
      ? lines.flatMap(numberedLines).flatMap(splitAtCommas)
      : single
        ? lines.flatMap(splitNumbered)
        : lines;
  return items
    .map((item) => item.replace(/[\s,.;:]+$/, '').trim())
    .filter((item) => item !== '' && /[\p{L}\p{N}]/u.test(item));
}

/** '1. Mötet öppnas 2. Föregående protokoll' in one line. */
function splitNumbered(line: string): readonly string[] {
  const numbered = numberedLines(line);
  return numbered.length > 1 ? numbered : splitWhenManyCommas(line);
}

function numberedLines(line: string): readonly string[] {
  return line.split(/\s+(?=\d{1,2}[.)]\s+\p{L})/u).map((item) => item.replace(BULLET, ''));
}

/** Agenda items hold commas themselves; three short parts or more are a list all the same. */
function splitWhenManyCommas(line: string): readonly string[] {
  const parts = splitAtCommas(line);
  const longest = Math.max(...parts.map((part) => part.length));
  return parts.length >= 3 && longest <= 60 ? parts : [line];
}

function splitAtCommas(line: string): readonly string[] {
  const covered = line.replace(PARENTHESES, (inside) => inside.replace(/[,/&+]/g, '\u0000'));
  return covered.split(/,(?!\d)/).map((part) => restore(line, covered, part));
}

function restore(line: string, covered: string, part: string): string {
  const at = covered.indexOf(part);
  return part.includes('\u0000') ? line.slice(at, at + part.length).trim() : part.trim();
}

/**
 * Names of organisations or groups: split as a list, at commas, and at 'och', '&', '+' and '/' before a capital letter
 * unless the words belong together ('Psykiatri och Habilitering').
 */
export function readNames(text: string): readonly string[] {
  return readItems(text, 'commas').flatMap((item) => {
    const marked = item.replace(KEPT_TOGETHER, (words) => words.replace(SPACE, '\u0000'));
    return marked
      .split(AND)
      .flatMap((part) => part.split(SLASH))
      .map((part) =>
        part
          .replaceAll('\u0000', ' ')
          .replace(/^(?:och|samt|and)\s+/iu, '')
          .trim(),
      )
      .filter((part) => part !== '');
  });
}

/**
 * Names with a day each: 'Karlskrona kommun 2017-05-02; Ronneby kommun 2017-05-10', a name without a day too. A day that
 * stands after several names belongs to all of them.
 */
export function readDatedNames(text: string, context: ReadingContext): readonly DatedItem[] {
  return cleanText(text)
    .slice(0, LONGEST_LIST)
    .split(/\n|;/)
    .flatMap((piece) => datedNamesOf(piece, context));
}

function datedNamesOf(piece: string, context: ReadingContext): readonly DatedItem[] {
  const clean = cleanText(piece);
  const mentions = findDates(clean, context);
  const items: DatedItem[] = [];
  const dateFirst = mentions[0] !== undefined && !/\p{L}/u.test(clean.slice(0, mentions[0].start));
  const edges = mentions.map(({ start, end }) => ({ start, end }));
  mentions.forEach((mention, index) => {
    const from = dateFirst ? mention.end : (edges[index - 1]?.end ?? 0);
    const to = dateFirst ? (edges[index + 1]?.start ?? clean.length) : mention.start;
    const date = mentionPeriod(mention, context.anchorYear)?.to;
    const names = readNames(bareName(clean.slice(from, to)));
    items.push(...names.map((name) => (date === undefined ? { name } : { name, date })));
  });
  const rest = dateFirst ? '' : clean.slice(mentions.at(-1)?.end ?? 0);
  return [...items, ...readNames(bareName(rest)).map((name) => ({ name }))];
}

function bareName(text: string): string {
  return text
    .replace(BULLET, '')
    .replace(/^[\s,.:;)\-–—=]+|[\s,.:;(\-–—=]+$/gu, '')
    .replace(/\s*\(?\s*(?:den|beslut|beslutat|klart|verkställt|infört|ja|ok|på|from|fr\.o\.m\.?|the|on)\s*$/iu, '')
    .replace(NOT_YET, '')
    .replace(/[\s,.:;(\-–—]+$/u, '')
    .trim();
}
