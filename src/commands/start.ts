import { officeDoor } from '../taskpane/host/office-door.ts';
import { loadOffice } from '../taskpane/host/office-host.ts';
import { startChecker } from '../taskpane/checking/start-checker.ts';
import { today } from '../taskpane/today.ts';
import { languageOf } from '../taskpane/workplace/excel-workplace.ts';
import { ribbonCommands } from './ribbon-commands.ts';
import { sayInWindow } from './say-in-window.ts';

async function start(): Promise<void> {
  const load = await loadOffice(document, OFFICE_SCRIPT);
  if (load.kind === 'blocked') return;
  const language = languageOf(Office.context.displayLanguage);
  const checker = startChecker();
  const commands = ribbonCommands(
    { door: officeDoor(), checker: () => checker, language, today: () => today(new Date()) },
    (text) => sayInWindow(text, language),
  );
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run().finally(() => event.completed()));
  }
}

void start();
