import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Message } from '../state/pane-state.ts';

const SIGNS = {
  success: CheckmarkCircleFilled,
  warning: WarningFilled,
  error: ErrorCircleFilled,
  info: InfoFilled,
} as const;

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flex: '1 1 10rem', minWidth: 0, overflowWrap: 'anywhere' },
  sign: { flexShrink: 0, fontSize: '1rem', '@media (forced-colors: active)': { color: 'CanvasText' } },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  successSign: { color: tokens.colorStatusSuccessForeground1 },
  warningSign: { color: tokens.colorStatusWarningForeground3 },
  errorSign: { color: tokens.colorStatusDangerForeground1 },
  infoSign: { color: tokens.colorNeutralForeground2 },
});

export interface NoticeProps {
  readonly intent: Message['intent'];
  readonly children: string;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** One sentence that stands out, with a sign that tells its sort without colour. */
export function Notice({ intent, children, action }: NoticeProps) {
  const styles = useStyles();
  const Sign = SIGNS[intent];
  return (
    <div className={mergeClasses(styles.notice, styles[intent])}>
      <Sign aria-hidden className={mergeClasses(styles.sign, styles[`${intent}Sign`])} />
      <span className={styles.text}>{children}</span>
      {action}
    </div>
  );
}
