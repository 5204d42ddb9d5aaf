import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
  type BackstageUserPrincipal,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
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

/** What the portal's policy says to a user of a permission of the plugin. */
export type TestPolicy = (user: string, permission: string) => PolicyDecision;

/** Stands for the permission backend. Only the plugin's own way of asking is there. */
function policyFactory(policy: TestPolicy) {
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: (): PermissionsService => ({
      authorize: async () => {
        throw new Error('The plugin asks for conditions');
      },
      authorizeConditional: async (asked, { credentials }) => {
        const { principal } =
          credentials as BackstageCredentials<BackstageUserPrincipal>;
        return asked.map(({ permission }) =>
          policy(principal.userEntityRef, permission.name),
        );
      },
    }),
  });
}

/** The plugin against an embedded Garden, reached as the browser and other plugins reach it. */
export async function startTestPortal(
  garden: GardenProcess,
  options: {
    readonly decision?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    /** The portal's policy, for who decides more finely. */
    readonly policy?: TestPolicy;
    /** In the place of the Garden `osc` by impersonation and one that can't work. */
    readonly gardens?: readonly JsonObject[];
    /** Below `gardener`. */
    readonly config?: object;
    /** Beside the people. */
    readonly entities?: readonly Entity[];
    /** Who is in the catalog, in place of those of the demo. */
    readonly people?: readonly Entity[];
  } = {},
) {
  const auditor = mockServices.auditor.mock();
  const outcome = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(outcome);
  const { decision = AuthorizeResult.ALLOW } = options;
  const backend = await startTestBackend({
    features: [
      gardenerPlugin,
      catalogServiceMock.factory({
        entities: [...(options.people ?? PEOPLE), ...(options.entities ?? [])],
      }),
      auditor.factory,
      policyFactory(options.policy ?? (() => ({ result: decision }))),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          gardener: {
            gardens: options.gardens
              ? [...options.gardens]
              : [
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
  return { backend, get, post, asService, auditor, outcome };
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
