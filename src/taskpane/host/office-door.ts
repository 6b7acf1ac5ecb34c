import type { ExcelDoor } from '../../workbook/excel/door.ts';

/** The door to the workbook that is open in Excel, once Office.js is ready. */
export function officeDoor(): ExcelDoor {
  return {
    run: (batch) => Excel.run(batch),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    supports: (requirementSet, version) => Office.context.requirements.isSetSupported(requirementSet, version),
  };
}
