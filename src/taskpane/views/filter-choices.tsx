import { useMemo } from 'react';
import { Field, makeStyles, Select, Switch } from '@fluentui/react-components';
import type { CheckedWorkbook } from '../checking/checker.ts';
import { usePane } from '../components/pane-context.tsx';
import { choicesOf, withChoice, type FindingFilter, type Grouping } from '../state/finding-list.ts';
import { GROUPING_NAMES, REVIEW_WORDS } from '../words/review-words.ts';

const useStyles = makeStyles({ narrow: { minWidth: 0 } });

const CHOSEN = ['rule', 'group', 'owner'] as const;
const GROUPINGS = Object.keys(GROUPING_NAMES) as readonly Grouping[];

/** Arranging findings, and choosing among their rules, groups and owners. */
export default function FilterChoices({ review }: { readonly review: CheckedWorkbook }) {
  const { store, state, language, say } = usePane();
  const styles = useStyles();
  const { filter, grouping } = state;
  const set = (changed: FindingFilter) => store.set({ filter: changed });
  const choices = useMemo(
    () => ({
      rule: choicesOf(review.findings, 'rule', language),
      group: choicesOf(review.findings, 'group', language),
      owner: choicesOf(review.findings, 'owner', language),
    }),
    [review.findings, language],
  );
  return (
    <>
      <Field size="small" label={say(REVIEW_WORDS.grouping)} className={styles.narrow}>
        <Select size="small" value={grouping} onChange={(_, { value }) => store.set({ grouping: value as Grouping })}>
          {GROUPINGS.map((key) => (
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
            onChange={(_, { value }) => set(withChoice(filter, key, value === ANY ? undefined : value.slice(1)))}
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
  );
}

const ANY = '';
