import { createFactContext } from '../facts/frame/fact-context.ts';
import { BUILT_IN_PACKS } from '../governance/packs.ts';
import type { IsoDate } from '../time/iso-date.ts';
import type { Mapping } from '../tables/mapping.ts';
import { recognise } from '../tables/recognise.ts';
import type { Recognition } from '../tables/recognised-table.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { mappingInForce } from './mapping-in-force.ts';
import { selectPacks } from './pack-selection.ts';
import type { TableGroup } from './review.ts';
import { tableGroups } from './table-groups.ts';

/** The tables of a workbook, and which group each belongs to that does not say so row by row. */
export interface RecognisedWorkbook {
  readonly recognition: Recognition;
  readonly groups: readonly (TableGroup | undefined)[];
}

/** Recognises a workbook's tables without checking anything. Pure. */
export function recogniseWorkbook(snapshot: WorkbookSnapshot, given?: Mapping): RecognisedWorkbook {
  const mapping = mappingInForce(snapshot, given);
  const recognition = recognise(snapshot, mapping === undefined ? {} : { mapping });
  const { packs } = selectPacks(snapshot, recognition, BUILT_IN_PACKS);
  const contexts = packs.map((pack) => createFactContext({ recognition, pack, packs, asOf: ANY_DAY }));
  return { recognition, groups: tableGroups(recognition.tables, contexts) };
}

/** Which group a table belongs to is the same on every day. */
const ANY_DAY = '2000-01-01' as IsoDate;
