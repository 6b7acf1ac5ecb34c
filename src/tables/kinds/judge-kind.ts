import { CANONICAL_TABLES, TABLE_KINDS } from '../canonical-tables.ts';
import { canonicalColumns, canonicalKey } from '../headers/canonical-header.ts';
import { bestPairs } from '../columns/assignment.ts';
import type { CellPart } from '../columns/cell-part.ts';
import type { ColumnProfile } from '../columns/column-profile.ts';
import { valueFit } from '../columns/value-fit.ts';
import { type HeaderMatch, matchWorth } from '../headers/match-header.ts';
import type { ColumnKey, TableKind } from '../table-kind.ts';
import {
  doubtfulName,
  foreignName,
  foreignness,
  governanceWord,
  isCommonHeader,
  isCommonName,
  kindName,
} from './context-words.ts';
import { hasCore } from './core-columns.ts';

/** A column of the grid with what its header and its values say. */
export interface ColumnCandidate {
  readonly column: number;
  /** The lines of its header, from the top; none when it has no header. */
  readonly lines: readonly string[];
  readonly matches: readonly HeaderMatch[];
  readonly profile: ColumnProfile;
  /** The part of the cells that this is, when the column carries several things. */
  readonly part?: CellPart;
}

/** What stands around a table: its title rows from the top, and the name of its sheet. */
export interface TableContext {
  readonly titles: readonly string[];
  readonly sheet: string;
}

export interface JudgedColumn {
  readonly candidate: ColumnCandidate;
  readonly match: HeaderMatch;
  /** How the values suited it (see valueFit). */
  readonly fit: number;
  /** How much speaks for it; above 1 when the values bear out a sure header. */
  readonly worth: number;
  /** 0–1. */
  readonly confidence: number;
}

/** What a table would be, taken as one kind. */
export interface KindJudgement {
  readonly kind: TableKind;
  readonly columns: readonly JudgedColumn[];
  /** Comparable between kinds and between ways to cut out the table. */
  readonly score: number;
  readonly confidence: number;
  /** Certain enough to be taken as a table of ours. */
  readonly accepted: boolean;
  readonly titleWord?: string;
  readonly sheetWord?: string;
}

const LEAST_WORTH = 0.34;
/** More than any two columns that were not mapped. */
const MAPPED = 5;
const LEAST_SCORE = 2.6;
const GOVERNED = 0.5;
/** What a name of another sort of list weighs against a table. */
const FOREIGN = 2;
const DOUBTFUL = 1;
/** Headers of which so many are the canonical ones of a kind are no chance: values may then say little against them. */
const CANONICAL_SHARE = 0.8;
const LEAST_CANONICAL = 4;
const LEAST_CANONICAL_FIT = 0.6;
const TELL_POINTS = { sure: 1.6, usual: 1, possible: 0.55 } as const;
/** Every kind that the columns could be, the best first. */
export function judgeKinds(columns: readonly ColumnCandidate[], context: TableContext): readonly KindJudgement[] {
  return TABLE_KINDS.map((kind) => judgeKind(kind, columns, context))
    .filter((judgement) => judgement.columns.length > 0)
    .sort((one, other) => Number(other.accepted) - Number(one.accepted) || other.score - one.score);
}

/** The columns taken as one kind of table. */
export function judgeKind(kind: TableKind, columns: readonly ColumnCandidate[], context: TableContext): KindJudgement {
  const judged = assigned(kind, columns, hasCanonicalHeaders(kind, columns));
  const titleWord = context.titles.map((title) => kindName(title, kind)).find((word) => word !== undefined);
  const sheetWord = kindName(context.sheet, kind);
  const named = (titleWord === undefined ? 0 : 1.2) + (sheetWord === undefined ? 0 : 1.2);
  const points = judged.reduce((sum, { match, confidence }) => sum + TELL_POINTS[match.tell] * confidence, 0);
  const headed = columns.filter((column) => column.lines.length > 0);
  const foreign = headed.reduce((sum, { lines }) => sum + foreignness(lines.join(' ')), 0);
  const unknown = headed.length - judged.length;
  const governed = [...context.titles, context.sheet].some((text) => governanceWord(text) !== undefined);
  const score = points + named + (governed ? GOVERNED : 0) - foreign * 1.2 - unknown * 0.12;
  const share = headed.length === 0 ? 0 : judged.length / headed.length;
  const names = [titleWord, sheetWord];
  const ours = isCanonical(kind, headed, context) ? 1 : oursness(kind, judged, context, names, foreign > 0);
  const accepted =
    judged.length >= 2 &&
    score >= LEAST_SCORE &&
    share >= 0.4 &&
    ours >= 1 &&
    hasCore(kind, new Map(judged.map((column) => [column.match.key, column.confidence])), named > 0);
  const mean = judged.length === 0 ? 0 : judged.reduce((sum, column) => sum + column.confidence, 0) / judged.length;
  const confidence = Math.max(0, Math.min(0.99, mean * (0.55 + 0.45 * Math.min(1, score / 7)) * (0.75 + 0.25 * share)));
  return {
    kind,
    columns: judged,
    score,
    confidence: Math.round(confidence * 100) / 100,
    accepted,
    ...(titleWord === undefined ? {} : { titleWord }),
    ...(sheetWord === undefined ? {} : { sheetWord }),
  };
}

