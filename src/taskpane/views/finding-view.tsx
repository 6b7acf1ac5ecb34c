import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { Finding } from '../../findings/finding.ts';
import { SEVERITY_NAMES, STATE_NAMES } from '../../language/severities.ts';
import { visibleText } from '../../language/visible-text.ts';
import { cellAddress } from '../../workbook/cell-address.ts';
import type { FindingReasons } from '../checking/checker.ts';
import { usePane } from '../components/pane-context.tsx';
import { FindingSign } from '../components/severity-sign.tsx';
import { findingList } from '../state/finding-list.ts';
import { FINDING_WORDS, placeAmong, showCellName } from '../words/finding-words.ts';
import { Acknowledgement } from './acknowledgement.tsx';

const useStyles = makeStyles({
  view: {
    padding: '8px',
    display: 'grid',
    gap: '10px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    overflowWrap: 'anywhere',
  },
  bar: { display: 'flex', alignItems: 'center', gap: '4px' },
  place: { marginInlineStart: 'auto', fontSize: tokens.fontSizeBase200 },
  kind: { display: 'flex', gap: '6px', alignItems: 'center', margin: 0, fontSize: tokens.fontSizeBase200 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: 600,
    ':focus': { outline: 'none' },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  text: { margin: 0 },
  facts: { margin: 0, display: 'grid', gap: '2px', paddingInlineStart: '18px' },
  quote: {
    margin: 0,
    paddingInlineStart: '10px',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    fontStyle: 'italic',
  },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px' },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const MOST_CELLS = 12;

/** One finding: what is wrong, where, why, by which document, what to do, and the group's decision about it. */
export default function FindingView({ finding }: { readonly finding: Finding }) {
  const { store, state, language, say } = usePane();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const reasons = useReasons(finding.id);
  const { shown } = useMemo(
    () => findingList(state.review?.findings ?? [], state.filter, state.grouping, language),
    [state.review, state.filter, state.grouping, language],
  );
  const place = shown.findIndex(({ id }) => id === finding.id);
  const previous = shown[place - 1];
  const next = shown[place + 1];
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <article className={styles.view} aria-labelledby="finding-title">
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => store.close()}>
          {say(FINDING_WORDS.back)}
        </Button>
        {place >= 0 && <span className={styles.place}>{say(placeAmong(place + 1, shown.length))}</span>}
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={say(FINDING_WORDS.previous)}
          disabledFocusable={previous === undefined}
          onClick={() => previous && store.open(previous)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={say(FINDING_WORDS.next)}
          disabledFocusable={next === undefined}
          onClick={() => next && store.open(next)}
        />
      </div>
      <p className={styles.kind}>
        <FindingSign finding={finding} />
        {say(SEVERITY_NAMES[finding.severity])} · {say(STATE_NAMES[finding.state])}
        {finding.group === undefined ? '' : ` · ${finding.group}`}
        {finding.owner === undefined ? '' : ` · ${visibleText(finding.owner)}`}
      </p>
      <h1 id="finding-title" ref={title} tabIndex={-1} className={styles.title}>
        {say(finding.subject)}
      </h1>
      <p className={styles.text}>{say(finding.message)}</p>
      <h2 className={styles.heading}>{say(FINDING_WORDS.remedy)}</h2>
      <p className={styles.text}>{say(finding.remedy)}</p>
      {finding.note !== undefined && <p className={styles.text}>{say(finding.note)}</p>}
      {finding.cells.length > 0 && (
        <>
          <h2 className={styles.heading}>{say(FINDING_WORDS.where)}</h2>
          <div className={styles.cells}>
            {finding.cells.slice(0, MOST_CELLS).map((cell) => {
              const address = `${cell.sheet}!${cellAddress(cell)}`;
              return store.workplace.showCell === undefined ? (
                <span key={address}>{address}</span>
              ) : (
                <Link
                  key={address}
                  as="button"
                  aria-label={say(showCellName(address))}
                  onClick={() => void store.showCell(cell)}
                >
                  {address}
                </Link>
              );
            })}
          </div>
        </>
      )}
      {finding.state !== 'resolved' && <Acknowledgement key={finding.id} finding={finding} />}
      <h2 className={styles.heading}>{say(FINDING_WORDS.why)}</h2>
      {reasons !== undefined && reasons.facts.length > 0 && (
        <ul className={styles.facts}>
          {reasons.facts.map(({ says, value }) => (
            <li key={says.sv}>
              {say(says)}: <strong>{say(value)}</strong>
            </li>
          ))}
        </ul>
      )}
      {reasons?.quote !== undefined && <blockquote className={styles.quote}>{reasons.quote}</blockquote>}
      <p className={styles.small}>
        {say(FINDING_WORDS.source)}: {finding.source}
      </p>
      <p className={styles.small}>
        {say(FINDING_WORDS.rule)}: {say(finding.ruleTitle)} ({finding.rule})
        {finding.firstSeen === undefined ? '' : `. ${say(FINDING_WORDS.firstSeen)} ${finding.firstSeen}`}
      </p>
    </article>
  );
}

function useReasons(id: string): FindingReasons | undefined {
  const { store, state } = usePane();
  const [reasons, setReasons] = useState<FindingReasons>();
  const { review } = state;
  useEffect(() => {
    let current = true;
    setReasons(undefined);
    void store.checker.explainFinding(id).then((found) => {
      if (current) setReasons(found);
    });
    return () => {
      current = false;
    };
  }, [store, id, review]);
  return reasons;
}
