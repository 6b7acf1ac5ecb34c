import words from '../vocabulary/group-words.json' with { type: 'json' };

const PARTS = words.groupParts.map((part) => part.toLowerCase());
const COUNCIL = /(?<!m)råd(?:et|ets|en)?(?!\p{L})/u;
const ACRONYM = /(?<![\p{L}\d])[A-ZÅÄÖ][A-ZÅÄÖ]{1,6}(?![\p{L}\d])/u;

/** Whether a text speaks of a group by what it is ('Verksamhetsgrupp äldre', 'FoU-råd'). */
export function isGroupLike(text: string): boolean {
  const lower = text.toLowerCase();
  return PARTS.some((part) => lower.includes(part)) || COUNCIL.test(lower);
}

/** Whether a text looks like the name of a group: it says so, or has an acronym in it. */
export function isGroupName(text: string): boolean {
  return isGroupLike(text) || ACRONYM.test(text);
}
