import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@fluentui/react-components';
import { TabBar } from '../../../src/taskpane/components/tab-bar.tsx';
import { SheetGrid } from '../../../src/taskpane/grid/sheet-grid.tsx';
import { cellAddress, type CellPosition } from '../../../src/workbook/cell-address.ts';
import { cellChanged } from '../events.ts';
import type { ExcelStandIn } from '../excel-stand-in.ts';
import type { SheetModel } from '../model.ts';
import { marksOfModel, sheetOfModel } from '../snapshot-of-model.ts';
import { StandInView } from './stand-in-view.ts';
import type { XdmHost } from './xdm-host.ts';

const COMMANDS = {
  granska: 'Granska',
  markeringar: 'Markeringar',
  strukturera: 'Strukturera',
  dagordning: 'Dagordning',
  hjalp: 'Hjälp',
} as const;

export interface DemonstrationProps {
  readonly standIn: ExcelStandIn;
  readonly paneBox: HTMLElement;
  readonly commandsBox: HTMLElement;
  readonly openPane: () => XdmHost;
  readonly openCommands: () => XdmHost;
}

/** Excel as far as it is needed to try the add-in: a ribbon, a sheet that can be edited, and the real pane beside it. */
export function Demonstration({ standIn, paneBox, commandsBox, openPane, openCommands }: DemonstrationProps) {
  const [view] = useState(() => new StandInView(standIn));
  const { sheet, position, version } = useSyncExternalStore(view.subscribe, view.state);
  const beside = useRef<HTMLDivElement>(null);
  const [commands, setCommands] = useState<XdmHost>();
  const [running, setRunning] = useState<string>();

  useEffect(() => {
    if (paneBox.childElementCount > 0) return;
    beside.current?.append(paneBox, commandsBox);
    openPane();
    setCommands(openCommands());
  }, []);

  const run = async (name: string) => {
    if (commands === undefined) return;
    setRunning(name);
    await commands.ready;
    await commands.command(name);
    setRunning(undefined);
  };

  return (
    <main className="excel">
      <div className="ribbon" role="toolbar" aria-label="Menyfliken Start">
        <h1>{standIn.workbook.name}</h1>
        {Object.entries(COMMANDS).map(([name, text]) => (
          <Button key={name} size="small" disabled={running !== undefined} onClick={() => void run(name)}>
            {text}
          </Button>
        ))}
      </div>
      <FormulaBar
        key={`${sheet.id} ${position.row} ${position.column} ${version}`}
        sheet={sheet}
        position={position}
        onWrite={(text) => {
          view.write(sheet, position, text);
          standIn.fire(cellChanged(sheet.id, cellAddress(position)));
        }}
      />
      <div className="sheet" id="sheet">
        <SheetGrid
          key={sheet.id}
          sheet={view.snapshot(sheet, sheetOfModel)}
          marks={view.snapshot(sheet, marksOfModel)}
          language="sv"
          selected={position}
          onSelect={(next) => view.select(next)}
        />
      </div>
      <div className="tabs">
        <TabBar
          label="Blad"
          tabs={standIn.workbook.sheets
            .filter(({ visibility }) => visibility === 'Visible')
            .map(({ id, name }) => ({ key: id, text: name }))}
          chosen={sheet.id}
          panel="sheet"
          onChoose={(id) => view.show(id)}
        />
      </div>
      <div ref={beside} className="beside" />
    </main>
  );
}

interface FormulaBarProps {
  readonly sheet: SheetModel;
  readonly position: CellPosition;
  readonly onWrite: (text: string) => void;
}

function FormulaBar({ sheet, position, onWrite }: FormulaBarProps) {
  const value = String(sheet.cell(position.row, position.column)?.value ?? '');
  const [text, setText] = useState(value);
  return (
    <form
      className="formula"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== value) onWrite(text);
      }}
    >
      <span>{cellAddress(position)}</span>
      <input
        aria-label={`Innehållet i ${cellAddress(position)}`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (text !== value) onWrite(text);
        }}
      />
    </form>
  );
}
