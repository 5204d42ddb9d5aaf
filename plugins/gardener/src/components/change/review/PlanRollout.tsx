import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import type {
  ExpectedRollout,
  Plan,
  Rollout,
} from 'backstage-plugin-gardener-common';
import { RolloutIcon } from '../../../icons/rollout';
import { AfterWriting, afterWriting } from '../../../model/afterWriting';
import { listText } from '../../../text/nameList';
import { windowText } from '../../../text/windowText';
import { DialogTranslate } from '../../../translation/gardenerDialogsTranslationRef';
import { Translate } from '../../../translation/gardenerTranslationRef';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { ChangeSection } from '../ChangeSection';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& li': { display: 'flex', gap: 8, padding: '3px 0' },
      '& svg': { marginTop: 3 },
    },
    atOnce: { color: 'var(--gardener-info)' },
    maintenance: { color: 'var(--gardener-warn)' },
    wakeUp: { color: 'var(--gardener-unk)' },
    later: { color: 'var(--gardener-unk)' },
    routed: {
      margin: '8px 0 0',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
    link: { color: 'var(--gardener-link)', textDecoration: 'underline' },
  },
  { name: 'GardenerPlanRollout' },
);

const ICONS: Readonly<Record<ExpectedRollout['when'], Rollout['state']>> = {
  atOnce: 'reconciling',
  maintenance: 'waitingForMaintenance',
  wakeUp: 'hibernated',
  later: 'pending',
};

function sentence(
  t: DialogTranslate,
  shared: Translate,
  { rollout, shoots: names }: AfterWriting,
  now: number,
): string {
  const count = names.length;
  const shoots = listText(shared, names);
  switch (rollout.when) {
    case 'atOnce':
      return t('change.review.afterAtOnce', { shoots, count });
    case 'maintenance':
      return rollout.window
        ? t('change.review.afterMaintenanceAt', {
            shoots,
            count,
            window: windowText(t, rollout.window, now),
          })
        : t('change.review.afterMaintenance', { shoots, count });
    case 'wakeUp':
      return t('change.review.afterWakeUp', { shoots, count });
    case 'later':
      return t('change.review.afterLater', { shoots, count });
    default: {
      const never: never = rollout;
      throw new Error(`Unknown rollout ${JSON.stringify(never)}`);
    }
  }
}

/** When each shoot applies what is written, and what a peering does and does not route. */
export function PlanRollout(props: {
  readonly plan: Plan;
  /** Where to read more; null when nothing is configured. */
  readonly docs: string | null;
}) {
  const { plan, docs } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  const now = Date.now();
  const groups = afterWriting(plan.steps);
  const adds = plan.steps.some(
    ({ write }) => write.kind === 'entries' && write.added.length > 0,
  );
  if (groups.length === 0) return null;
  return (
    <ChangeSection title={t('change.review.after')}>
      <ul className={classes.list}>
        {groups.map((group, index) => (
          <li key={index}>
            <span className={classes[group.rollout.when]}>
              <RolloutIcon state={ICONS[group.rollout.when]} size={14} />
            </span>
            {sentence(t, shared, group, now)}
          </li>
        ))}
      </ul>
      {adds && (
        <p className={classes.routed}>
          {t('change.review.nodesOnly')}{' '}
          {docs && (
            <Link className={classes.link} to={docs}>
              {t('change.review.docs')}
            </Link>
          )}
        </p>
      )}
    </ChangeSection>
  );
}
