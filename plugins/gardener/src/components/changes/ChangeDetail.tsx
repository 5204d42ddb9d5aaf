import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Change } from 'backstage-plugin-gardener-common';
import { useHeldError } from '../../hooks/useHeldError';
import { failureOf } from '../../model/failure';
import { gardenWordsOf, JournalItem, journalOf } from '../../model/journal';
import { retryPoll } from '../../queries/retryPoll';
import { useChange } from '../../queries/useChange';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { JournalList } from '../change/apply/JournalList';
import { WhatTheGardenSaid } from '../change/apply/WhatTheGardenSaid';
import { ChangeSection } from '../change/ChangeSection';
import { FailureNote } from '../FailureNote';
import { HalfOpenSignIn } from '../signIn/HalfOpenSignIn';
import { TextButton } from '../TextButton';
import { PairResults } from './PairResults';
import { SHOWN_AT_ONCE } from './shownAtOnce';

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
  const { items } = props;
  const classes = useStyles();
  const c = useChangesTranslate();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN_AT_ONCE);
  return (
    <ChangeSection title={c('detail.steps')}>
      <JournalList items={shown} />
      {shown.length < items.length && (
        <p className={classes.quiet}>
          <TextButton onClick={() => setAll(true)}>
            {c('detail.allSteps', { count: items.length })}
          </TextButton>
        </p>
      )}
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
      {change.units.length > 0 && (
        <ChangeSection title={c('detail.pairs')}>
          <PairResults units={change.units} />
        </ChangeSection>
      )}
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
