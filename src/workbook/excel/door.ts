/**
 * The one door to Office.js: `Excel.run` and what it needs of time. Taskpane and commands open it with the real
 * Office.js; tests open it with the same client over a stand-in.
 */
export interface ExcelDoor {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Opens a workbook file, in base 64, as a new unsaved workbook. */
  createWorkbook(base64: string): Promise<void>;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** The requirement set is there: 'ExcelApi', '1.13'. */
  supports(requirementSet: string, version: string): boolean;
}

/** The floor: everything that reading and writing needs is in ExcelApi 1.13 (Excel 2021, Microsoft 365, the web). */
export const EXCEL_API_FLOOR = '1.13';
