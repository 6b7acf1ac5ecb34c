import words from '../vocabulary/group-words.json' with { type: 'json' };
import { isGroupName } from '../columns/group-likeness.ts';
import { headerText } from '../headers/header-text.ts';
import { doubtfulName, foreignName, kindName } from '../kinds/context-words.ts';
import { TABLE_KINDS } from '../canonical-tables.ts';
import type { RecognisedTable } from '../recognised-table.ts';

type TableGroup = NonNullable<RecognisedTable['group']>;

const IGNORED = new Set(words.ignored.map(headerText));
const LINKS = new Set(words.links.map(headerText));
const YEARS = /\b(?:19|20)\d\d(?:[-/–](?:(?:19|20)?\d\d)(?:-\d\d)?)?\b|\b(?:ht|vt)\s?\d{0,4}\b/gi;
const EDGES = /^[\s\-–—:,.()/|]+|[\s\-–—:,.(/|]+$/g;

/** The group that a title, sheet or section names: the name as written, without the words that say what the table is. */
export function groupOf(titles: readonly string[], sheet: string): TableGroup | undefined {
  const nearest = [...titles].reverse();
  for (const likely of [true, false]) {
    for (const title of nearest) {
      const name = groupName(title);
      if (name !== undefined && name.likely === likely && (likely || isTitleOfTable(title)))
        return { name: name.text, source: 'title', text: title };
    }
    const name = groupName(sheet);
    if (name !== undefined && name.likely === likely) return { name: name.text, source: 'sheet', text: sheet };
  }
  return undefined;
}

/** A name in a text, and whether it looks like a group's; undefined when nothing is left of the text. */
export function groupName(text: string): { readonly text: string; readonly likely: boolean } | undefined {
  const bare = withoutIgnored(text.replace(YEARS, ' ').split(/\s+/)).join(' ').replace(EDGES, '').trim();
  if (bare.length < 2 || bare.length > 80 || /^[\d\s.:-]+$/.test(bare)) return undefined;
  return { text: bare, likely: isGroupName(bare) };
}

/** Words that link two words of a name stay between them: 'Children and Young People Steering Group'. */
function withoutIgnored(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let links: string[] | undefined = [];
  for (const word of words.filter((each) => each !== '')) {
    if (LINKS.has(headerText(word))) links?.push(word);
    else if (isIgnored(word)) links = undefined;
    else {
      if (kept.length > 0) kept.push(...(links ?? []));
      kept.push(word);
      links = [];
    }
  }
  return kept;
}

function isIgnored(word: string): boolean {
  const folded = headerText(word);
  return (
    folded !== '' &&
    (IGNORED.has(folded) ||
      TABLE_KINDS.some((kind) => kindName(word, kind) !== undefined) ||
      foreignName(word) !== undefined ||
      doubtfulName(word) !== undefined)
  );
}

function isTitleOfTable(title: string): boolean {
  return TABLE_KINDS.some((kind) => kindName(title, kind) !== undefined);
}
