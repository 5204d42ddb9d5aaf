import { BulkDialogProvider } from '../bulk/BulkDialogContext';
import { GardenerPage } from '../page/GardenerPage';
import { OfGarden } from '../page/OfGarden';
import { FindingsOfGarden } from './FindingsOfGarden';

/** Everything that is wrong or at risk in what the user may see of a Garden, and its repair. */
export function FindingsPage() {
  return (
    <GardenerPage>
      <OfGarden>
        {shown => (
          <BulkDialogProvider>
            {/* What was chosen in another Garden means nothing in this one. */}
            <FindingsOfGarden key={shown.garden.name} shown={shown} />
          </BulkDialogProvider>
        )}
      </OfGarden>
    </GardenerPage>
  );
}
