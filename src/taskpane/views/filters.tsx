import { useMemo, useState } from 'react';
import { Button, Input, makeStyles, ToggleButton } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { SEVERITIES } from '../../findings/importance.ts';
import { SEVERITY_NAMES, SEVERITY_PLURALS } from '../../language/severities.ts';
import type { CheckedWorkbook } from '../checking/checker.ts';
import { Later } from '../components/later.tsx';
import { usePane } from '../components/pane-context.tsx';
import { SeveritySign } from '../components/severity-sign.tsx';
import { severityCounts, SHOW_ALL, withChoice, type FindingFilter } from '../state/finding-list.ts';
import { REVIEW_WORDS } from '../words/review-words.ts';
import { LATER_VIEWS } from './later-views.ts';

const useStyles = makeStyles({
  filters: { display: 'grid', gap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
  severities: { display: 'flex', gap: '4px', flexWrap: 'wrap' },
  search: { display: 'flex', gap: '4px' },
  input: { flexGrow: 1, minWidth: 0 },
  choices: { display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))' },
});

const CHOSEN = ['rule', 'group', 'owner'] as const;

/** Which findings are shown and how they are arranged. */
export function Filters({ review, shown }: { readonly review: CheckedWorkbook; readonly shown: number }) {
  const { store, state, language, say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { filter } = state;
  const set = (changes: FindingFilter) => store.set({ filter: changes });
  const counts = useMemo(() => severityCounts(review.findings, filter, language), [review.findings, filter, language]);
  const chosen = CHOSEN.some((key) => filter[key] !== undefined) || filter.settled;
  const filtered = chosen || filter.severity !== undefined || filter.search !== '';
  return (
    <div className={styles.filters} role="search" aria-label={say(REVIEW_WORDS.search)} data-shown={shown}>
      <div className={styles.severities} role="group" aria-label={say(REVIEW_WORDS.severityFilter)}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            icon={<SeveritySign severity={severity} />}
            checked={filter.severity === severity}
            onClick={() => set(withChoice(filter, 'severity', filter.severity === severity ? undefined : severity))}
          >
            {counts[severity]}{' '}
            {counts[severity] === 1 ? say(SEVERITY_NAMES[severity]).toLowerCase() : say(SEVERITY_PLURALS[severity])}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.search}>
        <Input
          className={styles.input}
          size="small"
          type="search"
          aria-label={say(REVIEW_WORDS.search)}
          placeholder={say(REVIEW_WORDS.search)}
          contentBefore={<SearchRegular aria-hidden />}
          value={filter.search}
          onChange={(_, { value }) => set({ ...filter, search: value })}
        />
        <Button
          size="small"
          icon={<FilterRegular />}
          aria-expanded={open}
          aria-controls="choices"
          onClick={() => setOpen(!open)}
        >
          {say(chosen ? REVIEW_WORDS.filterActive : REVIEW_WORDS.filter)}
        </Button>
      </div>
      <div id="choices" className={styles.choices} hidden={!open}>
        {open && <Later load={LATER_VIEWS.filterChoices} with={{ review }} />}
      </div>
      {filtered && (
        <Button size="small" appearance="subtle" onClick={() => set(SHOW_ALL)}>
          {say(REVIEW_WORDS.clearFilter)}
        </Button>
      )}
    </div>
  );
}
