import { makeStyles } from '@material-ui/core/styles';
import type { ShootStatus } from 'backstage-plugin-gardener-common';
import { StandingIcon } from '../../icons/standing';
import { marksOf, StandingMark } from '../../model/shootStanding';
import type { Standing } from '../../model/vocabulary';
import { useTranslate } from '../../translation/useTranslate';
import { VerdictChip } from '../VerdictChip';

const useStyles = makeStyles(
  {
    mark: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      whiteSpace: 'nowrap',
    },
    configured: { color: 'var(--gardener-ok)' },
    incomplete: { color: 'var(--gardener-warn)' },
    notAccessible: { color: 'var(--gardener-unk)' },
    none: { color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerStandingMarks' },
);

const ICONS: Record<StandingMark['status'], Standing> = {
  configured: 'configured',
  incomplete: 'incompleteTarget',
  notAccessible: 'notAccessible',
};

/** The statuses of a shoot's peerings and what was found, as signs with counts and words. */
export function StandingMarks(props: { readonly status: ShootStatus }) {
  const { errors, warnings } = props.status;
  const classes = useStyles();
  const t = useTranslate();
  const marks = marksOf(props.status);
  return (
    <>
      {marks.length === 0 && (
        <span className={classes.none}>{t('find.standing.none')}</span>
      )}
      {marks.map(({ status, count }) => (
        <span key={status} className={classes.mark}>
          <span className={classes[status]}>
            <StandingIcon standing={ICONS[status]} size={18} />
          </span>
          {t(`find.standing.${status}`, { value: String(count) })}
        </span>
      ))}
      {errors > 0 && (
        <VerdictChip verdict="error">
          {t('find.standing.errors', { count: errors })}
        </VerdictChip>
      )}
      {warnings > 0 && (
        <VerdictChip verdict="warning">
          {t('find.standing.warnings', { count: warnings })}
        </VerdictChip>
      )}
    </>
  );
}
