import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../components/pane-context.tsx';
import { REVIEW_WORDS } from '../words/review-words.ts';

const useStyles = makeStyles({
  view: { padding: '16px', display: 'grid', gap: '12px', justifyItems: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  text: { margin: 0 },
  actions: { display: 'flex', gap: '8px 16px', alignItems: 'center', flexWrap: 'wrap' },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The first screen: what happens, and one button. */
export function Welcome() {
  const { store, say } = usePane();
  const styles = useStyles();
  const { openExample, openHelp } = store.workplace;
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{say(REVIEW_WORDS.welcome)}</h1>
      <p className={styles.text}>{say(REVIEW_WORDS.welcomeText)}</p>
      <Button appearance="primary" onClick={() => void store.review()}>
        {say(REVIEW_WORDS.check)}
      </Button>
      <p className={styles.small}>{say(REVIEW_WORDS.welcomeWrites)}</p>
      <div className={styles.actions}>
        {openExample !== undefined && (
          <Link as="button" title={say(REVIEW_WORDS.openExampleSays)} onClick={() => void store.openExample()}>
            {say(REVIEW_WORDS.openExample)}
          </Link>
        )}
        {openHelp !== undefined && (
          <Link as="button" onClick={openHelp}>
            {say(REVIEW_WORDS.help)}
          </Link>
        )}
      </div>
    </div>
  );
}
