import { ChangeDialogProvider } from '../change/ChangeDialogContext';
import { MeshDialogProvider } from '../mesh/MeshDialogContext';
import { GardenerPage } from '../page/GardenerPage';
import { OfGarden } from '../page/OfGarden';
import { RemoveDialogProvider } from '../remove/RemoveDialogContext';
import { LandscapeOfGarden } from './LandscapeOfGarden';

/** Every shoot and peering of a Garden that the user may see. */
export function LandscapePage() {
  return (
    <GardenerPage>
      <OfGarden>
        {shown => (
          <ChangeDialogProvider>
            <RemoveDialogProvider>
              <MeshDialogProvider>
                {/* Another Garden is another landscape: nothing of the one before may stay. */}
                <LandscapeOfGarden key={shown.garden.name} shown={shown} />
              </MeshDialogProvider>
            </RemoveDialogProvider>
          </ChangeDialogProvider>
        )}
      </OfGarden>
    </GardenerPage>
  );
}
