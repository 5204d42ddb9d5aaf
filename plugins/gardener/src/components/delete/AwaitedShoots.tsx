import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { ChangeStep } from 'backstage-plugin-gardener-common';
import { RolloutIcon } from '../../icons/rollout';
import { rolloutHint, rolloutText } from '../../text/rolloutText';
import { shootLabel } from '../../text/shootLabel';
import { useDialogTranslate } from '../../translation/useDialogTranslate';
import { useTranslate } from '../../translation/useTranslate';

const useStyles = makeStyles(
  {
    list: {
      margin: '8px 0 0',
      padding: 0,
      listStyle: 'none',
      borderTop: '1px solid var(--gardener-line)',
    },
    line: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 14px 180px',
      gap: 8,
      alignItems: 'center',
      minHeight: 36,
      fontSize: 13,
      lineHeight: '18px',
      borderBottom: '1px solid var(--gardener-line)',
    },
    withAction: { gridTemplateColumns: 'minmax(0, 1fr) 14px 180px 120px' },
    action: { textAlign: 'right' },
    name: { fontWeight: 600, overflowWrap: 'anywhere' },
    sign: { color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerAwaitedShoots' },
);

/** How far each shoot has applied what was written. */
export function AwaitedShoots(props: {
  readonly steps: readonly ChangeStep[];
  /** What can be done about one. */
  readonly actionOf?: (step: ChangeStep) => ReactNode;
}) {
  const { steps, actionOf } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const now = Date.now();
  const wordsOf = ({ rollout, state }: ChangeStep) => {
    if (rollout) return rolloutText(shared, rollout, now);
    return t(
      state === 'unchanged' ? 'deletion.notAwaited' : 'deletion.notKnown',
    );
  };
  return (
    <ul className={classes.list} aria-label={t('deletion.rolloutLabel')}>
      {steps.map((step, index) => (
        <li
          key={index}
          className={`${classes.line} ${actionOf ? classes.withAction : ''}`}
        >
          <span className={classes.name}>{shootLabel(step)}</span>
          <span className={classes.sign}>
            {step.rollout && (
              <RolloutIcon state={step.rollout.state} size={14} />
            )}
          </span>
          <span title={step.rollout && rolloutHint(shared, step.rollout)}>
            {wordsOf(step)}
          </span>
          {actionOf && <span className={classes.action}>{actionOf(step)}</span>}
        </li>
      ))}
    </ul>
  );
}
