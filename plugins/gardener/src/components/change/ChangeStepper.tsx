import { makeStyles } from '@material-ui/core/styles';
import { CheckIcon } from '../../icons/actions';
import { useDialogTranslate } from '../../translation/useDialogTranslate';

const useStyles = makeStyles(
  theme => ({
    steps: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 8,
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: 13,
      color: 'var(--gardener-text2)',
      '& li': { display: 'flex', alignItems: 'center', gap: 8 },
      // A line to the step before.
      '& li + li::before': {
        content: '""',
        width: 28,
        height: 1,
        background: 'var(--gardener-edge)',
      },
    },
    number: {
      width: 22,
      height: 22,
      borderRadius: '50%',
      display: 'grid',
      placeItems: 'center',
      fontSize: 12,
      fontWeight: 700,
      background: 'var(--gardener-unk)',
      color: 'var(--gardener-paper)',
    },
    current: { color: 'var(--gardener-text)', fontWeight: 700 },
    currentNumber: {
      background: 'var(--gardener-primary)',
      color: theme.palette.primary.contrastText,
    },
  }),
  { name: 'GardenerChangeStepper' },
);

const STEPS = ['choose', 'review', 'apply'] as const;

/** Where in a change the user is. */
export function ChangeStepper(props: { readonly at: (typeof STEPS)[number] }) {
  const classes = useStyles();
  const t = useDialogTranslate();
  const at = STEPS.indexOf(props.at);
  return (
    <ol className={classes.steps} aria-label={t('change.steps.label')}>
      {STEPS.map((step, index) => {
        const current = index === at;
        const name = t(`change.steps.${step}`);
        return (
          <li
            key={step}
            className={current ? classes.current : undefined}
            aria-current={current ? 'step' : undefined}
          >
            <span
              className={`${classes.number} ${
                current ? classes.currentNumber : ''
              }`}
            >
              {index < at ? (
                <CheckIcon
                  size={12}
                  label={t('change.steps.done', { step: name })}
                />
              ) : (
                index + 1
              )}
            </span>
            {name}
          </li>
        );
      })}
    </ol>
  );
}
