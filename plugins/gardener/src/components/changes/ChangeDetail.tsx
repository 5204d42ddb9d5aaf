import { makeStyles } from '@material-ui/core/styles';
import type { Change } from 'backstage-plugin-gardener-common';
import { useHeldError } from '../../hooks/useHeldError';
import { useShowMore } from '../../hooks/useShowMore';
import { failureOf } from '../../model/failure';
import { gardenWordsOf, JournalItem, journalOf } from '../../model/journal';
import { retryPoll } from '../../queries/retryPoll';
import { useChange } from '../../queries/useChange';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { JournalList } from '../change/apply/JournalList';
import { WhatTheGardenSaid } from '../change/apply/WhatTheGardenSaid';
import { MoreButton } from '../bulk/MoreButton';
import { BulkResults } from '../bulk/follow/BulkResults';
import { ChangeSection } from '../change/ChangeSection';
import { FailureNote } from '../FailureNote';
import { HalfOpenSignIn } from '../signIn/HalfOpenSignIn';

/** So many steps stand in the list before more are asked for. */
const STEP = 50;

const useStyles = makeStyles(
  {
    detail: {
      display: 'grid',
      gap: 16,
      minHeight: 80,
      padding: '4px 16px 12px 24px',
      cursor: 'auto',
    },
    quiet: {
      margin: 0,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerChangeDetail' },
);

function Steps(props: { readonly items: readonly JournalItem[] }) {
  const c = useChangesTranslate();
  const { shown, more, showMore } = useShowMore(props.items, STEP);
  return (
    <ChangeSection title={c('detail.steps')}>
      <JournalList items={shown} />
      <MoreButton more={more} onMore={showMore} />
    </ChangeSection>
  );
}

function Told(props: { readonly change: Change }) {
  const { change } = props;
  const classes = useStyles();
  const c = useChangesTranslate();
  const items = journalOf(change);
  return (
    <>
      {change.units.length > 0 && <BulkResults change={change} />}
      <Steps items={items} />
      {change.state === 'halfOpen' && <HalfOpenSignIn change={change} />}
      <WhatTheGardenSaid
        answers={gardenWordsOf(items)}
        open={change.state === 'halfOpen'}
      />
      <p className={classes.quiet}>{c('detail.id', { id: change.id })}</p>
    </>
  );
}

/** The steps of a change, and of many pairs what became of each; followed as long as it goes on. */
export function ChangeDetail(props: { readonly id: string }) {
  const classes = useStyles();
  const c = useChangesTranslate();
  const query = useChange(props.id);
  const error = useHeldError(query);
  return (
    <div className={classes.detail}>
      {error && (
        <FailureNote
          title={c('failed')}
          failure={failureOf(error)}
          triesAgainAt={query.errorUpdatedAt + retryPoll(error)}
          again={{ label: c('tryAgain'), act: () => query.refetch() }}
        />
      )}
      {query.data ? (
        <Told change={query.data} />
      ) : (
        !error && (
          <p className={classes.quiet} role="status">
            {c('loading')}
          </p>
        )
      )}
    </div>
  );
}
