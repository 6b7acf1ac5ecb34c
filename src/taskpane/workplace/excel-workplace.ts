import type { Language } from '../../language/language.ts';
import type { ExcelDoor } from '../../workbook/excel/door.ts';
import { excelHost } from '../../workbook/excel/excel-host.ts';
import { openCopy } from '../../workbook/excel/open-copy.ts';
import { showCell } from '../../workbook/excel/show-cell.ts';
import { marksStand } from '../../workbook/excel/standing-marks.ts';
import { watchChanges } from '../../workbook/excel/watch-changes.ts';
import type { Checker } from '../checking/checker.ts';
import { workbookSession } from '../state/session.ts';
import type { Workplace } from './workplace.ts';

const EXAMPLE = 'exempel-blekinge.xlsx';
const MANUAL = 'hjalp.html';

/** The workbook that is open in Excel, once Office.js is ready. */
export function excelWorkplace(door: ExcelDoor, checker: Checker, language: Language): Workplace {
  return {
    name: 'Excel',
    session: workbookSession(excelHost(door), checker, language),
    language,
    showCell: (cell) => showCell(door, cell),
    watch: (changed) => watchChanges(door, changed),
    marksStand: () => marksStand(door),
    async openExample() {
      const answer = await fetch(EXAMPLE).catch(() => undefined);
      if (answer?.ok !== true) return { ok: false, problem: { code: 'fileMissing', name: EXAMPLE } };
      return openCopy(door, new Uint8Array(await answer.arrayBuffer()));
    },
    openHelp: openManual,
  };
}

/** In a window of the browser's where Excel can open one, else beside. */
export function openManual(): void {
  const address = new URL(MANUAL, location.href).href;
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(address);
  } else {
    window.open(address, '_blank', 'noopener');
  }
}

/** Swedish unless Excel is shown in another language than Swedish. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().startsWith('sv') || displayLanguage === '' ? 'sv' : 'en';
}
