import { ReactElement } from 'react';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { MockSearchApi, searchApiRef } from '@backstage/plugin-search-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { RenderResult } from '@testing-library/react';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';
import { templateRouteRef } from '../routes';
import { FakeGardenAuth } from './FakeGardenAuth';
import { FakeGardenerApi } from './FakeGardenerApi';
import { FakeSignals } from './FakeSignals';

/** Renders what stands on a page of another plugin: of search, or of the catalog. */
export async function renderOnPage(
  element: ReactElement,
  options: {
    readonly api?: FakeGardenerApi;
    readonly catalog?: ReturnType<typeof catalogApiMock>;
    /** The address, with its query. */
    readonly at?: string;
  } = {},
): Promise<
  RenderResult & {
    readonly api: FakeGardenerApi;
    readonly signals: FakeSignals;
  }
> {
  const api = options.api ?? new FakeGardenerApi();
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
        [catalogApiRef, options.catalog ?? catalogApiMock()],
        [searchApiRef, new MockSearchApi()],
        [signalApiRef, signals],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
      },
      routeEntries: [options.at ?? '/'],
    },
  );
  return { ...rendered, api, signals };
}
