import type { Entity } from '@backstage/catalog-model';
import { shootOfEntity } from '../../entity/shootOfEntity';
import { useTranslate } from '../../translation/useTranslate';
import { GardenerIsland } from '../find/GardenerIsland';
import { ShootStanding } from '../find/ShootStanding';
import { StandingLine } from '../find/StandingLine';
import { StandingSkeleton } from '../find/StandingSkeleton';
import { UnknownStanding } from '../find/UnknownStanding';

function Malformed(props: { readonly problem: string }) {
  const t = useTranslate();
  return (
    <StandingLine>
      <UnknownStanding label={t('find.standing.unknown')} why={props.problem} />
    </StandingLine>
  );
}

function Waiting() {
  return (
    <StandingLine>
      <StandingSkeleton />
    </StandingLine>
  );
}

/** How the peerings of a cluster of the catalog stand for this user; nothing for what is no shoot. */
export function PeeringCell(props: { readonly entity: Entity }) {
  const shoot = shootOfEntity(props.entity);
  switch (shoot.kind) {
    case 'none':
      return null;
    case 'malformed':
      return (
        <GardenerIsland fallback={null}>
          <Malformed problem={shoot.problem} />
        </GardenerIsland>
      );
    case 'shoot':
      return (
        <GardenerIsland fallback={<Waiting />}>
          <ShootStanding shoot={shoot.ref} />
        </GardenerIsland>
      );
    default: {
      const never: never = shoot;
      throw new Error(`Unknown shoot ${JSON.stringify(never)}`);
    }
  }
}
