import { useMemo, useSyncExternalStore } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { visibleText } from '../../language/visible-text.ts';
import { cellAddress } from '../../workbook/cell-address.ts';
import { FindingSign } from '../components/severity-sign.tsx';
import { shownText } from '../grid/shown-text.ts';
import { findingsAt } from './findings-at.ts';
import { moreFindings, WORKBENCH_WORDS } from './workbench-words.ts';
import { selectedCell, type OpenBook, type WorkbenchStore } from './workbench-store.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 10px',
    alignItems: 'baseline',
    padding: '4px 8px',
    maxHeight: '5.5rem',
    overflowY: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  address: { fontWeight: 600, minWidth: '3rem' },
  text: { flex: '1 1 10rem', minWidth: 0, overflowWrap: 'anywhere' },
  finding: { display: 'flex', gap: '6px', alignItems: 'center' },
});

export interface CellLineProps {
  readonly store: WorkbenchStore;
  readonly book: OpenBook;
}

/** The selected cell: its address, its whole text, and the findings that point at it. */
export function CellLine({ store, book }: CellLineProps) {
  const styles = useStyles();
  const { language } = store;
  const { review } = useSyncExternalStore(book.pane.subscribe, book.pane.state);
  const { row, column } = selectedCell(book);
  const findings = useMemo(
    () => findingsAt(review?.findings ?? [], { sheet: book.sheet, row, column }),
    [review, book.sheet, row, column],
  );
  const cell = book.sheets.find(({ name }) => name === book.sheet)?.grid.cell(row, column);
  const [first] = findings;
  return (
    <div role="group" aria-label={WORKBENCH_WORDS.cell[language]} tabIndex={0} className={styles.line}>
      <span className={styles.address}>{cellAddress({ row, column })}</span>
      <span className={styles.text}>{cell === undefined ? '' : visibleText(shownText(cell, language))}</span>
      {first !== undefined && (
        <span className={styles.finding}>
          <FindingSign finding={first} />
          <span>
            {first.ruleTitle[language]} {findings.length > 1 && moreFindings(findings.length - 1)[language]}
          </span>
          <Button size="small" onClick={() => book.pane.set({ view: 'review', openFinding: first.id })}>
            {WORKBENCH_WORDS.showFinding[language]}
          </Button>
        </span>
      )}
    </div>
  );
}
