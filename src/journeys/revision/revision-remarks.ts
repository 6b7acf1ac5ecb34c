import type { Text } from '../../governance/pack.ts';
import { REVISION_PRINT, REVISION_WORDS, under, UNUSED_REASONS } from '../../language/revision-words.ts';
import { adoptedOn, asksForDecision, type Revision, type UnusedRow } from './revision.ts';

/** Of what stands on the sheet and cannot be used, so many rows are told of; the sheet has them all. */
const MOST_TOLD = 3;

/** What is to be said of a revision that is written: how much there is to decide, and what could not be used. */
export function revisionRemarks({ asOf, changes, notes, unused }: Revision): readonly Text[] {
  const adopted = changes.filter((change) => adoptedOn(change) !== undefined);
  const waiting = changes.filter((change) => asksForDecision(change) && adoptedOn(change) === undefined);
  const unusable = [
    ...changes.flatMap((change) =>
      change.adopted?.kind === 'text' ? [under(change.whose, REVISION_PRINT.notADay(change.adopted.text))] : [],
    ),
    ...unused.map(unusedRemark),
  ];
  const untold = unusable.length - MOST_TOLD;
  return [
    changes.length === 0 ? REVISION_WORDS.nothing : REVISION_WORDS.introduction(asOf, waiting.length, adopted.length),
    ...unusable.slice(0, MOST_TOLD),
    ...(untold > 0 ? [REVISION_WORDS.moreUnused(untold)] : []),
    ...notes,
  ];
}

/** 'Används inte: Karlskrona kommun, 3 platser, 2 platser. Raden svarar inte mot något i årets förslag.' */
export function unusedRemark({ texts, reason }: UnusedRow): Text {
  const what = [texts.whose, texts.before, texts.after, texts.adopted].filter((text) => text !== undefined).join(', ');
  const { unused } = REVISION_WORDS;
  const why = UNUSED_REASONS[reason];
  return { sv: `${unused.sv}: ${what}. ${why.sv}`, en: `${unused.en}: ${what}. ${why.en}` };
}
