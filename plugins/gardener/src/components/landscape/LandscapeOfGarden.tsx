import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useConnect } from '../../hooks/landscape/useConnect';
import { useLandscapeState } from '../../hooks/landscape/useLandscapeState';
import { useNeverFound } from '../../hooks/landscape/useNeverFound';
import { usePageKeys } from '../../hooks/landscape/usePageKeys';
import { useShownLandscape } from '../../hooks/landscape/useShownLandscape';
import { useAddressParams } from '../../hooks/page/useAddressParams';
import { useHeldError } from '../../hooks/useHeldError';
import { failureOf } from '../../model/failure';
import { toGraph } from '../../model/graph/toGraph';
import { readViewport, type GraphViewport } from '../../model/graph/viewport';
import { linkTo } from '../../model/landscape/linkTo';
import { litLandscape } from '../../model/landscape/litLandscape';
import { nextGrouping } from '../../model/landscape/nextGrouping';
import { selectedItem } from '../../model/landscape/selectedItem';
import { SLOW_POLL } from '../../queries/intervals';
import { retryPoll } from '../../queries/retryPoll';
import { leftOutOf } from '../../text/landscape/leftOutOf';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { FailureNote } from '../FailureNote';
import type { Drawn } from '../graph/GraphCanvas';
import { LeftOutNote } from '../page/LeftOutNote';
import type { ShownGarden } from '../page/OfGarden';
import { VisuallyHidden } from '../VisuallyHidden';
import { ConnectNote } from './ConnectNote';
import { FocusBar } from './FocusBar';
import { HiddenCard } from './HiddenCard';
import { LandscapeCounts } from './LandscapeCounts';
import { LandscapeToolbar } from './LandscapeToolbar';
import { isNothingToShow, NothingToShow } from './NothingToShow';
import { LandscapePanel } from './panel/LandscapePanel';
import { GroupTables } from './table/GroupTables';
import { LandscapeTable } from './table/LandscapeTable';

/** Drawing takes a library of its own, and nothing is drawn before there is an answer. */
const LandscapeGraph = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './LandscapeGraph'))
    .LandscapeGraph,
}));

/** Pixels of the drawing with its legend. */
const BODY_HEIGHT = 660;

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 316px',
      gap: 16,
      alignItems: 'start',
      '@media (max-width: 1119px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    aside: { display: 'grid', gap: 16, minWidth: 0 },
    body: { padding: '12px 16px 16px', display: 'grid', gap: 12 },
    skeleton: {
      height: BODY_HEIGHT,
      borderRadius: 4,
      background: 'var(--gardener-sunken)',
    },
  },
  { name: 'GardenerLandscapeOfGarden' },
);

/** The landscape of one Garden: graph or table, and beside it what is chosen and what is hidden. */
export function LandscapeOfGarden(props: { readonly shown: ShownGarden }) {
  const { shown } = props;
  const { garden, gone } = shown;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const { params } = useAddressParams();
  const { state, unknown, changes } = useLandscapeState();
  const { answer, landscape, settled, lit } = useShownLandscape(
    garden.name,
    state,
  );
  const error = useHeldError(answer);
  const connect = useConnect();
  const [drawn, setDrawn] = useState<Drawn>();
  const [seen, setSeen] = useState<GraphViewport>();
  // Only of the address that the page was opened with: later the reader moves the drawing.
  const [startsAt] = useState(() => readViewport(params.get('at') ?? ''));
  const search = useRef<HTMLInputElement>(null);
  const graph = useMemo(
    () => landscape && toGraph(landscape, { frames: true }),
    [landscape],
  );
  const bright = useMemo(
    () => landscape && graph && litLandscape(landscape, graph, lit),
    [landscape, graph, lit],
  );
  const chosen = graph && selectedItem(graph, state.selected);
  const isNowhere = useNeverFound(
    state.selected,
    settled ? chosen !== undefined : undefined,
  );
  const isGraph = state.form === 'graph';
  usePageKeys({
    f: () => search.current?.focus(),
    g: () => changes.groupBy(nextGrouping(state.groupBy)),
    t: () => changes.change({ view: isGraph ? 'table' : undefined }),
  });

  const skeleton = (
    <div
      className={classes.skeleton}
      role="status"
      aria-busy="true"
      aria-label={l('loading')}
    />
  );
  const leftOut = leftOutOf(l, {
    gone,
    unknown,
    landscape,
    missing: isNowhere ? state.selected : undefined,
  });
  const shared = landscape && { landscape, state, changes };
  const content = () => {
    if (!shared || !graph || !bright) return skeleton;
    if (isNothingToShow(shared.landscape)) {
      return <NothingToShow garden={garden} {...shared} />;
    }
    if (!isGraph) {
      return (
        <>
          <LandscapeTable {...shared} landscape={bright} />
          <GroupTables landscape={bright} changes={changes} />
        </>
      );
    }
    return (
      <Suspense fallback={skeleton}>
        <LandscapeGraph
          {...shared}
          graph={graph}
          lit={lit}
          onDrawn={setDrawn}
          onConnect={connect.mutate}
          startsAt={startsAt}
          onSeen={setSeen}
        />
      </Suspense>
    );
  };
  const aside = landscape && (
    <div className={classes.aside}>
      {chosen && isGraph && (
        <LandscapePanel landscape={landscape} item={chosen} changes={changes} />
      )}
      <HiddenCard
        landscape={landscape}
        closed={state.closed}
        changes={changes}
      />
    </div>
  );
  return (
    <>
      <LandscapeToolbar
        shown={shown}
        state={state}
        changes={changes}
        landscape={landscape}
        bright={bright}
        drawn={isGraph ? drawn : undefined}
        search={search}
        link={linkTo(window.location.href, isGraph ? seen : undefined)}
      />
      <LeftOutNote
        items={leftOut.items}
        onClear={() => leftOut.clear(params, changes)}
      />
      <ConnectNote connect={connect} />
      {error && (
        <FailureNote
          title={l('failed')}
          failure={failureOf(error)}
          triesAgainAt={answer.errorUpdatedAt + retryPoll(error, SLOW_POLL)}
          again={{ label: l('tryAgain'), act: () => answer.refetch() }}
        />
      )}
      <div className={isGraph ? classes.columns : undefined}>
        <Paper>
          <div className={classes.body}>
            <VisuallyHidden>
              <h2>{l('title')}</h2>
            </VisuallyHidden>
            {shared && <LandscapeCounts {...shared} />}
            <FocusBar state={state} changes={changes} />
            {content()}
          </div>
        </Paper>
        {isGraph ? aside : null}
      </div>
      {isGraph ? null : aside}
    </>
  );
}
