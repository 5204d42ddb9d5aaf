import { makeStyles } from '@material-ui/core/styles';
import { CheckIcon } from '../../icons/actions';
import { RolloutIcon } from '../../icons/rollout';
import type { PhaseName, Phases } from '../../model/deletion';
import { useDialogTranslate } from '../../translation/useDialogTranslate';

const useStyles = makeStyles(
  {
    phases: {
      display: 'grid',
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      gap: 8,
      margin: '16px 0 0',
      padding: 0,
      listStyle: 'none',
      '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    phase: {
      padding: '10px 12px',
      borderRadius: 4,
      border: '1px solid transparent',
      background: 'var(--gardener-sunken)',
    },
    now: { borderColor: 'var(--gardener-primary)' },
    title: { display: 'flex', alignItems: 'center', gap: 6, fontWeight: 700 },
    signDone: { color: 'var(--gardener-ok)' },
    signNow: { color: 'var(--gardener-info)' },
    detail: {
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerDeletionPhases' },
);

const NAMES: readonly PhaseName[] = ['remove', 'wait', 'delete'];

/** The three phases of a deletion, and how far each is. */
export function DeletionPhases(props: {
  readonly phases: Phases;
  /** Name of the shoot. */
  readonly shoot: string;
  /** How many shoots are written to remove entries, where that is known. */
  readonly patches?: number;
}) {
  const { phases, shoot, patches } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const detail = (name: PhaseName) => {
    switch (name) {
      case 'remove':
        if (patches === undefined) return '';
        return patches === 0
          ? t('deletion.noPatches')
          : t('deletion.patches', { count: patches });
      case 'wait':
        return t('deletion.waits', { shoot });
      case 'delete':
        return t('deletion.confirms');
      default: {
        const never: never = name;
        throw new Error(`Unknown phase ${never}`);
      }
    }
  };
  const standing = (name: PhaseName) => {
    switch (phases[name]) {
      case 'done':
        return t('deletion.phaseDone');
      case 'now':
        return t('deletion.phaseNow');
      case 'skipped':
        return t('deletion.phaseSkipped');
      case 'todo':
        return detail(name);
      default: {
        const never: never = phases[name];
        throw new Error(`Unknown standing ${never}`);
      }
    }
  };
  return (
    <ol className={classes.phases} aria-label={t('deletion.phasesLabel')}>
      {NAMES.map(name => {
        const at = phases[name];
        return (
          <li
            key={name}
            className={`${classes.phase} ${at === 'now' ? classes.now : ''}`}
            aria-current={at === 'now' ? 'step' : undefined}
          >
            <div className={classes.title}>
              {at === 'done' && (
                <span className={classes.signDone}>
                  <CheckIcon size={14} />
                </span>
              )}
              {at === 'now' && (
                <span className={classes.signNow}>
                  <RolloutIcon state="reconciling" size={14} />
                </span>
              )}
              {t(`deletion.phases.${name}`)}
            </div>
            <div className={classes.detail}>{standing(name)}</div>
          </li>
        );
      })}
    </ol>
  );
}
