import { EXCEL_API_FLOOR } from '../workbook/excel/door.ts';
import { show } from './app.tsx';
import { startChecker } from './checking/start-checker.ts';
import { officeDoor } from './host/office-door.ts';
import { isInsideOffice, loadOffice } from './host/office-host.ts';
import { PaneStore } from './state/pane-store.ts';
import { today } from './today.ts';
import { excelWorkplace, languageOf } from './workplace/excel-workplace.ts';

async function start(): Promise<void> {
  if (!isInsideOffice(window)) {
    const { startWorkbench } = await import('./workbench/start-workbench.tsx');
    startWorkbench();
    return;
  }
  const [load, checker] = await Promise.all([loadOffice(document, OFFICE_SCRIPT), startChecker()]);
  if (load.kind === 'blocked') {
    show({ kind: 'closed', closed: 'officeBlocked', language: languageOf(navigator.language) });
    return;
  }
  const language = languageOf(Office.context.displayLanguage);
  const door = officeDoor();
  if (!door.supports('ExcelApi', EXCEL_API_FLOOR)) {
    show({ kind: 'closed', closed: 'excelTooOld', language });
    return;
  }
  show({ kind: 'pane', store: new PaneStore(excelWorkplace(door, checker, language), checker, today(new Date())) });
}

start().catch(() => {
  show({ kind: 'closed', closed: 'pageFailed', language: languageOf(navigator.language) });
});
