import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../findings/finding.ts';
import { isSettled } from '../../findings/importance.ts';
import type { Severity } from '../../rules/rule.ts';

const SIGNS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

const useStyles = makeStyles({
  sign: { flexShrink: 0, fontSize: '1rem', '@media (forced-colors: active)': { color: 'CanvasText' } },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  settled: { color: tokens.colorStatusSuccessForeground1 },
});

/** A sign whose shape, not only its colour, tells the severity. Words beside it say the same. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Sign = SIGNS[severity];
  return <Sign aria-hidden className={mergeClasses(styles.sign, styles[severity])} />;
}

/** The sign of a finding: its severity's, or that it is settled. */
export function FindingSign({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  if (!isSettled(finding)) return <SeveritySign severity={finding.severity} />;
  return <CheckmarkCircleFilled aria-hidden className={mergeClasses(styles.sign, styles.settled)} />;
}
