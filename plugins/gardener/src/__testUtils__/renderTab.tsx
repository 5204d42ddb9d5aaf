import { ReactNode } from 'react';
import { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { RenderResult, screen } from '@testing-library/react';
import { identityApiRef } from '@backstage/core-plugin-api';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';
import { PeeringTab } from '../components/PeeringTab';
import { pagesRouteRef } from '../routes';
import { Address } from './Address';
import { FakeGardenAuth } from './FakeGardenAuth';
import { FakeGardenerApi } from './FakeGardenerApi';
import { FakeSignals } from './FakeSignals';

/** A cluster entity with this annotation. */
export function clusterEntity(annotation = 'osc/garden-prod/shop'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'osc.garden-prod.shop',
      namespace: 'default',
      annotations: { 'gardener.cloud/shoot': annotation },
    },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/team-shop' },
  };
}

/** Renders the tab as a page of an app. */
export async function renderTab(
  options: {
    readonly api?: FakeGardenerApi;
    readonly auth?: FakeGardenAuth;
    readonly signals?: FakeSignals | null;
    readonly entity?: Entity;
    /** The address, with its query. */
    readonly at?: string;
    readonly user?: string;
    /** Whether the portal has the pages of a whole Garden. */
    readonly pages?: boolean;
    /** What stands on the same page. */
    readonly beside?: ReactNode;
  } = {},
): Promise<
  RenderResult & {
    readonly api: FakeGardenerApi;
    readonly auth: FakeGardenAuth;
    readonly signals: FakeSignals | null;
  }
> {
  const api = options.api ?? new FakeGardenerApi();
  const auth = options.auth ?? new FakeGardenAuth();
  const signals =
    options.signals === undefined ? new FakeSignals() : options.signals;
  const identity = mockApis.identity({
    userEntityRef: options.user ?? 'user:default/mara',
  });
  const tab = (
    <EntityProvider entity={options.entity ?? clusterEntity()}>
      <PeeringTab />
      {options.beside}
      <Address />
    </EntityProvider>
  );
  const rendered = await renderInTestApp(
    signals ? (
      <TestApiProvider
        apis={[
          [gardenerApiRef, api],
          [gardenAuthApiRef, auth],
          [identityApiRef, identity],
          [signalApiRef, signals],
        ]}
      >
        {tab}
      </TestApiProvider>
    ) : (
      <TestApiProvider
        apis={[
          [gardenerApiRef, api],
          [gardenAuthApiRef, auth],
          [identityApiRef, identity],
        ]}
      >
        {tab}
      </TestApiProvider>
    ),
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...(options.pages && { '/gardener': pagesRouteRef }),
      },
      routeEntries: [options.at ?? '/'],
    },
  );
  return { ...rendered, api, auth, signals };
}

/** The table of shop, once it is there. */
export function findTable() {
  return screen.findByRole('treegrid', { name: 'Peerings of shop' });
}
