import type { ExcelDoor } from '../../workbook/excel/door.ts';

/** The door to the workbook that is open in Excel, once Office.js is ready. */
export function officeDoor(): ExcelDoor {
  return {
    run: (batch) => Excel.run(batch),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    supports: (requirementSet, version) => Office.context.requirements.isSetSupported(requirementSet, version),
  };
}
