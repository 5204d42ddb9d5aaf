import { makeStyles } from '@material-ui/core/styles';
import { RetryIcon } from '../icons/signs';
import { asSentence } from '../text/asSentence';
import { useTranslate } from '../translation/useTranslate';
import { ActionButton } from './ActionButton';
import { Card } from './Card';
import { LiveIndicator } from './LiveIndicator';
import { Note } from './Note';

const useStyles = makeStyles(
  { body: { padding: '4px 16px 16px' }, actions: { marginTop: 12 } },
  { name: 'GardenerFailedPeerings' },
);

/** Says what went wrong where there is nothing to show. */
export function FailedPeerings(props: {
  readonly title: string;
  readonly message: string;
  readonly todo?: string;
  readonly askNow: () => void;
}) {
  const { title, message, todo, askNow } = props;
  const classes = useStyles();
  const t = useTranslate();
  return (
    <Card
      title={t('peerings.title')}
      aside={<LiveIndicator liveness={{ kind: 'notConnected' }} />}
    >
      <div className={classes.body} role="alert">
        <Note severity="error">
          <b>{title}</b>
          <br />
          {asSentence(message)} {todo}
        </Note>
        <div className={classes.actions}>
          <ActionButton
            variant="outlined"
            icon={<RetryIcon size={14} />}
            onClick={askNow}
          >
            {t('unreachable.tryAgain')}
          </ActionButton>
        </div>
      </div>
    </Card>
  );
}
