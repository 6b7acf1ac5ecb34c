import type { Organisation, Pack, Side } from '../pack.ts';
import type { NameCandidate, NameMatch } from './name-index.ts';

/** What a row of a members table says of where a member comes from; empty and absent are the same. */
export interface MemberOrigin {
  readonly organisation?: string | undefined;
  /** The side, canonical: kommun, region, privat, annan. */
  readonly principal?: string | undefined;
  readonly position?: string | undefined;
  readonly function?: string | undefined;
}

/** Finds the organisation whose seat a member fills. */
export type MemberPlacer = (origin: MemberOrigin) => NameMatch;

const UNKNOWN: NameMatch = { kind: 'unknown', candidates: [] };
const SHORTEST_WITHIN_WORD = 4;

/**
 * A member of a principal that holds seats through its parts (a hospital, the primary care) is placed by the words of
 * the position and function: a guess. No words, and the member stays with the principal; words for two parts are a
 * question. Without an organisation the position's own words and the principal's side decide.
 */
export function createMemberPlacer(packs: readonly Pack[], organisation: (text: string) => NameMatch): MemberPlacer {
  const organisations = packs.flatMap((pack) => pack.organisations.map((each) => ({ ...each, pack: pack.id })));
  const partsOf = (principal: string): readonly Placed[] => organisations.filter(({ partOf }) => partOf === principal);
  const remembered = new Map<string, NameMatch>();

  const place = (origin: MemberOrigin): NameMatch => {
    const work = `${origin.position ?? ''} ${origin.function ?? ''}`;
    const written = origin.organisation?.trim() ?? '';
    const match = written === '' ? UNKNOWN : organisation(written);
    if (match.name !== undefined) {
      const placed = byWords(partsOf(match.name), `${work} ${written}`);
      return placed.kind === 'unknown' ? match : placed;
    }
    if (match.kind === 'ambiguous') return match;
    if (written !== '') return match;
    const inPosition = asGuess(organisation(origin.position ?? ''));
    if (inPosition.name !== undefined) {
      const placed = byWords(partsOf(inPosition.name), work);
      return placed.kind === 'unknown' ? inPosition : placed;
    }
    const side = organisations.filter((each) => each.side === (origin.principal as Side | undefined));
    const placed = byWords(side, work);
    return placed.kind === 'unknown' ? onlyPrincipal(side) : placed;
  };

  return (origin) => {
    const key = [origin.organisation, origin.principal, origin.position, origin.function]
      .map((part) => part ?? '')
      .join('\n');
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const match = place(origin);
    remembered.set(key, match);
    return match;
  };
}

type Placed = Organisation & { readonly pack: string };

function byWords(organisations: readonly Placed[], text: string): NameMatch {
  const folded = text.normalize('NFC').toLowerCase();
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  const scored = organisations
    .map((each) => ({
      each,
      score: (each.positionWords ?? []).filter((word) => holds(folded, words, word.toLowerCase())).length,
    }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const candidates = distinct(
    scored.filter(({ score }) => score === best).map(({ each }) => ({ name: each.name, pack: each.pack })),
  );
  return guessOf(candidates);
}

function holds(folded: string, words: readonly string[], word: string): boolean {
  return word.length >= SHORTEST_WITHIN_WORD ? folded.includes(word) : words.includes(word);
}

function guessOf(candidates: readonly NameCandidate[]): NameMatch {
  const [only] = candidates;
  if (only === undefined) return UNKNOWN;
  return candidates.length === 1 ? { kind: 'guess', name: only.name, candidates } : { kind: 'ambiguous', candidates };
}

function asGuess(match: NameMatch): NameMatch {
  return match.kind === 'exact' ? { ...match, kind: 'guess' } : match;
}

/** The one principal of a side, when there is just one: the region, but no municipality. */
function onlyPrincipal(side: readonly Placed[]): NameMatch {
  const principals = distinct(
    side.filter(({ partOf }) => partOf === undefined).map(({ name, pack }) => ({ name, pack })),
  );
  return principals.length === 1 ? guessOf(principals) : UNKNOWN;
}

function distinct(candidates: readonly NameCandidate[]): readonly NameCandidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ name }) => !seen.has(name) && seen.add(name));
}
