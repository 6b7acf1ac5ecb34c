import { useEffect, useMemo, useState } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { parameterText, parsedValue } from '../../journeys/settings-table.ts';
import { NO_SETTINGS, type RuleSettings } from '../../rules/settings.ts';
import type { PackOutline, RuleOutline } from '../checking/checker.ts';
import { usePane } from '../components/pane-context.tsx';
import { SeveritySign } from '../components/severity-sign.tsx';
import { isOff, withParameter, withRule } from '../state/rule-choices.ts';
import { RULES_WORDS, rulesInUse } from '../words/rules-words.ts';

const useStyles = makeStyles({
  view: { padding: '8px', display: 'grid', gap: '10px', gridTemplateColumns: 'minmax(0, 1fr)' },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  group: { border: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  rules: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '6px' },
  rule: {
    display: 'grid',
    gap: '4px',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    paddingBlockEnd: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'flex', gap: '6px', alignItems: 'start', overflowWrap: 'anywhere' },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  explanation: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
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

/** Which documents and rules are used, with what values, and what each rule says. */
export default function RulesView() {
  const { store, state, say } = usePane();
  const styles = useStyles();
  const [packs, setPacks] = useState<readonly PackOutline[]>();
  const [search, setSearch] = useState('');
  useEffect(() => void store.checker.packs().then(setPacks), [store]);
  const settings = state.settings ?? state.review?.settings ?? NO_SETTINGS;
  const inForce = state.packs ?? state.review?.packs;
  const running = state.activity.kind === 'running';
  const shown = useMemo(() => matching(packs ?? [], inForce, search), [packs, inForce, search]);
  if (packs === undefined) return <p className={styles.view}>{say(RULES_WORDS.loading)}</p>;
  return (
    <div className={styles.view}>
      <fieldset className={styles.group}>
        <legend className={styles.title}>{say(RULES_WORDS.packs)}</legend>
        <Checkbox
          label={say(RULES_WORDS.automatic)}
          checked={state.packs === undefined}
          onChange={(_, { checked }) =>
            checked === true ? store.forget('packs') : store.set({ packs: inForce ?? packs.map(({ id }) => id) })
          }
        />
        {packs.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={say(title)}
            disabled={state.packs === undefined}
            checked={inForce === undefined ? 'mixed' : inForce.includes(id)}
            onChange={(_, { checked }) => {
              const others = (state.packs ?? []).filter((each) => each !== id);
              store.set({ packs: checked === true ? [...others, id] : others });
            }}
          />
        ))}
      </fieldset>
      <p className={styles.text}>{say(RULES_WORDS.remembered)}</p>
      <Input
        size="small"
        type="search"
        aria-label={say(RULES_WORDS.search)}
        placeholder={say(RULES_WORDS.search)}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {shown.map((pack) => (
        <section key={pack.id}>
          <h2 className={styles.title}>{say(pack.title)}</h2>
          <p className={styles.text}>
            {say(
              rulesInUse(pack.rules.filter(({ reference }) => !isOff(settings, reference)).length, pack.rules.length),
            )}
          </p>
          <ul className={styles.rules}>
            {pack.rules.map((rule) => (
              <RuleLine
                key={rule.reference}
                rule={rule}
                settings={settings}
                onChange={(changed) => store.set({ settings: changed })}
              />
            ))}
          </ul>
        </section>
      ))}
      {(state.settings !== undefined || state.packs !== undefined) && (
        <div className={styles.actions}>
          <Button size="small" appearance="primary" disabled={running} onClick={() => void store.review()}>
            {say(RULES_WORDS.apply)}
          </Button>
          {state.settings !== undefined && (
            <Button size="small" onClick={() => store.forget('settings')}>
              {say(RULES_WORDS.undo)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface RuleLineProps {
  readonly rule: RuleOutline;
  readonly settings: RuleSettings;
  readonly onChange: (settings: RuleSettings) => void;
}

function RuleLine({ rule, settings, onChange }: RuleLineProps) {
  const { store, language, say } = usePane();
  const styles = useStyles();
  const [explanation, setExplanation] = useState<string>();
  const used = !isOff(settings, rule.reference);
  return (
    <li className={styles.rule}>
      <span className={styles.name}>
        <SeveritySign severity={rule.severity} />
        <span>
          {say(rule.title)} {rule.norms.length > 0 && `(${rule.norms.join(', ')})`}
        </span>
      </span>
      <Switch
        aria-label={`${say(RULES_WORDS.use)}: ${say(rule.title)}`}
        checked={used}
        onChange={(_, { checked }) => onChange(withRule(settings, rule.reference, checked))}
      />
      {used &&
        rule.parameters.map(({ name, says, ...parameter }) => {
          const value = settings.parameters[rule.reference]?.[name] ?? parameter.default;
          return (
            <ParameterField
              key={name}
              label={say(says)}
              text={parameterText(value)}
              onWrite={(text) => {
                const parsed = parsedValue(text, parameter.type);
                if (parsed === undefined) return false;
                onChange(withParameter(settings, rule, name, parsed));
                return true;
              }}
            />
          );
        })}
      <span className={styles.wide}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={explanation !== undefined}
          aria-label={`${say(RULES_WORDS.explain)}: ${say(rule.title)}`}
          onClick={() => {
            if (explanation !== undefined) setExplanation(undefined);
            else void store.checker.explainRule(rule.reference, language).then(setExplanation);
          }}
        >
          {say(RULES_WORDS.explain)}
        </Button>
        {explanation !== undefined && <pre className={styles.explanation}>{explanation}</pre>}
      </span>
    </li>
  );
}

interface ParameterFieldProps {
  readonly label: string;
  readonly text: string;
  /** Whether what was written can be used. */
  readonly onWrite: (text: string) => boolean;
}

function ParameterField({ label, text, onWrite }: ParameterFieldProps) {
  const { say } = usePane();
  const styles = useStyles();
  const [written, setWritten] = useState(text);
  const [usable, setUsable] = useState(true);
  const problem = usable ? {} : { validationMessage: say(RULES_WORDS.unusable), validationState: 'error' as const };
  useEffect(() => setWritten(text), [text]);
  return (
    <Field size="small" label={label} className={styles.wide} {...problem}>
      <Input
        size="small"
        value={written}
        onChange={(_, { value }) => setWritten(value)}
        onBlur={() => setUsable(written === text || onWrite(written.trim()))}
      />
    </Field>
  );
}

/** The packs in force, or all before anything is, with the rules that a search finds. */
function matching(
  packs: readonly PackOutline[],
  inForce: readonly string[] | undefined,
  search: string,
): readonly PackOutline[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return packs
    .filter(({ id }) => inForce === undefined || inForce.includes(id))
    .map((pack) => ({
      ...pack,
      rules: pack.rules.filter(({ title, reference, norms }) => {
        const text = [title.sv, title.en, reference, ...norms].join(' ').toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ rules }) => rules.length > 0);
}
