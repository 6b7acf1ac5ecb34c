import { showPage } from '../app.tsx';
import { today } from '../today.ts';
import { languageOf } from '../workplace/excel-workplace.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { saveFile } from './save-file.ts';
import { startDesk } from './start-desk.ts';
import { Workbench } from './workbench.tsx';
import { WorkbenchStore } from './workbench-store.ts';

/** Makes the page a workbench, outside Excel. */
export function startWorkbench(): void {
  const language = languageOf(navigator.language);
  const store = new WorkbenchStore({
    desk: startDesk(),
    language,
    today: () => today(new Date()),
    save: saveFile,
    openHelp: () => window.open(new URL('hjalp.html', location.href), '_blank', 'noopener'),
  });
  window.addEventListener('beforeunload', (event) => {
    if (store.state().book?.unsaved === true) event.preventDefault();
  });
  showPage(<Workbench store={store} />, language);
  const prepare = async (): Promise<void> => {
    if (await fetchAhead()) store.noteComplete();
    else window.addEventListener('online', () => void prepare(), { once: true });
  };
  void prepare();
}
