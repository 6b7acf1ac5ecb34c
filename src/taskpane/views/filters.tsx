import { useMemo, useState } from 'react';
import { Button, Field, Input, makeStyles, Select, Switch, ToggleButton } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { SEVERITIES } from '../../findings/importance.ts';
import { SEVERITY_NAMES, SEVERITY_PLURALS } from '../../language/severities.ts';
import type { CheckedWorkbook } from '../checking/checker.ts';
import { usePane } from '../components/pane-context.tsx';
import { SeveritySign } from '../components/severity-sign.tsx';
import { choicesOf, severityCounts, SHOW_ALL, type FindingFilter, type Grouping } from '../state/finding-list.ts';
import { GROUPING_NAMES, REVIEW_WORDS } from '../words/review-words.ts';

const useStyles = makeStyles({
  filters: { display: 'grid', gap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
  severities: { display: 'flex', gap: '4px', flexWrap: 'wrap' },
  search: { display: 'flex', gap: '4px' },
  input: { flexGrow: 1, minWidth: 0 },
  choices: { display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))' },
  narrow: { minWidth: 0 },
});

const CHOSEN = ['rule', 'group', 'owner'] as const;

/** Which findings are shown and how they are arranged. */
export function Filters({ review, shown }: { readonly review: CheckedWorkbook; readonly shown: number }) {
  const { store, state, language, say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { filter, grouping } = state;
  const set = (changes: FindingFilter) => store.set({ filter: changes });
  const counts = useMemo(() => severityCounts(review.findings, filter, language), [review.findings, filter, language]);
  const choices = useMemo(
    () => ({
      rule: choicesOf(review.findings, 'rule', language),
      group: choicesOf(review.findings, 'group', language),
      owner: choicesOf(review.findings, 'owner', language),
    }),
    [review.findings, language],
  );
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
            onClick={() => set(without(filter, 'severity', filter.severity === severity ? undefined : severity))}
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
        {open && (
          <>
            <Field size="small" label={say(REVIEW_WORDS.grouping)}>
              <Select
                size="small"
                value={grouping}
                onChange={(_, { value }) => store.set({ grouping: value as Grouping })}
              >
                {(Object.keys(GROUPING_NAMES) as Grouping[]).map((key) => (
                  <option key={key} value={key}>
                    {say(GROUPING_NAMES[key])}
                  </option>
                ))}
              </Select>
            </Field>
            {CHOSEN.map((key) => (
              <Field key={key} size="small" label={say(GROUPING_NAMES[key])} className={styles.narrow}>
                <Select
                  size="small"
                  value={filter[key] === undefined ? ANY : `=${filter[key]}`}
                  onChange={(_, { value }) => set(without(filter, key, value === ANY ? undefined : value.slice(1)))}
                >
                  <option value={ANY}>{say(REVIEW_WORDS.all)}</option>
                  {choices[key].map(({ value, text }) => (
                    <option key={value} value={`=${value}`}>
                      {text}
                    </option>
                  ))}
                </Select>
              </Field>
            ))}
            <Switch
              label={say(REVIEW_WORDS.showSettled)}
              checked={filter.settled}
              onChange={(_, { checked }) => set({ ...filter, settled: checked })}
            />
          </>
        )}
      </div>
      {filtered && (
        <Button size="small" appearance="subtle" onClick={() => set(SHOW_ALL)}>
          {say(REVIEW_WORDS.clearFilter)}
        </Button>
      )}
    </div>
  );
}

const ANY = '';

/** The filter with one choice changed; undefined takes it away. */
function without<Key extends 'severity' | 'rule' | 'group' | 'owner'>(
  filter: FindingFilter,
  key: Key,
  value: FindingFilter[Key] | undefined,
): FindingFilter {
  const { [key]: former, ...rest } = filter;
  return (value === undefined ? rest : { ...rest, [key]: value }) as FindingFilter;
}
