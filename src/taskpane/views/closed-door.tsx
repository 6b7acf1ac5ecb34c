import { makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../../language/language.ts';
import { CLOSED_DOORS } from '../words/pane-words.ts';

export type Closed = keyof typeof CLOSED_DOORS;

const useStyles = makeStyles({
  page: { padding: '24px 16px', display: 'grid', gap: '12px', maxWidth: '40rem' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  text: { margin: 0 },
});

/** Why there is no pane here, and what to do. */
export function ClosedDoor({ closed, language }: { readonly closed: Closed; readonly language: Language }) {
  const styles = useStyles();
  const { title, text } = CLOSED_DOORS[closed];
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title[language]}</h1>
      {text.map((paragraph) => (
        <p key={paragraph.en} className={styles.text}>
          {paragraph[language]}
        </p>
      ))}
    </main>
  );
}
