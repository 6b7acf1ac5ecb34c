import { createNameResolver } from '../governance/names.ts';
import { paddedWords } from '../governance/names/name-key.ts';
import { shareOrganisations } from '../governance/kindred-packs.ts';
import type { Pack } from '../governance/pack.ts';
import type { Recognition } from '../tables/recognised-table.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { organisationTexts, titleTexts } from './telling-texts.ts';

/** The packs whose municipalities or region the workbook names, by a name that no other region's pack knows. */
export function packsOfNamedPrincipals(
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  packs: readonly Pack[],
): ReadonlySet<Pack> {
  const known = packs.map((pack) => {
    const principals = pack.organisations.filter(
      ({ side, partOf }) => partOf === undefined && (side === 'kommun' || side === 'region'),
    );
    return {
      pack,
      names: createNameResolver([{ ...pack, organisations: principals }]),
      spellings: principals.flatMap(({ name, aliases }) => [name, ...aliases]).map(paddedWords),
    };
  });
  const about = new Set<Pack>();
  const collect = (naming: readonly Pack[]) => {
    if (!naming.some((pack) => naming.some((other) => !shareOrganisations(pack, other)))) {
      for (const pack of naming) about.add(pack);
    }
  };
  for (const text of organisationTexts(recognition)) {
    const parts = known.flatMap(({ pack, names }) =>
      names.organisations(text).flatMap(({ text: part, match }) => (match.name === undefined ? [] : [{ pack, part }])),
    );
    for (const part of new Set(parts.map((each) => each.part))) {
      collect(parts.filter((each) => each.part === part).map(({ pack }) => pack));
    }
  }
  for (const text of titleTexts(snapshot, recognition)) {
    const words = paddedWords(text);
    for (const spelling of new Set(known.flatMap(({ spellings }) => spellings))) {
      if (words.includes(spelling)) {
        collect(known.filter(({ spellings }) => spellings.includes(spelling)).map(({ pack }) => pack));
      }
    }
  }
  return about;
}
