import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { Notice } from '../components/notice.tsx';
import { usePane } from '../components/pane-context.tsx';
import { PANE_WORDS } from '../words/pane-words.ts';
import { REVIEW_WORDS } from '../words/review-words.ts';

const useStyles = makeStyles({ notices: { display: 'grid', gap: '4px', padding: '6px 8px 0' } });

/** What came of what was done, and that the workbook has changed since it was checked. */
export function Messages() {
  const { store, state, say } = usePane();
  const styles = useStyles();
  const showStale = state.stale && state.activity.kind === 'idle';
  if (!showStale && state.messages.length === 0) return null;
  return (
    <div className={styles.notices}>
      {state.messages.map((message) => (
        <Notice
          key={message.text.en}
          intent={message.intent}
          action={
            <Button
              size="small"
              appearance="transparent"
              aria-label={say(PANE_WORDS.dismiss)}
              icon={<DismissRegular />}
              onClick={() => store.set({ messages: state.messages.filter((each) => each !== message) })}
            />
          }
        >
          {say(message.text)}
        </Notice>
      ))}
      {showStale && (
        <Notice
          intent="warning"
          action={
            <Button size="small" onClick={() => void store.review()}>
              {say(REVIEW_WORDS.checkAgain)}
            </Button>
          }
        >
          {say(REVIEW_WORDS.stale)}
        </Notice>
      )}
    </div>
  );
}
