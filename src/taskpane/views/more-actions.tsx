import { useState } from 'react';
import { Button, Field, Input, Link, makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { parseIsoDate, yearOf } from '../../time/iso-date.ts';
import { usePane } from '../components/pane-context.tsx';
import { REVIEW_WORDS } from '../words/review-words.ts';

const useStyles = makeStyles({
  actions: { flexBasis: '100%', display: 'grid', gap: '8px', justifyItems: 'start' },
  below: { alignSelf: 'end' },
  year: { width: '10ch' },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
});

/** What is done more seldom: another day of the check, drafts, structured sheets, marks, taking everything away. */
export function MoreActions() {
  const { store, state, say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [sure, setSure] = useState(false);
  const [meeting, setMeeting] = useState('');
  const [chosenYear, setChosenYear] = useState<string>();
  const year = chosenYear ?? String(yearOf(state.asOf) + 1);
  const running = state.activity.kind === 'running';
  const { marksStand, openExample, openHelp } = store.workplace;
  return (
    <>
      <Button
        size="small"
        icon={<ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={open}
        aria-controls="more"
        onClick={() => setOpen(!open)}
      >
        {say(REVIEW_WORDS.more)}
      </Button>
      <div id="more" className={styles.actions} hidden={!open}>
        <Field size="small" label={say(REVIEW_WORDS.day)}>
          <Input
            size="small"
            type="date"
            value={state.asOf}
            onChange={(_, { value }) => {
              const asOf = parseIsoDate(value);
              if (asOf !== undefined) store.set({ asOf, stale: state.review !== undefined });
            }}
          />
        </Field>
        {store.workplace.session.agenda !== undefined && (
          <div className={styles.row}>
            <Field size="small" label={say(REVIEW_WORDS.meeting)}>
              <Input size="small" type="date" value={meeting} onChange={(_, { value }) => setMeeting(value)} />
            </Field>
            <Button
              size="small"
              className={styles.below}
              disabled={running}
              onClick={() => void store.agenda(parseIsoDate(meeting))}
            >
              {say(REVIEW_WORDS.agenda)}
            </Button>
          </div>
        )}
        {store.workplace.session.revise !== undefined && (
          <div className={styles.row}>
            <Field size="small" label={say(REVIEW_WORDS.year)}>
              <Input
                size="small"
                inputMode="numeric"
                className={styles.year}
                value={year}
                onChange={(_, { value }) => setChosenYear(value)}
              />
            </Field>
            <Button size="small" className={styles.below} disabled={running} onClick={() => void store.revise(year)}>
              {say(REVIEW_WORDS.revise)}
            </Button>
          </div>
        )}
        <div className={styles.row}>
          <Button size="small" disabled={running} onClick={() => void store.structure()}>
            {say(REVIEW_WORDS.structure)}
          </Button>
          {marksStand !== undefined && (
            <Button size="small" disabled={running} onClick={() => void store.toggleMarks()}>
              {say(REVIEW_WORDS.marks)}
            </Button>
          )}
          <Button size="small" disabled={running || sure} onClick={() => setSure(true)}>
            {say(REVIEW_WORDS.clear)}
          </Button>
        </div>
        {sure && (
          <div className={styles.row} role="group" aria-label={say(REVIEW_WORDS.clearSure)}>
            <span>{say(REVIEW_WORDS.clearSure)}</span>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setSure(false);
                void store.clear();
              }}
            >
              {say(REVIEW_WORDS.clearYes)}
            </Button>
            <Button size="small" onClick={() => setSure(false)}>
              {say(REVIEW_WORDS.clearNo)}
            </Button>
          </div>
        )}
        <div className={styles.row}>
          {openExample !== undefined && (
            <Link as="button" onClick={() => void store.openExample()}>
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
    </>
  );
}
