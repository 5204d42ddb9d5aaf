import { GardenerPage } from '../page/GardenerPage';
import { OfGarden } from '../page/OfGarden';
import { CidrOfGarden } from './CidrOfGarden';

/** The address space of a Garden as the user may see it. */
export function CidrPage() {
  return (
    <GardenerPage>
      <OfGarden>
        {shown => (
          // Another Garden is another plan: nothing of the one before may stay.
          <CidrOfGarden key={shown.garden.name} shown={shown} />
        )}
      </OfGarden>
    </GardenerPage>
  );
}
