import { useState } from 'react';
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { Finding } from '../../findings/finding.ts';
import { parseIsoDate } from '../../time/iso-date.ts';
import { usePane } from '../components/pane-context.tsx';
import { acknowledgementSentence, FINDING_WORDS } from '../words/finding-words.ts';

const useStyles = makeStyles({
  section: { display: 'grid', gap: '8px', justifyItems: 'start' },
  form: { display: 'grid', gap: '8px', width: '100%' },
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The group's decision to live with a finding: given, shown or taken back. */
export function Acknowledgement({ finding }: { readonly finding: Finding }) {
  const { store, state, say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const running = state.activity.kind === 'running';
  const { acknowledgement } = finding;
  if (acknowledgement !== undefined) {
    return (
      <div className={styles.section}>
        <p className={styles.text}>
          {say(acknowledgementSentence(acknowledgement.by, acknowledgement.reason, acknowledgement.until))}
        </p>
        <Button size="small" disabled={running} onClick={() => void store.withdraw(finding)}>
          {say(FINDING_WORDS.withdraw)}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.section}>
      <Button size="small" aria-expanded={open} aria-controls="acknowledge" onClick={() => setOpen(!open)}>
        {say(FINDING_WORDS.acknowledge)} …
      </Button>
      <div id="acknowledge" className={styles.form} hidden={!open}>
        {open && <AcknowledgementForm finding={finding} />}
      </div>
    </div>
  );
}

function AcknowledgementForm({ finding }: { readonly finding: Finding }) {
  const { store, state, say } = usePane();
  const styles = useStyles();
  const [by, setBy] = useState(finding.typed?.by ?? state.acknowledgedBy);
  const [reason, setReason] = useState(finding.typed?.reason ?? '');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const lastDay = parseIsoDate(until);
  const problems = {
    by: by.trim() === '' ? say(FINDING_WORDS.byMissing) : undefined,
    reason: reason.trim() === '' ? say(FINDING_WORDS.reasonMissing) : undefined,
    until: until !== '' && (lastDay === undefined || lastDay < state.asOf) ? say(FINDING_WORDS.untilPast) : undefined,
  };
  const shown = (problem: string | undefined) =>
    tried && problem !== undefined ? { validationMessage: problem, validationState: 'error' as const } : {};
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.values(problems).every((problem) => problem === undefined)) {
          void store.acknowledge(finding, by.trim(), reason.trim(), lastDay);
        }
      }}
    >
      <p className={styles.small}>{say(FINDING_WORDS.acknowledgeSays)}</p>
      <Field size="small" required label={say(FINDING_WORDS.by)} {...shown(problems.by)}>
        <Input size="small" autoComplete="name" value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field size="small" required label={say(FINDING_WORDS.reason)} {...shown(problems.reason)}>
        <Textarea size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field size="small" label={say(FINDING_WORDS.until)} {...shown(problems.until)}>
        <Input size="small" type="date" min={state.asOf} value={until} onChange={(_, { value }) => setUntil(value)} />
      </Field>
      <div>
        <Button type="submit" size="small" appearance="primary" disabled={state.activity.kind === 'running'}>
          {say(FINDING_WORDS.acknowledge)}
        </Button>
      </div>
    </form>
  );
}
