import { useEntity } from '@backstage/plugin-catalog-react';
import {
  formatShootRef,
  SHOOT_ANNOTATION,
} from 'backstage-plugin-gardener-common';
import { MissingAnnotationEmptyState } from '@backstage/plugin-catalog-react';
import { shootOfEntity } from '../entity/shootOfEntity';
import { GardenerQueryProvider } from '../queries/GardenerQueryProvider';
import { GardenerRoot } from './GardenerRoot';
import { LoadingPeerings } from './LoadingPeerings';
import { MalformedAnnotation } from './MalformedAnnotation';
import { ShootPeeringTab } from './ShootPeeringTab';

/** The Peering tab of the entity of the page, the same in both frontend systems. */
export function PeeringTab() {
  const { entity } = useEntity();
  const shoot = shootOfEntity(entity);
  switch (shoot.kind) {
    case 'none':
      return <MissingAnnotationEmptyState annotation={SHOOT_ANNOTATION} />;
    case 'malformed':
      return <MalformedAnnotation text={shoot.text} problem={shoot.problem} />;
    case 'shoot':
      return (
        <GardenerRoot>
          <GardenerQueryProvider fallback={<LoadingPeerings />}>
            {/* Another shoot is another tab: nothing of the one before may stay. */}
            <ShootPeeringTab
              key={formatShootRef(shoot.ref)}
              shoot={shoot.ref}
            />
          </GardenerQueryProvider>
        </GardenerRoot>
      );
    default:
      return unknownShoot(shoot);
  }
}

function unknownShoot(shoot: never): never {
  throw new Error(`Unknown shoot ${JSON.stringify(shoot)}`);
}
