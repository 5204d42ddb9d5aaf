import { makeStyles } from '@material-ui/core/styles';
import { useNow } from '../hooks/useNow';
import type { Liveness } from '../model/liveness';
import { ageText } from '../text/ageText';
import { useTranslate } from '../translation/useTranslate';

const useStyles = makeStyles(
  {
    indicator: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
      whiteSpace: 'nowrap',
    },
    live: {
      width: 8,
      height: 8,
      borderRadius: '50%',
      background: 'var(--gardener-ok)',
      boxShadow: '0 0 0 3px var(--gardener-okSoft)',
    },
    broken: {
      width: 8,
      height: 8,
      border: '2px solid var(--gardener-warn)',
      boxSizing: 'border-box',
      transform: 'rotate(45deg)',
    },
    asOf: { color: 'var(--gardener-warn)' },
  },
  { name: 'GardenerLiveIndicator' },
);

/** Says how fresh the table is, with the age counting on. */
export function LiveIndicator(props: { readonly liveness: Liveness }) {
  const { liveness } = props;
  const classes = useStyles();
  const t = useTranslate();
  const now = useNow();
  switch (liveness.kind) {
    case 'loading':
      return <span className={classes.indicator}>{t('live.loading')}</span>;
    case 'notConnected':
      return (
        <span className={classes.indicator}>
          <span className={classes.broken} />
          {t('live.notConnected')}
        </span>
      );
    case 'waiting':
      return <span className={classes.indicator}>{t('live.waiting')}</span>;
    case 'live':
      return (
        <span className={classes.indicator}>
          <span className={classes.live} />
          {liveness.changedAt === null
            ? t('live.live')
            : t('live.changed', { age: ageText(t, liveness.changedAt, now) })}
        </span>
      );
    case 'stale':
      return (
        <span className={classes.indicator}>
          <span className={classes.broken} />
          <span>
            <b className={classes.asOf}>
              {t('live.asOf', { age: ageText(t, liveness.asOf, now) })}
            </b>
            , {t(liveness.waiting ? 'live.waitingSince' : 'live.reconnecting')}
          </span>
        </span>
      );
    default:
      return unknownLiveness(liveness);
  }
}

function unknownLiveness(liveness: never): never {
  throw new Error(`Unknown liveness ${JSON.stringify(liveness)}`);
}
