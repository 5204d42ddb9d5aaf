import type { Landscape } from 'backstage-plugin-gardener-common';
import type { LandscapeChanges } from '../../../hooks/landscape/useLandscapeState';
import type { GraphItem } from '../../../model/graph/graph';
import { BundlePanel } from './BundlePanel';
import { GhostPanel } from './GhostPanel';
import { GroupPanel } from './GroupPanel';
import { PeeringPanel } from './PeeringPanel';
import { ShootPanel } from './ShootPanel';

/** What is known of the thing of the landscape that is chosen. */
export function LandscapePanel(props: {
  readonly landscape: Landscape;
  readonly item: GraphItem;
  readonly changes: LandscapeChanges;
}) {
  const { item, landscape, changes } = props;
  const onClose = () => changes.select(undefined);
  const shared = { landscape, changes, onClose };
  switch (item.kind) {
    case 'shoot':
      return <ShootPanel {...shared} node={item} />;
    case 'ghost':
      return <GhostPanel {...shared} node={item} />;
    case 'peering':
      return (
        <PeeringPanel landscape={landscape} edge={item} onClose={onClose} />
      );
    case 'bundle':
      return <BundlePanel {...shared} edge={item} />;
    case 'group':
    case 'frame':
      return <GroupPanel {...shared} group={item.group} />;
    default: {
      const never: never = item;
      throw new Error(`Unknown item ${JSON.stringify(never)}`);
    }
  }
}
