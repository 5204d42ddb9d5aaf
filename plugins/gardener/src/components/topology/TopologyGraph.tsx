import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { Landscape, PeeringsView } from 'backstage-plugin-gardener-common';
import { useShowRow } from '../../hooks/useShowRow';
import type { TopologyDepth } from '../../hooks/useTopologyDepth';
import type { GraphItem, PeeringEdge } from '../../model/graph/graph';
import { peeringEdgeId, shootNodeId } from '../../model/graph/ids';
import { lineOf } from '../../model/graph/lineOf';
import { nearby } from '../../model/graph/nearby';
import { toGraph } from '../../model/graph/toGraph';
import { landscapeAddress } from '../../model/landscape/landscapeAddress';
import { pagesRouteRef } from '../../routes';
import { useGraphTranslate } from '../../translation/useGraphTranslate';
import { GraphCanvas } from '../graph/GraphCanvas';
import { Legend } from '../graph/Legend';
import { FartherNote } from './FartherNote';
import { TOPOLOGY_HEIGHT } from './topologyHeight';

const useStyles = makeStyles(
  { canvas: { height: TOPOLOGY_HEIGHT, marginBottom: 12 } },
  { name: 'GardenerTopologyGraph' },
);

/**
 * The shoot of the page and what is so many peerings away from it. Its nodes are pages, its own lines are rows of the table.
 * Lines between others have no row here: they lead to the landscape, which has their details.
 */
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
  const pages = useRouteRef(pagesRouteRef);
  const { open, show } = useShowRow(view);
  const focus = shootNodeId(ref);
  const graph = useMemo(
    () => nearby(toGraph(landscape, { frames: false }), focus, depth),
    [landscape, focus, depth],
  );

  const isListed = (id: string) =>
    view.peerings.some(peering => peering.id === id);
  const lead = ({ id, source, target, peering }: PeeringEdge) => {
    if (isListed(peering.id)) {
      show(peering.id);
      return;
    }
    if (pages) {
      navigate(landscapeAddress(pages(), ref, { depth, selected: id }));
      return;
    }
    // Without that page the table of one of the two has the row.
    const end = graph.nodes.find(
      node =>
        node.kind === 'shoot' && (node.id === source || node.id === target),
    );
    if (end?.kind === 'shoot') navigate(linkTo(end.shoot.entityRef));
  };

  const onSelect = (item: GraphItem | null) => {
    switch (item?.kind) {
      case 'shoot':
        if (item.id !== focus) navigate(linkTo(item.shoot.entityRef));
        return;
      case 'ghost': {
        const line = lineOf(graph, item.id, isListed);
        if (line) lead(line);
        return;
      }
      case 'peering':
        lead(item);
        return;
      default:
    }
  };
  const deeper = pages ? 'topology.labelDeeper' : 'topology.labelDeeperAlone';

  return (
    <>
      <div className={classes.canvas}>
        <GraphCanvas
          graph={graph}
          groupBy={landscape.groupBy}
          label={
            depth === 1
              ? g('topology.label', { shoot: ref.name })
              : g(deeper, { shoot: ref.name, depth: String(depth) })
          }
          focus={focus}
          view={focus}
          selected={open === undefined ? undefined : peeringEdgeId(open)}
          onSelect={onSelect}
        />
      </div>
      <Legend of="peer" />
      <FartherNote
        shoot={ref}
        depth={depth}
        farther={landscape.hidden.farther}
      />
    </>
  );
}
