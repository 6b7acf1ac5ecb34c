import { createRoot } from 'react-dom/client';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { openWorkbook } from '../../../src/workbook/file/file-workbook.ts';
import { ExcelStandIn } from '../excel-stand-in.ts';
import { openSnapshot } from '../model-of-snapshot.ts';
import { Demonstration } from './demonstration.tsx';
import { openAddIn } from './xdm-host.ts';

/** The workbook of the address's 'bok', or the example. */
async function start(): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const name = parameters.get('bok') ?? 'exempel-blekinge.xlsx';
  const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
  const workbook = await openWorkbook(name, bytes);
  const read = workbook.ok ? await workbook.value.read() : workbook;
  if (!read.ok) throw new Error(`${name}: ${read.problem.code}`);
  const standIn = new ExcelStandIn();
  openSnapshot(standIn.workbook, read.value);
  Object.assign(window, { standIn });

  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = 'demonstration.css';
  document.head.append(style);

  const language = parameters.get('lang') === 'en' ? 'en-US' : 'sv-SE';
  const excelApi = parameters.get('api') ?? '1.15';
  const shared = { language, excelApi } as const;
  const paneBox = document.createElement('div');
  paneBox.className = 'pane-box';
  const commandsBox = document.createElement('div');
  commandsBox.className = 'commands';
  const place = document.getElementById('app');
  createRoot(place ?? document.body).render(
    <FluentProvider theme={webLightTheme} className="pane">
      <Demonstration
        standIn={standIn}
        paneBox={paneBox}
        commandsBox={commandsBox}
        openPane={() => openAddIn(standIn, paneBox, { ...shared, page: 'taskpane.html', title: 'Samverkanskoll' })}
        openCommands={() =>
          openAddIn(standIn, commandsBox, { ...shared, page: 'commands.html', title: 'Samverkanskolls kommandon' })
        }
      />
    </FluentProvider>,
  );
}

void start();