/** Sheet and headers all bear the canonical names and it is a table of groups: however few its columns, that is no chance. */
function isCanonical(kind: TableKind, headed: readonly ColumnCandidate[], { sheet }: TableContext): boolean {
  const keys = headed.map(({ lines }) => canonicalKey(kind, lines));
  return sheet.trim() === CANONICAL_TABLES[kind].sheet && keys.includes('group') && !keys.includes(undefined);
}

/** The table was made after the canonical one, a template of ours most likely. */
function hasCanonicalHeaders(kind: TableKind, columns: readonly ColumnCandidate[]): boolean {
  const headed = columns.filter(({ lines }) => lines.length > 0);
  if (headed.length * CANONICAL_SHARE > canonicalColumns(kind)) return false;
  const canonical = headed.filter(({ lines }) => canonicalKey(kind, lines) !== undefined).length;
  return canonical >= LEAST_CANONICAL && canonical >= headed.length * CANONICAL_SHARE;
}

function assigned(kind: TableKind, columns: readonly ColumnCandidate[], canonical: boolean): readonly JudgedColumn[] {
  const rows = columns.map((candidate) => optionsOf(kind, candidate, canonical)).filter((options) => options.size > 0);
  const keys = [...new Set(rows.flatMap((options) => [...options.keys()]))];
  const worth = rows.map((options) => keys.map((key) => options.get(key)?.worth ?? 0));
  const pairs = bestPairs(worth, keys.length);
  return rows.flatMap((options, index) => {
    const key = keys[pairs[index] ?? -1];
    const judged = key === undefined ? undefined : options.get(key);
    return judged ? [judged] : [];
  });
}

function optionsOf(
  kind: TableKind,
  candidate: ColumnCandidate,
  canonical: boolean,
): ReadonlyMap<ColumnKey, JudgedColumn> {
  const ownKey = canonical ? canonicalKey(kind, candidate.lines) : undefined;
  const options = new Map<ColumnKey, JudgedColumn>();
  for (const match of candidate.matches) {
    if (match.kind !== kind || (candidate.profile.filled === 0 && !match.exact)) continue;
    const least = match.key === ownKey ? LEAST_CANONICAL_FIT : 0;
    const fit = match.mapped ? 1 : Math.max(least, valueFit(candidate.profile, kind, match.key));
    const worth = match.mapped ? MAPPED : matchWorth(match) * fit;
    if (worth >= LEAST_WORTH) options.set(match.key, { candidate, match, fit, worth, confidence: Math.min(1, worth) });
  }
  return options;
}

/** How much says that the table is about collaboration at all, and not some other list with like headers; 1 is enough. */
function oursness(
  kind: TableKind,
  columns: readonly JudgedColumn[],
  context: TableContext,
  names: readonly (string | undefined)[],
  hasForeign: boolean,
): number {
  const texts = [...context.titles, context.sheet];
  const telling = columns.filter(({ match, confidence }) => {
    return match.tell === 'sure' && confidence >= 0.7 && !isCommonHeader(match.word);
  }).length;
  const named = names.reduce((sum, word) => sum + (word === undefined ? 0 : isCommonName(word) ? 0.5 : 1), 0);
  const governed = texts.some((text) => governanceWord(text) !== undefined) ? 1 : 0;
  const foreign = named < 1 ? foreignWeight(texts, governed > 0) : 0;
  const isContactList = kind === 'members' && hasForeign;
  const hasBodies = columns.some(({ match, candidate: { profile } }) => isAboutBodies(kind, match.key, profile));
  const hasRoles = kind === 'members' && showsRolesByOrganisation(columns);
  const bodies = (hasBodies && !isContactList) || hasRoles ? 1 : 0;
  if (foreign > 0) return telling + bodies - foreign;
  return telling + governed + bodies + named;
}

/** What titles and sheet names weigh against a table; doubtful ones nothing where they speak of collaboration as well. */
function foreignWeight(texts: readonly string[], governed: boolean): number {
  if (texts.some((text) => foreignName(text) !== undefined)) return FOREIGN;
  return !governed && texts.some((text) => doubtfulName(text) !== undefined) ? DOUBTFUL : 0;
}

/** Ordförande, ledamot, ersättare and the like, of several organisations whose names need not be known. */
function showsRolesByOrganisation(columns: readonly JudgedColumn[]): boolean {
  const of = (key: ColumnKey): ColumnProfile | undefined =>
    columns.find(({ match }) => match.key === key)?.candidate.profile;
  const [role, organisation] = [of('role'), of('organisation')];
  return (
    role !== undefined &&
    organisation !== undefined &&
    organisation.distinct >= 2 &&
    role.filled >= 2 &&
    role.share('role') > 0.6
  );
}

/** Values that only such tables have: organisations of several sorts, the types of cases, groups that report to groups. */
function isAboutBodies(kind: TableKind, key: ColumnKey, profile: ColumnProfile): boolean {
  if (key === 'type' && profile.filled >= 2 && profile.share('caseType') > 0.6) return true;
  if (kind === 'reports' && (key === 'from' || key === 'to') && profile.share('group') > 0.3) return true;
  const least = kind === 'members' ? 0.6 : 0.3;
  return profile.filled >= 2 && profile.distinct >= 2 && profile.share('organisation') > least;
}
