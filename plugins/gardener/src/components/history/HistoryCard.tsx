import { lazy, Suspense } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useHeldError } from '../../hooks/useHeldError';
import { useSeen } from '../../hooks/useSeen';
import { failureOf } from '../../model/failure';
import { SLOW_POLL } from '../../queries/intervals';
import { retryPoll } from '../../queries/retryPoll';
import { useHistory } from '../../queries/useHistory';
import { useTranslate } from '../../translation/useTranslate';
import { Card } from '../Card';
import { FailureNote } from '../FailureNote';
import { TextButton } from '../TextButton';

/** Comes with what it shows, for which the table does not wait. */
const HistoryList = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './HistoryList'))
    .HistoryList,
}));

const useStyles = makeStyles(
  {
    body: { padding: '0 16px 16px', minHeight: 60 },
    quiet: { margin: 0, color: 'var(--gardener-text2)' },
    more: { marginTop: 8, fontSize: 12, lineHeight: '16px' },
  },
  { name: 'GardenerHistoryCard' },
);

/** Who changed which peering, when, from where, and what became of it; asked for when it comes into view. */
export function HistoryCard(props: { readonly view: PeeringsView }) {
  const { view } = props;
  const shoot = view.shoot.ref;
  const classes = useStyles();
  const t = useTranslate();
  const { ref, seen } = useSeen<HTMLDivElement>();
  const history = useHistory(shoot, seen, view.changedAt);
  const error = useHeldError(history);
  const items = history.data?.pages.flatMap(page => page.items);

  const failure = error && (
    <FailureNote
      title={t('history.failed')}
      failure={failureOf(error)}
      triesAgainAt={history.errorUpdatedAt + retryPoll(error, SLOW_POLL)}
      again={{
        label: t('history.tryAgain'),
        act: () =>
          history.isFetchNextPageError
            ? history.fetchNextPage()
            : history.refetch(),
      }}
    />
  );

  const loading = (
    <p className={classes.quiet} role="status">
      {t('history.loading')}
    </p>
  );
  const content = () => {
    if (!items) return failure ?? loading;
    return (
      <>
        {items.length === 0 ? (
          <p className={classes.quiet}>{t('history.empty')}</p>
        ) : (
          <Suspense fallback={loading}>
            <HistoryList items={items} shoot={shoot} />
          </Suspense>
        )}
        {failure}
        {history.hasNextPage && !failure && (
          <div className={classes.more}>
            <TextButton
              onClick={() => {
                if (!history.isFetchingNextPage) history.fetchNextPage();
              }}
            >
              {history.isFetchingNextPage
                ? t('history.loadingMore')
                : t('history.more')}
            </TextButton>
          </div>
        )}
      </>
    );
  };

  return (
    <Card title={t('history.title')}>
      <div className={classes.body} ref={ref}>
        {content()}
      </div>
    </Card>
  );
}
