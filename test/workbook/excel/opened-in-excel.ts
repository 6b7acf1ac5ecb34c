import { excelHost } from '../../../src/workbook/excel/excel-host.ts';
import type { ExcelDoor } from '../../../src/workbook/excel/door.ts';
import { snapshotOf, type AuthoredSheet } from '../../../src/workbook/snapshot-of.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot.ts';
import { ExcelStandIn } from '../../excel-host/excel-stand-in.ts';
import { openSnapshot } from '../../excel-host/model-of-snapshot.ts';
import { excelClient } from '../../excel-host/node-client.ts';

/** A workbook opened in the stand-in, and the host over the real Office.js client. Waits pass at once when told so. */
export function openInExcel(content: WorkbookSnapshot | readonly AuthoredSheet[], impatient = false) {
  const standIn = new ExcelStandIn();
  openSnapshot(
    standIn.workbook,
    Array.isArray(content) ? snapshotOf(content as AuthoredSheet[]) : (content as WorkbookSnapshot),
  );
  const { Excel } = excelClient(standIn);
  const waits: number[] = [];
  const door: ExcelDoor = {
    run: (batch) => Excel.run(batch),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      const short = impatient || milliseconds < 10_000;
      return new Promise((resolve) => {
        if (short) setImmediate(() => setImmediate(() => setImmediate(() => setImmediate(resolve))));
      });
    },
    supports: () => true,
  };
  return { standIn, door, host: excelHost(door), waits };
}
