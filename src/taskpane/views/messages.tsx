import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { usePane } from '../components/pane-context.tsx';
import { PANE_WORDS } from '../words/pane-words.ts';
import { REVIEW_WORDS } from '../words/review-words.ts';

const useStyles = makeStyles({
  bars: { display: 'grid', gap: '4px', padding: '6px 8px 0' },
  body: { whiteSpace: 'normal' },
});

/** What came of what was done, and that the workbook has changed since it was checked. */
export function Messages() {
  const { store, state, say } = usePane();
  const styles = useStyles();
  const idle = state.activity.kind === 'idle';
  const showStale = state.stale && idle;
  if (!showStale && state.messages.length === 0) return null;
  return (
    <div className={styles.bars}>
      {state.messages.map(({ intent, text }) => (
        <MessageBar key={text.en} intent={intent} layout="multiline" politeness="polite">
          <MessageBarBody className={styles.body}>{say(text)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={say(PANE_WORDS.dismiss)}
                icon={<DismissRegular />}
                onClick={() => store.set({ messages: state.messages.filter((each) => each.text !== text) })}
              />
            }
          />
        </MessageBar>
      ))}
      {showStale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{say(REVIEW_WORDS.stale)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void store.review()}>
              {say(REVIEW_WORDS.checkAgain)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
