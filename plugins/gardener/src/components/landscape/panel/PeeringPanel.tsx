import type { Landscape } from 'backstage-plugin-gardener-common';
import type { PeeringEdge } from '../../../model/graph/graph';
import { landscapeRows, RowEnd } from '../../../model/landscape/landscapeRows';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { RolloutCell } from '../../RolloutCell';
import { SeedName } from '../../SeedName';
import { PeeringFindings } from '../PeeringFindings';
import { RowStatus } from '../RowStatus';
import { ShootLink } from '../ShootLink';
import { PanelFacts } from './PanelFacts';
import { PanelFrame } from './PanelFrame';

/** Of what can't be seen or is not there no seed is known. */
function SeedOf(props: {
  readonly landscape: Landscape;
  readonly end: RowEnd;
}) {
  const { landscape, end } = props;
  const shoot = landscape.shoots.find(
    ({ namespace, name }) => namespace === end.namespace && name === end.name,
  );
  return (
    <SeedName seed={shoot?.seed ?? null} migratingFrom={shoot?.migratingFrom} />
  );
}

/** One peering: how it stands, what was found, and what can be done. */
export function PeeringPanel(props: {
  readonly landscape: Landscape;
  readonly edge: PeeringEdge;
  readonly onClose: () => void;
}) {
  const { landscape, edge, onClose } = props;
  const l = useLandscapeTranslate();
  const [row] = landscapeRows({ ...landscape, peerings: [edge.peering] });
  const { here, target } = row;
  return (
    <PanelFrame
      title={l('panel.pair', { a: here.name, b: target.name })}
      onClose={onClose}
    >
      <RowStatus row={row} />
      <PanelFacts
        facts={[
          [
            l('panel.shoots'),
            <>
              <ShootLink entityRef={here.entityRef}>{here.name}</ShootLink>,{' '}
              <ShootLink entityRef={target.entityRef}>{target.name}</ShootLink>
            </>,
          ],
          [
            l('panel.projects'),
            [here, target]
              .map(({ project, namespace }) => project ?? namespace)
              .join(', '),
          ],
          [
            l('panel.seeds'),
            <>
              <SeedOf landscape={landscape} end={here} />,{' '}
              <SeedOf landscape={landscape} end={target} />
            </>,
          ],
          [
            l('panel.rollout'),
            <RolloutCell
              here={{ shoot: here.name, rollout: here.rollout }}
              target={{ shoot: target.name, rollout: target.rollout }}
            />,
          ],
        ]}
      />
      <PeeringFindings
        key={edge.id}
        garden={landscape.garden}
        row={row}
        stacked
      />
    </PanelFrame>
  );
}
