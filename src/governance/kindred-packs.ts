import type { Pack } from './pack.ts';

/** Whether two packs are about the same organisations, as two documents of one region are. */
export function shareOrganisations(one: Pack, other: Pack): boolean {
  const names = new Set(one.organisations.map((organisation) => organisation.name));
  return other.organisations.some((organisation) => names.has(organisation.name));
}
