import { useEffect, useState, type ComponentType } from 'react';
import { Button } from '@fluentui/react-components';
import { PANE_WORDS } from '../words/pane-words.ts';
import { Notice } from './notice.tsx';
import { usePane } from './pane-context.tsx';

export interface LaterProps<Props extends object> {
  /** Fetches the part; one constant function for each part. */
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
  readonly with: Props;
}

const FETCHED = new WeakMap<object, unknown>();

/** A part of the pane that is fetched when it is first shown. Where it cannot be fetched, that is said, and tried again when asked. */
export function Later<Props extends object>({ load, with: props }: LaterProps<Props>) {
  const { say } = usePane();
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const [, setShown] = useState<object>();
  const Part = FETCHED.get(load) as ComponentType<Props> | undefined;
  useEffect(() => {
    if (FETCHED.has(load)) return undefined;
    let wanted = true;
    load().then(
      (part) => {
        FETCHED.set(load, part.default);
        if (wanted) setShown(part);
      },
      () => {
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt]);
  if (Part !== undefined) return <Part {...props} />;
  if (!failed) return null;
  const tryAgain = () => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  return (
    <Notice
      intent="error"
      action={
        <Button size="small" onClick={tryAgain}>
          {say(PANE_WORDS.tryAgain)}
        </Button>
      }
    >
      {say(PANE_WORDS.partMissing)}
    </Notice>
  );
}
