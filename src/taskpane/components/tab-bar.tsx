import type { KeyboardEvent } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap' },
  tab: {
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    padding: '10px 8px 8px',
    cursor: 'pointer',
    borderBottom: '3px solid transparent',
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export interface TabBarProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly text: string }[];
  readonly chosen: Key;
  /** The id of the element that shows the chosen tab's view. */
  readonly panel: string;
  readonly onChoose: (key: Key) => void;
}

/** Tabs in the usual manner: one of them in the tab order, arrow keys between them. */
export function TabBar<Key extends string>({ label, tabs, chosen, panel, onChoose }: TabBarProps<Key>) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(({ key }) => key === chosen);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = tabs[places[event.key] ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    onChoose(target.key);
    document.getElementById(tabId(target.key))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.bar} onKeyDown={onKeyDown}>
      {tabs.map(({ key, text }) => (
        <button
          key={key}
          id={tabId(key)}
          type="button"
          role="tab"
          aria-selected={key === chosen}
          aria-controls={panel}
          tabIndex={key === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, key === chosen && styles.chosen)}
          onClick={() => onChoose(key)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

export function tabId(key: string): string {
  return `tab-${key}`;
}
