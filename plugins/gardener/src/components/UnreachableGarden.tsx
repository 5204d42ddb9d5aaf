import { makeStyles } from '@material-ui/core/styles';
import { RetryIcon } from '../icons/signs';
import type { TabState } from '../model/tabState';
import { asSentence } from '../text/asSentence';
import { useTranslate } from '../translation/useTranslate';
import { ActionButton } from './ActionButton';
import { Card } from './Card';
import { Countdown } from './Countdown';
import { LiveIndicator } from './LiveIndicator';
import { Note } from './Note';

const useStyles = makeStyles(
  {
    body: { padding: '4px 16px 16px' },
    actions: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      flexWrap: 'wrap',
      gap: 8,
      marginTop: 12,
    },
    again: { fontSize: 12, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerUnreachableGarden' },
);

/** Says which Garden can't be reached and why; the other Gardens are not touched by it. */
export function UnreachableGarden(props: {
  readonly trouble: Extract<TabState, { kind: 'unreachable' }>;
  readonly askNow: () => void;
}) {
  const { trouble, askNow } = props;
  const classes = useStyles();
  const t = useTranslate();
  return (
    <Card
      title={t('peerings.title')}
      aside={<LiveIndicator liveness={{ kind: 'notConnected' }} />}
    >
      <div className={classes.body} role="alert">
        <Note severity="error">
          <b>{t('unreachable.title', { garden: trouble.garden })}</b>
          <br />
          {asSentence(trouble.reason)} {t('unreachable.text')}{' '}
          {trouble.working.length > 0 &&
            t('unreachable.works', {
              count: trouble.working.length,
              gardens: trouble.working.join(', '),
            })}
        </Note>
        <div className={classes.actions}>
          <ActionButton
            variant="outlined"
            icon={<RetryIcon size={14} />}
            onClick={askNow}
          >
            {t('unreachable.tryAgain')}
          </ActionButton>
          {trouble.nextTryAt !== null && (
            <span className={classes.again} aria-live="off">
              <Countdown
                until={trouble.nextTryAt}
                waiting={seconds => t('unreachable.triesAgain', { seconds })}
                due={t('unreachable.trying')}
              />
            </span>
          )}
        </div>
      </div>
    </Card>
  );
}
