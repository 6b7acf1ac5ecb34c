import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { usePane } from '../components/pane-context.tsx';
import { REVIEW_WORDS, STAGE_NAMES } from '../words/review-words.ts';

const useStyles = makeStyles({
  progress: { padding: '8px', display: 'flex', gap: '12px', alignItems: 'center' },
  field: { flexGrow: 1, display: 'grid', gap: '4px' },
});

/** What is being done now, how far it has come, and a way out. */
export function Progress() {
  const { store, state, say } = usePane();
  const styles = useStyles();
  const { activity } = state;
  if (activity.kind === 'idle') return null;
  const { step, mayCancel } = activity;
  const stage = say(STAGE_NAMES[step?.stage ?? 'read']);
  const counted = step === undefined || step.of <= 1 ? {} : { value: step.done, max: step.of };
  return (
    <div className={styles.progress}>
      <div className={styles.field}>
        <ProgressBar aria-label={say(REVIEW_WORDS.progress)} {...counted} />
        {stage}
      </div>
      <Button size="small" disabled={!mayCancel} onClick={() => store.cancel()}>
        {say(REVIEW_WORDS.cancel)}
      </Button>
    </div>
  );
}
