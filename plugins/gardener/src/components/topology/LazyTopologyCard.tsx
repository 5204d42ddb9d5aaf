import { lazy, Suspense } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { PeeringsView } from 'backstage-plugin-gardener-common';
import { useSeen } from '../../hooks/useSeen';
import { EMPTY_TOPOLOGY_CARD, TOPOLOGY_CARD } from './topologyHeight';

/** Drawing takes a library of its own, and the table does not wait for it. */
const TopologyCard = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ './TopologyCard'))
    .TopologyCard,
}));

const useStyles = makeStyles(
  {
    frame: { minHeight: TOPOLOGY_CARD },
    empty: { minHeight: EMPTY_TOPOLOGY_CARD },
  },
  { name: 'GardenerLazyTopologyCard' },
);

/** The topology of a shoot, loaded when it comes into view; until then its frame. */
export function LazyTopologyCard(props: { readonly view: PeeringsView }) {
  const classes = useStyles();
  const { ref, seen } = useSeen<HTMLDivElement>();
  const empty = props.view.peerings.length === 0;
  const frame = (
    <Paper className={empty ? classes.empty : classes.frame} aria-hidden />
  );
  return (
    <div ref={ref}>
      {seen ? (
        <Suspense fallback={frame}>
          <TopologyCard view={props.view} />
        </Suspense>
      ) : (
        frame
      )}
    </div>
  );
}
