import type { Pack } from '../governance/pack.ts';
import { templateSheets } from '../sheets/template/template-sheets.ts';
import { yearOf, type IsoDate } from '../time/iso-date.ts';
import type { SheetDraft } from '../workbook/patch.ts';

/** The sheets of a new workbook for one governance document, for the year of `asOf`. */
export function templateWorkbook(pack: Pack, asOf: IsoDate): readonly SheetDraft[] {
  return templateSheets(pack, yearOf(asOf));
}
