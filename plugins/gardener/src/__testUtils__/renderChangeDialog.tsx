import { identityApiRef } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { RenderResult, screen } from '@testing-library/react';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';
import { ChangeDialog } from '../components/change/ChangeDialog';
import type { ChangeStart } from '../model/changeStart';
import { GardenerQueryProvider } from '../queries/GardenerQueryProvider';
import { FakeGardenAuth } from './FakeGardenAuth';
import { FakeGardenerApi } from './FakeGardenerApi';
import { FakeSignals } from './FakeSignals';

/** Renders the dialog of a change alone, and counts how often it closes. */
export async function renderChangeDialog(
  start: ChangeStart,
  api: FakeGardenerApi = new FakeGardenerApi(),
): Promise<
  RenderResult & {
    readonly api: FakeGardenerApi;
    readonly auth: FakeGardenAuth;
    readonly signals: FakeSignals;
    readonly onClose: jest.Mock;
    readonly dialog: HTMLElement;
  }
> {
  const onClose = jest.fn();
  const auth = new FakeGardenAuth();
  const signals = new FakeSignals();
  const rendered = await renderInTestApp(
    <TestApiProvider
      apis={[
        [gardenerApiRef, api],
        [gardenAuthApiRef, auth],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/mara' }),
        ],
        [signalApiRef, signals],
      ]}
    >
      <GardenerQueryProvider fallback={null}>
        <ChangeDialog start={start} onClose={onClose} />
      </GardenerQueryProvider>
    </TestApiProvider>,
  );
  const dialog = await screen.findByRole('dialog');
  return { ...rendered, api, auth, signals, onClose, dialog };
}
