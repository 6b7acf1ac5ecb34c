import { useState } from 'react';
import { Button, Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { capitalised } from '../../language/language.ts';
import { evidenceReason } from '../../language/recognition.ts';
import { columnHeader, tableName } from '../../language/tables.ts';
import { visibleText } from '../../language/visible-text.ts';
import { CANONICAL_TABLES, TABLE_KINDS } from '../../tables/canonical-tables.ts';
import type { TableKind } from '../../tables/table-kind.ts';
import { rangeAddress } from '../../workbook/cell-address.ts';
import type { TableOutline } from '../checking/checker.ts';
import { usePane } from '../components/pane-context.tsx';
import {
  mappingOfCorrections,
  NO_CORRECTIONS,
  withColumn,
  withKind,
  type TableCorrection,
} from '../state/corrections.ts';
import {
  becauseOf,
  certainty,
  columnChoiceName,
  examples,
  INTERPRETATION_WORDS,
  rowCount,
} from '../words/interpretation-words.ts';

const useStyles = makeStyles({
  view: { padding: '8px', display: 'grid', gap: '12px', gridTemplateColumns: 'minmax(0, 1fr)' },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  table: {
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  columns: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '8px' },
  column: { display: 'grid', gap: '2px', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'center' },
  header: { fontWeight: 600, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  wide: { gridColumn: '1 / -1' },
  narrow: { minWidth: 0 },
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '8px',
    margin: '0 -8px -8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What was recognised, how surely and why, and a choice wherever it may be wrong. */
export default function InterpretationView() {
  const { store, state, say } = usePane();
  const styles = useStyles();
  const [corrections, setCorrections] = useState(NO_CORRECTIONS);
  const { review, activity } = state;
  if (review === undefined) {
    return (
      <div className={styles.view}>
        <p className={styles.text}>{say(INTERPRETATION_WORDS.before)}</p>
      </div>
    );
  }
  const running = activity.kind === 'running';
  return (
    <div className={styles.view}>
      <p className={styles.text}>
        {say(review.tables.length === 0 ? INTERPRETATION_WORDS.none : INTERPRETATION_WORDS.remembered)}
      </p>
      {review.tables.map((table, index) => (
        <Table
          key={`${table.sheet} ${rangeAddress(table.range)} ${table.kind}`}
          table={table}
          correction={corrections.get(index)}
          onKind={(kind) => setCorrections(withKind(corrections, index, kind))}
          onColumn={(header, key) => setCorrections(withColumn(corrections, index, header, key))}
        />
      ))}
      {corrections.size > 0 && (
        <div className={styles.actions}>
          <Button
            size="small"
            appearance="primary"
            disabled={running}
            onClick={() => {
              void store.review([], mappingOfCorrections(corrections, review.tables));
              setCorrections(NO_CORRECTIONS);
            }}
          >
            {say(INTERPRETATION_WORDS.apply)}
          </Button>
          <Button size="small" onClick={() => setCorrections(NO_CORRECTIONS)}>
            {say(INTERPRETATION_WORDS.undo)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface TableProps {
  readonly table: TableOutline;
  readonly correction: TableCorrection | undefined;
  readonly onKind: (kind: TableKind | 'none') => void;
  readonly onColumn: (header: string, key: string | null) => void;
}

const LEFT_OUT = '';

function Table({ table, correction, onKind, onColumn }: TableProps) {
  const { store, say } = usePane();
  const styles = useStyles();
  const { sheet, range, columns, unmapped, group } = table;
  const kind = correction?.kind ?? table.kind;
  const lines = [
    ...columns.filter(({ header }) => header !== ''),
    ...unmapped
      .filter(({ header }) => header !== '')
      .map((column) => ({ ...column, key: undefined, confidence: undefined, evidence: [] })),
  ].sort((one, other) => one.column - other.column);
  return (
    <section className={styles.table}>
      <h2 className={styles.title}>
        {capitalised(say(tableName(table.kind)))}, {visibleText(sheet)}
      </h2>
      <p className={styles.text}>
        {rangeAddress(range)}, {say(rowCount(table.rowCount))}. {say(certainty(table.confidence))}.{' '}
        {table.evidence.length > 0 && say(becauseOf(table.evidence.map(evidenceReason)))}
        {group !== undefined && ` ${say(INTERPRETATION_WORDS.group)}: ${group.name}.`}
      </p>
      {store.workplace.showCell !== undefined && (
        <Link as="button" onClick={() => void store.showCell({ sheet, row: range.top, column: range.left })}>
          {say(INTERPRETATION_WORDS.show)}
        </Link>
      )}
      <Field size="small" label={say(INTERPRETATION_WORDS.kind)} className={styles.narrow}>
        <Select size="small" value={kind} onChange={(_, { value }) => onKind(value as TableKind | 'none')}>
          {TABLE_KINDS.map((each) => (
            <option key={each} value={each}>
              {capitalised(say(tableName(each)))}
            </option>
          ))}
          <option value="none">{say(INTERPRETATION_WORDS.noTable)}</option>
        </Select>
      </Field>
      {kind !== 'none' && kind === table.kind && (
        <ul className={styles.columns} aria-label={say(INTERPRETATION_WORDS.columns)}>
          {lines.map(({ column, header, key, confidence, evidence, samples }) => {
            const corrected = correction?.columns.get(header);
            return (
              <li key={`${column} ${key ?? ''}`} className={styles.column}>
                <span className={styles.header}>{visibleText(header)}</span>
                <Select
                  size="small"
                  className={styles.narrow}
                  aria-label={say(columnChoiceName(visibleText(header)))}
                  value={(corrected === undefined ? key : corrected) ?? LEFT_OUT}
                  onChange={(_, { value }) => onColumn(header, value === LEFT_OUT ? null : value)}
                >
                  <option value={LEFT_OUT}>{say(INTERPRETATION_WORDS.leftOut)}</option>
                  {CANONICAL_TABLES[kind].columns.map((each) => (
                    <option key={each.key} value={each.key}>
                      {say(columnHeader(kind, each.key))}
                    </option>
                  ))}
                </Select>
                <span className={`${styles.text} ${styles.wide}`}>
                  {confidence !== undefined && `${say(certainty(confidence))}. `}
                  {evidence.length > 0 && `${say(becauseOf(evidence.map(evidenceReason)))} `}
                  {samples.length > 0 && `${say(examples(samples.map(visibleText)))}.`}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
