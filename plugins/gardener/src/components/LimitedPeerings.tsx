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
  { body: { padding: '4px 16px 16px' }, actions: { marginTop: 12 } },
  { name: 'GardenerLimitedPeerings' },
);

/** Says to who asked too much that peerings come by themselves in a while. */
export function LimitedPeerings(props: {
  readonly limited: Extract<TabState, { kind: 'limited' }>;
  readonly askNow: () => void;
}) {
  const { message, nextTryAt } = props.limited;
  const classes = useStyles();
  const t = useTranslate();
  return (
    <Card
      title={t('peerings.title')}
      aside={<LiveIndicator liveness={{ kind: 'waiting' }} />}
    >
      <div className={classes.body} role="status">
        <Note severity="note">
          {nextTryAt === null ? (
            asSentence(message)
          ) : (
            <>
              {t('limited.title')}{' '}
              <span aria-live="off">
                <Countdown
                  until={nextTryAt}
                  waiting={seconds => t('limited.triesAgain', { seconds })}
                  due={t('limited.trying')}
                />
              </span>
            </>
          )}
        </Note>
        <div className={classes.actions}>
          <ActionButton
            variant="outlined"
            icon={<RetryIcon size={14} />}
            onClick={props.askNow}
          >
            {t('unreachable.tryAgain')}
          </ActionButton>
        </div>
      </div>
    </Card>
  );
}
