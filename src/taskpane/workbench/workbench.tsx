import { useState, useSyncExternalStore, type DragEvent } from 'react';
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { visibleText } from '../../language/visible-text.ts';
import { Notice } from '../components/notice.tsx';
import { RenderGuard } from '../components/render-guard.tsx';
import { PaneProvider } from '../components/pane-context.tsx';
import { Pane } from '../views/pane.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { OpenActions } from './open-actions.tsx';
import { SheetArea } from './sheet-area.tsx';
import { WORKBENCH_WORDS } from './workbench-words.ts';
import type { WorkbenchStore } from './workbench-store.ts';

const NARROW = '@media (max-width: 52rem)';
const NARROW_AND_HIGH = '@media (max-width: 52rem) and (min-height: 30rem)';

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    position: 'relative',
    [NARROW]: { height: 'auto', minHeight: '100%' },
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 8px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { fontWeight: 600 },
  name: { flex: '1 1 8rem', minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  notices: { display: 'grid', gap: '4px', padding: '8px 12px 0' },
  desk: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 25rem',
    gridTemplateRows: 'minmax(0, 1fr)',
    [NARROW]: { flex: '1 0 auto', gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto auto' },
  },
  sheets: {
    minHeight: 0,
    minWidth: 0,
    [NARROW]: { height: 'max(15rem, 45vh)', backgroundColor: tokens.colorNeutralBackground1 },
    [NARROW_AND_HIGH]: { position: 'sticky', top: 0, zIndex: 5 },
  },
  pane: {
    minHeight: 0,
    minWidth: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: {
      borderLeft: 'none',
      borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
      height: 'max(24rem, 90vh)',
    },
  },
  start: {
    flex: '1 1 auto',
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'center',
    padding: '24px 16px',
  },
  drop: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '40rem',
    display: 'grid',
    gap: '16px',
    padding: 'clamp(16px, 5vw, 40px)',
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: 600 },
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  over: {
    position: 'fixed',
    inset: '8px',
    zIndex: 20,
    display: 'grid',
    placeItems: 'center',
    padding: '16px',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.94,
    fontSize: tokens.fontSizeBase500,
    fontWeight: 600,
    textAlign: 'center',
    pointerEvents: 'none',
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The page outside Excel: a workbook from a file, its sheets in a grid, and the pane beside it. */
export function Workbench({ store }: { readonly store: WorkbenchStore }) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { dragging, handlers } = useDrop(store);
  const { book, opening, waiting, message } = state;
  const say = (words: keyof typeof WORKBENCH_WORDS) => WORKBENCH_WORDS[words][store.language];
  const busy = opening !== undefined;
  return (
    <div className={styles.page} {...handlers}>
      <header className={styles.header}>
        <span className={styles.brand}>{say('title')}</span>
        <span className={styles.name}>{book === undefined ? '' : visibleText(book.name)}</span>
        {busy && <Spinner size="tiny" label={say('opening')} />}
        {book !== undefined && (
          <>
            <OpenActions store={store} disabled={busy} primary={false} />
            <Button
              size="small"
              appearance={book.unsaved ? 'primary' : 'secondary'}
              icon={<ArrowDownloadRegular />}
              disabledFocusable={busy}
              onClick={() => void store.download()}
            >
              {say('download')}
            </Button>
          </>
        )}
      </header>
      {(message !== undefined || state.inPage) && (
        <section aria-label={say('messages')} className={styles.notices}>
          {message !== undefined && (
            <Notice
              intent={message.intent}
              action={
                <Button
                  size="small"
                  appearance="transparent"
                  aria-label={say('dismiss')}
                  icon={<DismissRegular />}
                  onClick={() => store.dismiss()}
                />
              }
            >
              {message.text[store.language]}
            </Notice>
          )}
          {state.inPage && <Notice intent="info">{say('inPage')}</Notice>}
        </section>
      )}
      {book === undefined ? (
        <main className={styles.start}>
          <div className={styles.drop}>
            <h1 className={styles.title}>{say('welcome')}</h1>
            <p className={styles.text}>{say('welcomeText')}</p>
            <div className={styles.actions}>
              <OpenActions store={store} disabled={busy} primary />
            </div>
            <p className={styles.small}>{say('stays')}</p>
            {state.complete && <p className={styles.small}>{say('complete')}</p>}
          </div>
        </main>
      ) : (
        <div className={styles.desk}>
          <SheetArea store={store} book={book} className={styles.sheets} />
          <div className={mergeClasses(styles.pane)}>
            <PaneProvider store={book.pane}>
              <RenderGuard language={store.language}>
                <Pane />
              </RenderGuard>
            </PaneProvider>
          </div>
        </div>
      )}
      {dragging && <div className={styles.over}>{say('drop')}</div>}
      {waiting !== undefined && book !== undefined && <LeaveDialog store={store} standing={book.name} next={waiting} />}
      <div role="status" aria-live="polite" className={styles.heard}>
        {state.announcement}
      </div>
    </div>
  );
}

/** Lets a file be dropped anywhere on the page. */
function useDrop(store: WorkbenchStore) {
  const [dragging, setDragging] = useState(false);
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return {
    dragging,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDragging(true);
      },
      onDragLeave(event: DragEvent) {
        if (event.relatedTarget === null) setDragging(false);
      },
      onDrop(event: DragEvent) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDragging(false);
        const [file, ...others] = event.dataTransfer.files;
        if (others.length > 0) store.tell({ intent: 'info', text: WORKBENCH_WORDS.oneFile });
        else if (file !== undefined) void store.open(file);
      },
    },
  };
}
