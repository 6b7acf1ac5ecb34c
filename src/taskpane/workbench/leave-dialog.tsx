import { useLayoutEffect, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { visibleText } from '../../language/visible-text.ts';
import { leaveSentence, WORKBENCH_WORDS } from './workbench-words.ts';
import type { OpenableFile, WorkbenchStore } from './workbench-store.ts';

const useStyles = makeStyles({
  dialog: {
    maxWidth: 'min(30rem, calc(100vw - 2rem))',
    boxSizing: 'border-box',
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  text: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Asks before a file is opened over one whose review is not downloaded. */
export function LeaveDialog(props: {
  readonly store: WorkbenchStore;
  readonly standing: string;
  readonly next: OpenableFile;
}) {
  const { store, standing, next } = props;
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const { language } = store;
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="leave-title" className={styles.dialog} onClose={() => store.stay()}>
      <h1 id="leave-title" className={styles.title}>
        {WORKBENCH_WORDS.leaveTitle[language]}
      </h1>
      <p className={styles.text}>{leaveSentence(visibleText(standing), visibleText(next.name))[language]}</p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => {
            void store.download().then(() => store.openNow(next));
          }}
        >
          {WORKBENCH_WORDS.leaveDownload[language]}
        </Button>
        <Button onClick={() => void store.openNow(next)}>{WORKBENCH_WORDS.leaveOpen[language]}</Button>
        <Button onClick={() => store.stay()}>{WORKBENCH_WORDS.leaveStay[language]}</Button>
      </div>
    </dialog>
  );
}
