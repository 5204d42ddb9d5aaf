import { useCallback, useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useChangesState } from '../../hooks/changes/useChangesState';
import { useSteering } from '../../hooks/changes/useSteering';
import { useAddressParams } from '../../hooks/page/useAddressParams';
import { useAnnouncer } from '../../hooks/useAnnouncer';
import { useHeldError } from '../../hooks/useHeldError';
import type { ChangeAct } from '../../model/changes/changeActs';
import { changesQueryOf, isFiltered } from '../../model/changes/changesState';
import { failureOf } from '../../model/failure';
import { SLOW_POLL } from '../../queries/intervals';
import { retryPoll } from '../../queries/retryPoll';
import { useChangeList } from '../../queries/useChangeList';
import { leftOutOf } from '../../text/changes/leftOutOf';
import { useChangesTranslate } from '../../translation/useChangesTranslate';
import { Card } from '../Card';
import { SteerDialog } from '../change/SteerDialog';
import { FailureNote } from '../FailureNote';
import { LiveRegion } from '../LiveRegion';
import { LeftOutNote } from '../page/LeftOutNote';
import type { ShownGarden } from '../page/OfGarden';
import { TextButton } from '../TextButton';
import { ChangesSkeleton } from './ChangesSkeleton';
import { ChangesTable } from './ChangesTable';
import { ChangesToolbar } from './ChangesToolbar';
import { LinkedChange } from './LinkedChange';
import { NoChanges } from './NoChanges';

const useStyles = makeStyles(
  {
    page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 16 },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 12,
      minHeight: 40,
      padding: '4px 16px',
      boxSizing: 'border-box',
      borderTop: '1px solid var(--gardener-line)',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerChangesOfGarden' },
);

/** The changes of one Garden: what goes on, what waits for somebody, and what was. */
export function ChangesOfGarden(props: { readonly shown: ShownGarden }) {
  const { shown } = props;
  const { garden, gone } = shown;
  const classes = useStyles();
  const c = useChangesTranslate();
  const { params } = useAddressParams();
  const { state, unknown, change } = useChangesState();
  const { states, mine, opened } = state;
  const query = useMemo(
    () => ({
      ...changesQueryOf(garden.name, { states, mine, opened: undefined }),
      garden: garden.name,
    }),
    [garden.name, states, mine],
  );
  const { list, followed, changes } = useChangeList(query);
  const listError = useHeldError(list);
  const followedError = useHeldError(followed);
  const error = listError ?? followedError;
  const { sentence, say } = useAnnouncer();
  const onDone = useCallback(
    (act: ChangeAct) => say(c(`said.${act}`)),
    [say, c],
  );
  const steering = useSteering(onDone);
  const onOpen = (id: string | undefined) => change({ change: id });
  const leftOut = leftOutOf(c, gone, unknown);
  const isListed = changes?.some(({ id }) => id === opened) ?? true;

  const isOld = changes !== undefined && !list.isFetchNextPageError;
  const { errorUpdatedAt } = listError ? list : followed;
  const failure = error && (
    <FailureNote
      wide
      severity={isOld ? 'warning' : 'error'}
      title={c(isOld ? 'stale' : 'failed')}
      failure={failureOf(error)}
      triesAgainAt={errorUpdatedAt + retryPoll(error, SLOW_POLL)}
      again={{
        label: c('tryAgain'),
        act: () => {
          if (list.isFetchNextPageError) list.fetchNextPage();
          else list.refetch();
          followed.refetch();
        },
      }}
    />
  );
  const content = () => {
    if (!changes) return failure ? null : <ChangesSkeleton />;
    if (changes.length === 0) {
      return (
        <NoChanges
          garden={garden.title}
          filtered={isFiltered(state)}
          onClear={() => change({ state: undefined, mine: undefined })}
        />
      );
    }
    return (
      <>
        <ChangesTable
          changes={changes}
          garden={garden.title}
          opened={opened}
          steering={steering}
          onOpen={onOpen}
        />
        <div className={classes.foot}>
          <span>{c('shown', { count: changes.length })}</span>
          {list.hasNextPage && (
            <TextButton
              onClick={() => {
                if (!list.isFetchingNextPage) list.fetchNextPage();
              }}
            >
              {list.isFetchingNextPage ? c('loadingMore') : c('more')}
            </TextButton>
          )}
        </div>
      </>
    );
  };

  return (
    <div className={classes.page}>
      <LiveRegion sentence={sentence} />
      <ChangesToolbar shown={shown} state={state} change={change} />
      <LeftOutNote
        items={leftOut.items}
        onClear={() => change(leftOut.without(params))}
      />
      {opened !== undefined && !isListed && (
        <LinkedChange id={opened} onClose={() => onOpen(undefined)} />
      )}
      <Card title={c('title')}>
        {failure}
        {content()}
      </Card>
      {steering.asking && (
        <SteerDialog
          asking={steering.asking}
          onConfirm={steering.confirm}
          onDismiss={steering.dismiss}
        />
      )}
    </div>
  );
}
