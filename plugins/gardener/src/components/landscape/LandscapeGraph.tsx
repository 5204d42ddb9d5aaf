import { makeStyles } from '@material-ui/core/styles';
import type { Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../hooks/landscape/useLandscapeState';
import type { Wish } from '../../hooks/landscape/useConnect';
import type { Lit } from '../../model/graph/dim';
import type { Graph, ShootNode } from '../../model/graph/graph';
import type { GraphViewport } from '../../model/graph/viewport';
import {
  LandscapeState,
  pictureOf,
} from '../../model/landscape/landscapeState';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { Drawn, GraphCanvas } from '../graph/GraphCanvas';
import { Legend } from '../graph/Legend';

const useStyles = makeStyles(
  { canvas: { height: 620 } },
  { name: 'GardenerLandscapeGraph' },
);

/** The landscape as a graph: shoots in the frames of their groups, or groups with bundles between. */
export function LandscapeGraph(props: {
  readonly landscape: Landscape;
  readonly graph: Graph;
  readonly lit: Lit | undefined;
  readonly state: LandscapeState;
  readonly changes: LandscapeChanges;
  /** Must stay the same. */
  readonly onDrawn: (drawn: Drawn | undefined) => void;
  readonly onConnect: (wish: Wish) => void;
  /** Which part is seen at first. */
  readonly startsAt: GraphViewport | undefined;
  readonly onSeen: (viewport: GraphViewport | undefined) => void;
}) {
  const { landscape, graph, lit, state, changes, onDrawn, onConnect } = props;
  const { startsAt, onSeen } = props;
  const { garden, groups, groupBy } = landscape;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const refOf = ({ shoot: { namespace, name } }: ShootNode) => ({
    garden,
    namespace,
    name,
  });
  return (
    <>
      <div className={classes.canvas}>
        <GraphCanvas
          graph={graph}
          groupBy={groupBy}
          label={l('label', { garden })}
          view={pictureOf(garden, state, lit !== undefined)}
          lit={lit}
          selected={state.selected}
          onDrawn={onDrawn}
          startsAt={startsAt}
          onSeen={onSeen}
          onSelect={item => changes.select(item?.id)}
          onOpenGroup={changes.openGroup}
          onCloseGroup={changes.closeGroup}
          onConnect={(from, to) =>
            onConnect({ from: refOf(from), to: refOf(to) })
          }
        />
      </div>
      <Legend of={groups.some(({ open }) => !open) ? 'groups' : 'landscape'} />
    </>
  );
}
