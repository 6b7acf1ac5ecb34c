import { useEffect, useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Later } from '../components/later.tsx';
import { usePane } from '../components/pane-context.tsx';
import { TabBar, tabId } from '../components/tab-bar.tsx';
import { PANE_WORDS, VIEW_NAMES } from '../words/pane-words.ts';
import type { PaneState, PaneView } from '../state/pane-state.ts';
import { LATER_VIEWS } from './later-views.ts';
import { Messages } from './messages.tsx';
import { Progress } from './progress.tsx';
import { Welcome } from './welcome.tsx';

const NOTHING = {};
const VIEWS = Object.keys(VIEW_NAMES) as readonly PaneView[];

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** The corner to the right is Excel's own, 40 by 40 pixels. */
  tabs: { flexShrink: 0, paddingInlineEnd: '40px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', position: 'relative' },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The whole pane: three views, what has been said, and what is being shown. */
export function Pane() {
  const { store, state, say } = usePane();
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  const finding = state.review?.findings.find(({ id }) => id === state.openFinding);
  useEffect(() => void LATER_VIEWS.review().catch(() => undefined), []);
  const showsOwnHeading = state.view === 'review' && (finding !== undefined || isFirst(state));
  return (
    <main className={styles.pane}>
      <header className={styles.tabs}>
        <TabBar
          label={say(PANE_WORDS.views)}
          tabs={VIEWS.map((view) => ({ key: view, text: say(VIEW_NAMES[view]) }))}
          chosen={state.view}
          panel="view"
          onChoose={(view) => store.set({ view })}
        />
      </header>
      <div ref={body} id="view" role="tabpanel" aria-labelledby={tabId(state.view)} className={styles.body}>
        {showsOwnHeading || <h1 className={styles.heard}>{say(VIEW_NAMES[state.view])}</h1>}
        <Messages />
        <Progress />
        {state.view === 'interpretation' && <Later load={LATER_VIEWS.interpretation} with={NOTHING} />}
        {state.view === 'rules' && <Later load={LATER_VIEWS.rules} with={NOTHING} />}
        {state.view === 'review' && finding !== undefined && <Later load={LATER_VIEWS.finding} with={{ finding }} />}
        {state.view === 'review' && finding === undefined && state.review !== undefined && (
          <Later load={LATER_VIEWS.review} with={{ review: state.review, scroller: body }} />
        )}
        {isFirst(state) && state.view === 'review' && <Welcome />}
      </div>
      <div role="status" aria-live="polite" className={styles.heard}>
        {state.announcement}
      </div>
    </main>
  );
}

/** The first screen stands until something is under way. */
function isFirst({ review, activity }: PaneState): boolean {
  return review === undefined && activity.kind === 'idle';
}
