import { lazy, Suspense, useMemo } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useHeldError } from '../../hooks/useHeldError';
import { useAddressParams } from '../../hooks/page/useAddressParams';
import { useLandscapeState } from '../../hooks/landscape/useLandscapeState';
import { failureOf } from '../../model/failure';
import { landscapeQueryOf } from '../../model/landscape/landscapeState';
import { SLOW_POLL } from '../../queries/intervals';
import { retryPoll } from '../../queries/retryPoll';
import { useLandscape } from '../../queries/useLandscape';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { FailureNote } from '../FailureNote';
import { LeftOutNote } from '../page/LeftOutNote';
import type { ShownGarden } from '../page/OfGarden';
import { leftOutOf } from '../../text/landscape/leftOutOf';
import { LandscapeCounts } from './LandscapeCounts';
import { LandscapeToolbar } from './LandscapeToolbar';

/** Drawing takes a library of its own, and nothing is drawn before there is an answer. */
const LandscapeGraph = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './LandscapeGraph'))
    .LandscapeGraph,
}));

/** Pixels of the drawing with its legend. */
const BODY_HEIGHT = 640;

const useStyles = makeStyles(
  {
    body: { padding: '12px 16px 16px', display: 'grid', gap: 12 },
    skeleton: {
      height: BODY_HEIGHT,
      borderRadius: 4,
      background: 'var(--gardener-sunken)',
    },
  },
  { name: 'GardenerLandscapeOfGarden' },
);

/** The landscape of one Garden. */
export function LandscapeOfGarden(props: { readonly shown: ShownGarden }) {
  const { shown } = props;
  const { garden, gone } = shown;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const { params } = useAddressParams();
  const { state, unknown, changes } = useLandscapeState();
  const query = useMemo(
    () => landscapeQueryOf(garden.name, state),
    [garden.name, state],
  );
  const answer = useLandscape(query, true);
  const error = useHeldError(answer);
  const landscape = answer.data?.landscape;

  const skeleton = (
    <div
      className={classes.skeleton}
      role="status"
      aria-busy="true"
      aria-label={l('loading')}
    />
  );
  const leftOut = leftOutOf(l, { gone, unknown, landscape });
  return (
    <>
      <LandscapeToolbar
        shown={shown}
        state={state}
        changes={changes}
        landscape={landscape}
      />
      <LeftOutNote
        items={leftOut.items}
        onClear={() => leftOut.clear(params, changes)}
      />
      {error && (
        <FailureNote
          title={l('failed')}
          failure={failureOf(error)}
          triesAgainAt={answer.errorUpdatedAt + retryPoll(error, SLOW_POLL)}
          again={{ label: l('tryAgain'), act: () => answer.refetch() }}
        />
      )}
      <Paper>
        <div className={classes.body}>
          {landscape ? (
            <>
              <LandscapeCounts
                landscape={landscape}
                state={state}
                changes={changes}
              />
              <Suspense fallback={skeleton}>
                <LandscapeGraph
                  landscape={landscape}
                  state={state}
                  changes={changes}
                />
              </Suspense>
            </>
          ) : (
            skeleton
          )}
        </div>
      </Paper>
    </>
  );
}
