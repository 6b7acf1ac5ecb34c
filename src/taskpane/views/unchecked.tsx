import { useId, useState } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { expectedName } from '../../language/recognition.ts';
import { visibleText } from '../../language/visible-text.ts';
import { cellAddress } from '../../workbook/cell-address.ts';
import type { CheckedWorkbook } from '../checking/checker.ts';
import { usePane } from '../components/pane-context.tsx';
import { notCheckedTitle, REVIEW_WORDS } from '../words/review-words.ts';

const useStyles = makeStyles({
  section: { display: 'grid', justifyItems: 'start' },
  title: { paddingInline: 0, fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  list: { margin: 0, paddingInlineStart: '20px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

const MOST_CELLS = 50;

/** What could not be checked and why, and the cells that could not be read: nothing is silent. */
export function Unchecked({ review }: { readonly review: CheckedWorkbook }) {
  const { store, language, say } = usePane();
  const styles = useStyles();
  const unchecked = review.rules.flatMap(({ rule, title, notChecked }) =>
    notChecked.map((reason, index) => ({ key: `${rule} ${index}`, title, reason })),
  );
  return (
    <>
      {unchecked.length > 0 && (
        <Disclosure title={say(notCheckedTitle(unchecked.length))}>
          <ul className={styles.list}>
            {unchecked.map(({ key, title, reason }) => (
              <li key={key}>
                {say(title)}: {say(reason)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {review.unreadable.length > 0 && (
        <Disclosure title={`${say(REVIEW_WORDS.unreadable)} (${review.unreadable.length})`}>
          <ul className={styles.list}>
            {review.unreadable.slice(0, MOST_CELLS).map((cell) => (
              <li key={`${cell.sheet}!${cellAddress(cell)}`}>
                <Link as="button" onClick={() => void store.showCell(cell)}>
                  {cell.sheet}!{cellAddress(cell)}
                </Link>
                : ”{visibleText(cell.text)}” ({expectedName(cell.expected)[language]})
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Disclosure({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.section}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.title}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {title}
      </Button>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
