import { useState, type KeyboardEvent, type RefObject } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { placeText } from '../../findings/findings-rows.ts';
import type { Finding } from '../../findings/finding.ts';
import { SEVERITY_NAMES, STATE_NAMES } from '../../language/severities.ts';
import { usePane } from '../components/pane-context.tsx';
import { FindingSign } from '../components/severity-sign.tsx';
import { VirtualList } from '../components/virtual-list.tsx';
import type { FindingList as List, ListLine } from '../state/finding-list.ts';

const HEADING = 32;
const LINE = 76;

const useStyles = makeStyles({
  heading: {
    margin: 0,
    height: '100%',
    display: 'flex',
    alignItems: 'end',
    paddingBlockEnd: '4px',
    boxSizing: 'border-box',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  headingText: { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '0 8px',
    width: '100%',
    height: 'calc(100% - 4px)',
    boxSizing: 'border-box',
    padding: '6px 8px',
    textAlign: 'start',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  top: { display: 'flex', gap: '8px', justifyContent: 'space-between' },
  subject: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  place: {
    flexShrink: 0,
    maxWidth: '45%',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground2,
  },
  message: { overflow: 'hidden', display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2 },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export interface FindingListProps {
  readonly list: List;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly label: string;
}

/** The findings shown: one of them is in the tab order, arrow keys go between them, Enter opens. */
export function FindingList({ list, scroller, label }: FindingListProps) {
  const { store, state } = usePane();
  const styles = useStyles();
  const { lines } = list;
  const firstFinding = lines.findIndex(({ kind }) => kind === 'finding');
  const [at, setAt] = useState(() => indexOfFinding(lines, state.lastOpened) ?? firstFinding);
  const current = lines[at]?.kind === 'finding' ? at : firstFinding;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = targetOf(event.key, lines, current);
    if (target === undefined) return;
    event.preventDefault();
    setAt(target);
    const box = event.currentTarget;
    requestAnimationFrame(() => box.querySelector<HTMLElement>('[data-current="true"]')?.focus());
  };

  return (
    <div onKeyDown={onKeyDown}>
      <VirtualList
        lines={lines}
        heightOf={heightOf}
        keyOf={keyOf}
        scroller={scroller}
        label={label}
        {...(at === firstFinding ? {} : { reveal: current })}
      >
        {(line, index) =>
          line.kind === 'heading' ? (
            <h2 className={styles.heading}>
              <span className={styles.headingText}>
                {line.text} ({line.count})
              </span>
            </h2>
          ) : (
            <button
              type="button"
              className={mergeClasses(styles.line)}
              tabIndex={index === current ? 0 : -1}
              data-current={index === current}
              onFocus={() => setAt(index)}
              onClick={() => store.open(line.finding)}
            >
              <FindingLine finding={line.finding} />
            </button>
          )
        }
      </VirtualList>
    </div>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { language } = usePane();
  const styles = useStyles();
  return (
    <>
      <FindingSign finding={finding} />
      <span>
        <span className={styles.heard}>
          {SEVERITY_NAMES[finding.severity][language]}, {STATE_NAMES[finding.state][language].toLowerCase()}:{' '}
        </span>
        <span className={styles.top}>
          <span className={styles.subject}>{finding.subject[language]}</span>
          <span className={styles.place}>{placeText(finding.cells.slice(0, 1))}</span>
        </span>
        <span className={styles.message}>{finding.message[language]}</span>
      </span>
    </>
  );
}

function heightOf(line: ListLine): number {
  return line.kind === 'heading' ? HEADING : LINE;
}

function keyOf(line: ListLine): string {
  return line.kind === 'heading' ? `g ${line.key}` : line.finding.id;
}

function indexOfFinding(lines: readonly ListLine[], id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  const index = lines.findIndex((line) => line.kind === 'finding' && line.finding.id === id);
  return index < 0 ? undefined : index;
}

const PAGE = 5;

/** The line that a key goes to. */
function targetOf(key: string, lines: readonly ListLine[], from: number): number | undefined {
  const findings = lines.flatMap((line, index) => (line.kind === 'finding' ? [index] : []));
  const place = findings.indexOf(from);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + PAGE,
    PageUp: place - PAGE,
    Home: 0,
    End: findings.length - 1,
  };
  const wanted = steps[key];
  return wanted === undefined ? undefined : findings[Math.min(Math.max(wanted, 0), findings.length - 1)];
}
