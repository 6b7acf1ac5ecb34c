import { lazy, Suspense, useRef } from 'react';
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { usePane } from '../components/pane-context.tsx';
import { PANE_WORDS, VIEW_NAMES } from '../words/pane-words.ts';
import type { PaneView } from '../state/pane-state.ts';
import { FindingView } from './finding-view.tsx';
import { Messages } from './messages.tsx';
import { ReviewView } from './review-view.tsx';

const InterpretationView = lazy(() => import('./interpretation-view.tsx'));
const RulesView = lazy(() => import('./rules-view.tsx'));

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
  return (
    <main className={styles.pane}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={say(PANE_WORDS.views)}
        selectedValue={state.view}
        onTabSelect={(_, { value }) => store.set({ view: value as PaneView })}
      >
        {VIEWS.map((view) => (
          <Tab key={view} id={`tab-${view}`} value={view} aria-controls="view">
            {say(VIEW_NAMES[view])}
          </Tab>
        ))}
      </TabList>
      <div ref={body} id="view" role="tabpanel" aria-labelledby={`tab-${state.view}`} className={styles.body}>
        <Messages />
        <Suspense>
          {state.view === 'interpretation' && <InterpretationView />}
          {state.view === 'rules' && <RulesView />}
        </Suspense>
        {state.view === 'review' &&
          (finding === undefined ? <ReviewView scroller={body} /> : <FindingView finding={finding} />)}
      </div>
      <div role="status" aria-live="polite" className={styles.heard}>
        {state.announcement}
      </div>
    </main>
  );
}
