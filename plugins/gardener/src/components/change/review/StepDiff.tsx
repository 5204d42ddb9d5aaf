import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { DiffLine, PlanStep } from 'backstage-plugin-gardener-common';
import { ChevronIcon } from '../../../icons/signs';
import { requestEffect } from '../../../text/requestText';
import { shootLabel } from '../../../text/shootLabel';
import { MONO } from '../../../theme/cssVariables';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { VerdictChip } from '../../VerdictChip';
import { VisuallyHidden } from '../../VisuallyHidden';

const useStyles = makeStyles(
  {
    section: { marginBottom: 12 },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 8,
      padding: '6px 0',
    },
    fold: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 8,
      padding: 0,
      border: 0,
      background: 'none',
      font: 'inherit',
      textAlign: 'left',
      color: 'inherit',
      cursor: 'pointer',
      '&:focus-visible': {
        outline: '2px solid var(--gardener-primary)',
        outlineOffset: 2,
      },
    },
    title: { margin: 0, font: 'inherit' },
    effect: { color: 'var(--gardener-text2)' },
    diff: {
      border: '1px solid var(--gardener-line)',
      borderRadius: 4,
      overflow: 'hidden',
      font: `12px/18px ${MONO}`,
    },
    line: {
      display: 'grid',
      gridTemplateColumns: '34px 16px minmax(0, 1fr)',
      padding: '0 12px 0 8px',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
    number: {
      textAlign: 'right',
      paddingRight: 10,
      color: 'var(--gardener-text2)',
      userSelect: 'none',
    },
    same: {},
    gap: {
      background: 'var(--gardener-sunken)',
      color: 'var(--gardener-text2)',
    },
    added: {
      '&, & $number': {
        background: 'var(--gardener-okSoft)',
        color: 'var(--gardener-ok)',
      },
    },
    removed: {
      '&, & $number': {
        background: 'var(--gardener-errSoft)',
        color: 'var(--gardener-err)',
      },
    },
    none: { margin: 0, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerStepDiff' },
);

function Line(props: { readonly line: DiffLine }) {
  const { kind, line, text } = props.line;
  const classes = useStyles();
  const t = useDialogTranslate();
  const sign = { same: ' ', added: '+', removed: '−', gap: '⋮' }[kind];
  const word = {
    same: undefined,
    added: t('change.review.added'),
    removed: t('change.review.removed'),
    gap: t('change.review.gap'),
  }[kind];
  return (
    <div className={`${classes.line} ${classes[kind]}`}>
      <span className={classes.number} aria-hidden>
        {kind === 'gap' ? '' : line}
      </span>
      <span>
        <span aria-hidden>{sign}</span>
        {word !== undefined && <VisuallyHidden>{word}: </VisuallyHidden>}
      </span>
      <span>{text}</span>
    </div>
  );
}

function verdictOf(step: PlanStep) {
  const { verdict } = step.dryRun;
  return ({ accepted: 'ok', refused: 'error', notMade: 'notChecked' } as const)[
    verdict
  ];
}

/** What one request changes in the manifest of its shoot, and what the Garden said to it. */
export function StepDiff(props: {
  readonly step: PlanStep;
  readonly open: boolean;
}) {
  const { step } = props;
  const { shoot, diff, write } = step;
  const classes = useStyles();
  const t = useDialogTranslate();
  const contentId = useId();
  const [open, setOpen] = useState(props.open);
  const label = shootLabel(step);

  const nothing = () => {
    switch (write.kind) {
      case 'entries':
        return t('change.review.noDiff.none');
      case 'operation':
        return t(`change.review.noDiff.${write.operation}`);
      case 'deletion':
        return t('change.review.noDiff.deletion');
      default: {
        const never: never = write;
        throw new Error(`Unknown write ${JSON.stringify(never)}`);
      }
    }
  };

  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h4 className={classes.title}>
          <button
            type="button"
            className={classes.fold}
            aria-expanded={open}
            aria-controls={contentId}
            onClick={() => setOpen(!open)}
          >
            <ChevronIcon open={open} size={14} />
            <b>{label}</b>{' '}
            <span className={classes.effect}>{requestEffect(t, step)}</span>
          </button>
        </h4>
        <VerdictChip verdict={verdictOf(step)}>
          {t(`change.review.verdict.${step.dryRun.verdict}`)}
        </VerdictChip>
      </div>
      <div id={contentId} hidden={!open}>
        {diff.length === 0 ? (
          <p className={classes.none}>{nothing()}</p>
        ) : (
          <div
            role="group"
            className={classes.diff}
            aria-label={t('change.review.diffLabel', { shoot: label })}
          >
            <div className={`${classes.line} ${classes.gap}`}>
              <span />
              <span />
              <span>
                {t('change.review.diffHead', {
                  namespace: shoot.namespace,
                  shoot: shoot.name,
                })}
              </span>
            </div>
            {diff.map((line, index) => (
              <Line key={index} line={line} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
