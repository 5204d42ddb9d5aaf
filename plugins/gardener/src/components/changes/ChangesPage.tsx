import { BulkDialogProvider } from '../bulk/BulkDialogContext';
import { ChangeDialogProvider } from '../change/ChangeDialogContext';
import { GardenerPage } from '../page/GardenerPage';
import { OfGarden } from '../page/OfGarden';
import { ChangesOfGarden } from './ChangesOfGarden';

/** Every change of peerings in a Garden that the user may see. */
export function ChangesPage() {
  return (
    <GardenerPage>
      <OfGarden>
        {shown => (
          <ChangeDialogProvider>
            <BulkDialogProvider>
              {/* Another Garden has other changes: nothing of the one before may stay. */}
              <ChangesOfGarden key={shown.garden.name} shown={shown} />
            </BulkDialogProvider>
          </ChangeDialogProvider>
        )}
      </OfGarden>
    </GardenerPage>
  );
}
