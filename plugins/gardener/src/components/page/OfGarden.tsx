import { ReactNode, useMemo } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { Garden } from 'backstage-plugin-gardener-common';
import { useAddressParams } from '../../hooks/page/useAddressParams';
import { useHeldError } from '../../hooks/useHeldError';
import { failureOf } from '../../model/failure';
import { chooseGarden } from '../../model/page/chooseGarden';
import { retryPoll } from '../../queries/retryPoll';
import { useGardens } from '../../queries/useGardens';
import { usePageTranslate } from '../../translation/usePageTranslate';
import { CenteredMessage } from '../CenteredMessage';
import { FailureNote } from '../FailureNote';
import { MessageCard } from '../MessageCard';
import { GardenSelect } from './GardenSelect';
import { GardenTrouble } from './GardenTrouble';
import { LeftOutNote } from './LeftOutNote';
import { PageSkeleton } from './PageSkeleton';

const useStyles = makeStyles(
  { bar: { padding: '12px 16px' } },
  { name: 'GardenerOfGarden' },
);

/** The Garden that a page shows, and the others that it could show. */
export interface ShownGarden {
  readonly garden: Garden;
  readonly gardens: readonly Garden[];
  /** The name of the Garden that the address asks for, when it is not configured. */
  readonly gone: string | undefined;
}

/** Whether there is anything to ask of it. */
function canBeAsked({ you, state }: Garden): boolean {
  return (
    you.kind === 'mapped' && (state.state === 'live' || state.state === 'stale')
  );
}

/** The part of a page that belongs to one Garden, chosen by the address; or why it can't be shown. */
export function OfGarden(props: {
  readonly children: (shown: ShownGarden) => ReactNode;
}) {
  const classes = useStyles();
  const p = usePageTranslate();
  const { params, change } = useAddressParams();
  const wanted = params.get('garden') ?? undefined;
  const answer = useGardens(wanted ?? '');
  const error = useHeldError(answer);
  const gardens = answer.data;
  const choice = useMemo(
    () => gardens && chooseGarden(gardens, wanted),
    [gardens, wanted],
  );

  if (!gardens || !choice) {
    if (!error) return <PageSkeleton />;
    return (
      <FailureNote
        title={p('garden.failed')}
        failure={failureOf(error)}
        triesAgainAt={answer.errorUpdatedAt + retryPoll(error)}
        again={{ label: p('garden.tryAgain'), act: () => answer.refetch() }}
      />
    );
  }
  const { garden, leftOut } = choice;
  if (!garden) {
    return (
      <MessageCard label={p('garden.none')}>
        <CenteredMessage title={p('garden.none')} text={p('garden.noneText')} />
      </MessageCard>
    );
  }
  if (canBeAsked(garden)) {
    return <>{props.children({ garden, gardens, gone: leftOut })}</>;
  }
  return (
    <>
      {leftOut !== undefined && (
        <LeftOutNote
          items={[{ parameter: p('garden.label'), value: leftOut }]}
          onClear={() => change({ garden: undefined })}
        />
      )}
      {gardens.length > 1 && (
        <Paper className={classes.bar}>
          <GardenSelect garden={garden} gardens={gardens} />
        </Paper>
      )}
      <GardenTrouble garden={garden} askNow={() => answer.refetch()} />
    </>
  );
}
