import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { makeStyles } from '@material-ui/core/styles';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { Landscape, PeeringsView } from 'backstage-plugin-gardener-common';
import { useShowRow } from '../../hooks/useShowRow';
import type { TopologyDepth } from '../../hooks/useTopologyDepth';
import type { GraphItem } from '../../model/graph/graph';
import { peeringEdgeId, shootNodeId } from '../../model/graph/ids';
import { nearby } from '../../model/graph/nearby';
import { toGraph } from '../../model/graph/toGraph';
import { useGraphTranslate } from '../../translation/useGraphTranslate';
import { GraphCanvas } from '../graph/GraphCanvas';
import { Legend } from '../graph/Legend';
import { TOPOLOGY_HEIGHT } from './topologyHeight';

const useStyles = makeStyles(
  { canvas: { height: TOPOLOGY_HEIGHT, marginBottom: 12 } },
  { name: 'GardenerTopologyGraph' },
);

/** The shoot of the page and what is so many peerings away from it. Its nodes are pages, its lines are rows of the table. */
export function TopologyGraph(props: {
  readonly view: PeeringsView;
  readonly landscape: Landscape;
  readonly depth: TopologyDepth;
}) {
  const { view, landscape, depth } = props;
  const { ref } = view.shoot;
  const classes = useStyles();
  const g = useGraphTranslate();
  const navigate = useNavigate();
  const linkTo = useEntityRefLink();
  const { open, show } = useShowRow(view);
  const focus = shootNodeId(ref);
  const graph = useMemo(
    () => nearby(toGraph(landscape, { frames: false }), focus, depth),
    [landscape, focus, depth],
  );

  const onSelect = (item: GraphItem | null) => {
    switch (item?.kind) {
      case 'shoot':
        if (item.id !== focus) navigate(linkTo(item.shoot.entityRef));
        return;
      case 'ghost': {
        const line = graph.edges.find(
          ({ source, target }) => source === item.id || target === item.id,
        );
        if (line?.kind === 'peering') show(line.peering.id);
        return;
      }
      case 'peering':
        show(item.peering.id);
        return;
      default:
    }
  };

  return (
    <>
      <div className={classes.canvas}>
        <GraphCanvas
          graph={graph}
          groupBy={landscape.groupBy}
          label={g('topology.label', { shoot: ref.name })}
          focus={focus}
          view={focus}
          selected={open === undefined ? undefined : peeringEdgeId(open)}
          onSelect={onSelect}
        />
      </div>
      <Legend of="peer" />
    </>
  );
}
