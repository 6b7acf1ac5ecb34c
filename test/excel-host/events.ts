/** A workbook event as it travels: category 65536, a type number, the object it is about, and a payload as JSON text. */
export interface ChangeEvent {
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

const DATA_CHANGED = 10;

/** A cell edited by the user ('Local') or by a co-author ('Remote'). `target` is a sheet's id, or 'Workbook' for all. */
export function cellChanged(
  sheetId: string,
  address: string,
  source: 'Local' | 'Remote' = 'Local',
  target = 'Workbook',
): ChangeEvent {
  return {
    type: DATA_CHANGED,
    target,
    message: JSON.stringify({
      changeType: 'RangeEdited',
      source,
      triggerSource: 'Unknown',
      shiftDirection: 'None',
      worksheetId: sheetId,
      address,
    }),
  };
}
