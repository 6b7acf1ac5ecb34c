import { useEffect } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { visibleText } from '../../language/visible-text.ts';
import type { CellPosition } from '../../workbook/cell-address.ts';
import { TabBar, tabId } from '../components/tab-bar.tsx';
import { SheetGrid } from '../grid/sheet-grid.tsx';
import { CellLine } from './cell-line.tsx';
import { findingsAt } from './findings-at.ts';
import { sheetTab, WORKBENCH_WORDS } from './workbench-words.ts';
import { selectedCell, type OpenBook, type WorkbenchStore } from './workbench-store.ts';

const useStyles = makeStyles({
  area: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  grid: { flex: '1 1 0', minHeight: '6rem' },
  tabs: {
    flexShrink: 0,
    overflowX: 'auto',
    overflowY: 'hidden',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '& [role=tablist]': { flexWrap: 'nowrap' },
    '& [role=tab]': { padding: '6px 10px 4px', fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  },
});

export interface SheetAreaProps {
  readonly store: WorkbenchStore;
  readonly book: OpenBook;
  readonly className?: string;
}

/** The open workbook: the selected cell, the sheet as a grid, and tabs for its sheets. */
export function SheetArea({ store, book, className }: SheetAreaProps) {
  const styles = useStyles();
  const { language } = store;
  const at = book.sheets.findIndex(({ name }) => name === book.sheet);
  const sheet = book.sheets[at];
  useEffect(() => {
    document.getElementById(tabId(sheetKey(at)))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  if (sheet === undefined) return null;
  const open = (position: CellPosition) => {
    const [finding] = findingsAt(book.pane.state().review?.findings ?? [], { sheet: sheet.name, ...position });
    if (finding !== undefined) book.pane.set({ view: 'review', openFinding: finding.id });
  };
  return (
    <section aria-label={WORKBENCH_WORDS.workbook[language]} className={className}>
      <div className={styles.area} style={{ height: '100%' }}>
        <CellLine store={store} book={book} />
        <div id="sheet" role="tabpanel" aria-labelledby={tabId(sheetKey(at))} className={styles.grid}>
          <SheetGrid
            key={sheet.name}
            sheet={sheet}
            marks={book.marks}
            language={language}
            selected={selectedCell(book)}
            onSelect={(position) => store.select(position)}
            onOpen={open}
          />
        </div>
        <div className={styles.tabs}>
          <TabBar
            label={WORKBENCH_WORDS.sheets[language]}
            tabs={book.sheets.map(({ name, visibility }, index) => ({
              key: sheetKey(index),
              text: sheetTab(visibleText(name), visibility !== 'visible')[language],
            }))}
            chosen={sheetKey(at)}
            panel="sheet"
            onChoose={(key) => store.showSheet(book.sheets[Number(key.slice(SHEET.length))]?.name ?? book.sheet)}
          />
        </div>
      </div>
    </section>
  );
}

const SHEET = 'sheet-';

function sheetKey(index: number): string {
  return `${SHEET}${index}`;
}
