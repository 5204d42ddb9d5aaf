import { ReactElement } from 'react';
import { identityApiRef } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { RenderResult } from '@testing-library/react';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';
import { GardenerQueryProvider } from '../queries/GardenerQueryProvider';
import { FakeGardenAuth } from './FakeGardenAuth';
import { FakeGardenerApi } from './FakeGardenerApi';
import { FakeSignals } from './FakeSignals';

/** Renders a part of the plugin for mara, with everything that it asks for. */
export async function renderInPlugin(
  element: ReactElement,
  api: FakeGardenerApi,
): Promise<RenderResult & { readonly signals: FakeSignals }> {
  const signals = new FakeSignals();
  const rendered = await renderInTestApp(
    <TestApiProvider
      apis={[
        [gardenerApiRef, api],
        [gardenAuthApiRef, new FakeGardenAuth()],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/mara' }),
        ],
        [signalApiRef, signals],
      ]}
    >
      <GardenerQueryProvider fallback={null}>{element}</GardenerQueryProvider>
    </TestApiProvider>,
  );
  return { ...rendered, signals };
}
