import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { GardenProcess } from 'garden-simulator/testing';
import request from 'supertest';
import gardenerPlugin from '../index';

function user(name: string, email?: string, groups?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'file:/org.yaml',
        'backstage.io/managed-by-origin-location': 'file:/org.yaml',
        ...(groups && { 'gardener.cloud/groups': groups }),
      },
    },
    spec: { profile: { email } },
  };
}

const PEOPLE = [
  user('mara', 'mara@example.org', 'osc:platform'),
  user('jon', 'jon@example.org'),
  user('carol', 'carol@example.org'),
  user('nobody'),
];

/** The plugin against an embedded Garden, reached as the browser and other plugins reach it. */
export async function startTestPortal(
  garden: GardenProcess,
  options: {
    readonly decision?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    readonly config?: object;
  } = {},
) {
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: jest.fn(),
    fail: jest.fn(),
  });
  const backend = await startTestBackend({
    features: [
      gardenerPlugin,
      catalogServiceMock.factory({ entities: PEOPLE }),
      auditor.factory,
      mockServices.permissions.factory({
        result: options.decision ?? AuthorizeResult.ALLOW,
      }),
      mockServices.rootConfig.factory({
        data: {
          gardener: {
            gardens: [
              {
                name: 'osc',
                title: 'OSC',
                kubeconfig: {
                  path: garden.kubeconfigPath,
                  context: 'backstage',
                },
                identity: {
                  strategy: 'impersonation',
                  trustedLocations: ['file:'],
                },
              },
              {
                name: 'broken',
                kubeconfig: { path: 'no-such-file' },
                identity: { strategy: 'impersonation' },
              },
            ],
            ...options.config,
          },
        },
      }),
    ],
  });
  const get = (path: string, as = 'mara') =>
    request(backend.server)
      .get(`/api/gardener${path}`)
      .set('Authorization', mockCredentials.user.header(`user:default/${as}`));
  const post = (path: string, body: object = {}, as = 'mara') =>
    request(backend.server)
      .post(`/api/gardener${path}`)
      .set('Authorization', mockCredentials.user.header(`user:default/${as}`))
      .send(body);
  const asService = (subject: string) => ({
    Authorization: mockCredentials.service.header({
      onBehalfOf: mockCredentials.service(subject),
      targetPluginId: 'gardener',
    }),
  });
  return { backend, get, post, asService, auditor };
}

/** Waits until the first Garden has been read. */
export async function untilSynced(
  get: Awaited<ReturnType<typeof startTestPortal>>['get'],
): Promise<void> {
  for (;;) {
    const { body } = await get('/gardens');
    if (body.items?.[0]?.state.state === 'live') return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** The plugin as a test reaches it. */
export type TestPortal = Awaited<ReturnType<typeof startTestPortal>>;
