import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../hooks/landscape/useLandscapeState';
import {
  LandscapeState,
  pictureOf,
} from '../../model/landscape/landscapeState';
import { toGraph } from '../../model/graph/toGraph';
import { useLandscapeTranslate } from '../../translation/useLandscapeTranslate';
import { GraphCanvas } from '../graph/GraphCanvas';
import { Legend } from '../graph/Legend';

const useStyles = makeStyles(
  { canvas: { height: 590 } },
  { name: 'GardenerLandscapeGraph' },
);

/** The landscape as a graph: shoots in the frames of their groups, or groups with bundles between. */
export function LandscapeGraph(props: {
  readonly landscape: Landscape;
  readonly state: LandscapeState;
  readonly changes: LandscapeChanges;
}) {
  const { landscape, state, changes } = props;
  const classes = useStyles();
  const l = useLandscapeTranslate();
  const graph = useMemo(
    () => toGraph(landscape, { frames: true }),
    [landscape],
  );
  const isGrouped = landscape.groups.some(({ open }) => !open);
  return (
    <>
      <div className={classes.canvas}>
        <GraphCanvas
          graph={graph}
          groupBy={landscape.groupBy}
          label={l('label', { garden: landscape.garden })}
          view={pictureOf(landscape.garden, state)}
          selected={state.selected}
          onSelect={item => changes.select(item?.id)}
          onOpenGroup={changes.openGroup}
          onCloseGroup={changes.closeGroup}
        />
      </div>
      <Legend of={isGrouped ? 'groups' : 'landscape'} />
    </>
  );
}
