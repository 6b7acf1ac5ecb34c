import { useDeferredValue, useMemo, type RefObject } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedWorkbook } from '../checking/checker.ts';
import { usePane } from '../components/pane-context.tsx';
import { findingList } from '../state/finding-list.ts';
import { standingCounts } from '../state/review-counts.ts';
import { tallySentence } from '../../language/reports.ts';
import { checkedSentence, REVIEW_WORDS, shownSentence } from '../words/review-words.ts';
import { Filters } from './filters.tsx';
import { FindingList } from './finding-list.tsx';
import { MoreActions } from './more-actions.tsx';
import { Unchecked } from './unchecked.tsx';

const useStyles = makeStyles({
  view: { padding: '8px', display: 'grid', gap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
  actions: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  summary: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  empty: { margin: 0, paddingBlock: '8px' },
});

export interface ReviewViewProps {
  readonly review: CheckedWorkbook;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What a check came to. */
export default function ReviewView({ review, scroller }: ReviewViewProps) {
  const { store, state, language, say } = usePane();
  const styles = useStyles();
  const { activity, grouping } = state;
  const filter = useDeferredValue(state.filter);
  const list = useMemo(
    () => findingList(review.findings, filter, grouping, language),
    [review, filter, grouping, language],
  );
  const running = activity.kind === 'running';
  const total = review.findings.length;
  return (
    <div className={styles.view}>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabled={running} onClick={() => void store.review()}>
          {say(REVIEW_WORDS.checkAgain)}
        </Button>
        <MoreActions />
      </div>
      <p className={styles.summary}>
        {say(checkedSentence(review.asOf, review.packs))} {say(tallySentence(standingCounts(review)))}
      </p>
      <Unchecked review={review} />
      {review.tables.length === 0 && <p className={styles.empty}>{say(REVIEW_WORDS.noTables)}</p>}
      {total > 0 && <Filters review={review} shown={list.shown.length} />}
      {total > 0 && list.shown.length === 0 && <p className={styles.empty}>{say(REVIEW_WORDS.noneShown)}</p>}
      {total === 0 && review.tables.length > 0 && <p className={styles.empty}>{say(REVIEW_WORDS.none)}</p>}
      {list.shown.length > 0 && (
        <FindingList list={list} scroller={scroller} label={say(shownSentence(list.shown.length, total))} />
      )}
    </div>
  );
}
