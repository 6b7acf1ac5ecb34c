import type { ApiObject } from '../api-class.ts';
import type { SheetModel } from '../model.ts';

let make: ((sheet: SheetModel) => ApiObject) | undefined;

/** Lets a range give its worksheet, though worksheets are made of ranges. */
export function linkWorksheet(maker: (sheet: SheetModel) => ApiObject): void {
  make = maker;
}

export function worksheetOf(sheet: SheetModel): ApiObject {
  if (!make) throw new Error('worksheet.ts links itself when it is imported');
  return make(sheet);
}
