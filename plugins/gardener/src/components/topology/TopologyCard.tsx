import { lazy, Suspense, useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  LandscapeQuery,
  PeeringsView,
} from 'backstage-plugin-gardener-common';
import { useHeldError } from '../../hooks/useHeldError';
import {
  TOPOLOGY_DEPTHS,
  useTopologyDepth,
} from '../../hooks/useTopologyDepth';
import { failureOf } from '../../model/failure';
import { SLOW_POLL } from '../../queries/intervals';
import { retryPoll } from '../../queries/retryPoll';
import { useLandscape } from '../../queries/useLandscape';
import { useGraphTranslate } from '../../translation/useGraphTranslate';
import { Card } from '../Card';
import { FailureNote } from '../FailureNote';
import { SegmentedChoice } from '../SegmentedChoice';
import { LandscapeLink } from './LandscapeLink';
import { TOPOLOGY_WITH_LEGEND } from './topologyHeight';

/** Most of the weight is the library that draws, and nothing is drawn before there is an answer. */
const TopologyGraph = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './TopologyGraph'))
    .TopologyGraph,
}));

const useStyles = makeStyles(
  {
    body: { padding: '0 16px 16px' },
    frame: { minHeight: TOPOLOGY_WITH_LEGEND },
    skeleton: {
      height: TOPOLOGY_WITH_LEGEND,
      borderRadius: 4,
      background: 'var(--gardener-sunken)',
    },
    quiet: { margin: 0, color: 'var(--gardener-text2)' },
  },
  { name: 'GardenerTopologyCard' },
);

/** The peerings of the shoot as a graph, which the table above says in words. */
export function TopologyCard(props: { readonly view: PeeringsView }) {
  const { view } = props;
  const { garden, namespace, name } = view.shoot.ref;
  const classes = useStyles();
  const g = useGraphTranslate();
  const { depth, setDepth } = useTopologyDepth();
  const query = useMemo(
    (): LandscapeQuery => ({ garden, focus: [`${namespace}/${name}`], depth }),
    [garden, namespace, name, depth],
  );
  const empty = view.peerings.length === 0;
  const answer = useLandscape(query, !empty);
  const error = useHeldError(answer);

  const skeleton = (
    <div
      className={classes.skeleton}
      role="status"
      aria-busy="true"
      aria-label={g('topology.loading')}
    />
  );
  const content = () => {
    if (empty) return <p className={classes.quiet}>{g('topology.none')}</p>;
    if (answer.data) {
      return (
        <Suspense fallback={skeleton}>
          <TopologyGraph
            view={view}
            landscape={answer.data.value}
            depth={depth}
          />
        </Suspense>
      );
    }
    if (error) {
      return (
        <FailureNote
          title={g('topology.failed')}
          failure={failureOf(error)}
          triesAgainAt={answer.errorUpdatedAt + retryPoll(error, SLOW_POLL)}
          again={{
            label: g('topology.tryAgain'),
            act: () => answer.refetch(),
          }}
        />
      );
    }
    return skeleton;
  };

  return (
    <Card
      title={g('topology.title')}
      aside={
        empty ? undefined : (
          <>
            <SegmentedChoice
              label={g('topology.depth')}
              options={TOPOLOGY_DEPTHS.map(value => ({
                value,
                text: String(value),
                name: g('topology.depthOf', { count: value }),
              }))}
              value={depth}
              onChange={setDepth}
            />
            <LandscapeLink shoot={view.shoot.ref} depth={depth} />
          </>
        )
      }
    >
      <div className={classes.body}>
        <div className={empty ? undefined : classes.frame}>{content()}</div>
      </div>
    </Card>
  );
}
