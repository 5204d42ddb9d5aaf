import { request as httpRequest } from 'node:http';
import {
  RunningGarden,
  startGarden,
  StartGardenOptions,
} from '../garden/startGarden';
import { Landscape } from '../landscape/Landscape';
import { JsonObject, KubeObject } from '../store/KubeObject';

const core = 'core.gardener.cloud/v1beta1';

function namespace(name: string, projectName: string): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { 'project.gardener.cloud/name': projectName } },
  };
}

function project(name: string, members: JsonObject[]): KubeObject {
  return {
    apiVersion: core,
    kind: 'Project',
    metadata: { name, generation: 1 },
    spec: { namespace: `garden-${name}`, members },
  };
}

/** A shoot that is reconciled and healthy. */
export function smallShoot(
  name: string,
  spec: JsonObject = {},
  namespaceName: string = 'garden-dev',
): KubeObject {
  return {
    apiVersion: core,
    kind: 'Shoot',
    metadata: {
      name,
      namespace: namespaceName,
      generation: 2,
      finalizers: ['gardener'],
    },
    spec: {
      cloudProfileName: 'osc',
      secretBindingName: 'creds',
      region: 'eu-de-1',
      seedName: 'seed-1',
      networking: {
        type: 'calico',
        nodes: '10.30.0.0/27',
        ipFamilies: ['IPv4'],
      },
      provider: { type: 'openstack', workers: [{ name: 'w1' }] },
      ...spec,
    },
    status: {
      observedGeneration: 2,
      lastOperation: { type: 'Reconcile', state: 'Succeeded', progress: 100 },
      advertisedAddresses: [{ name: 'external', url: 'https://api.example' }],
    },
  };
}

/** A Garden with two Projects, one seed and a few users: enough for one rule at a time. */
export function smallLandscape(shoots: readonly KubeObject[]): Landscape {
  const user = (context: string, name: string, groups: string[] = []) => ({
    context,
    name,
    groups,
    token: `token-of-${context}`,
  });
  return {
    gardenName: 'small',
    users: [
      user('alice', 'alice', ['team']),
      user('bob', 'bob'),
      user('admin', 'admin', ['system:masters']),
      user('portal', 'system:serviceaccount:garden:backstage'),
    ],
    grants: [
      {
        subject: {
          kind: 'User',
          name: 'system:serviceaccount:garden:backstage',
        },
        role: 'portal',
      },
    ],
    objects: [
      namespace('garden-dev', 'dev'),
      namespace('garden-ops', 'ops'),
      project('dev', [
        { kind: 'User', name: 'alice', role: 'admin' },
        { kind: 'User', name: 'bob', role: 'viewer' },
      ]),
      project('ops', [{ kind: 'Group', name: 'team', role: 'viewer' }]),
      {
        apiVersion: core,
        kind: 'CloudProfile',
        metadata: { name: 'osc' },
        spec: {
          kubernetes: { versions: [{ version: '1.30.1' }] },
          machineImages: [
            { name: 'gardenlinux', versions: [{ version: '1.0.0' }] },
          ],
          regions: [{ name: 'eu-de-1' }],
        },
      },
      {
        apiVersion: core,
        kind: 'Seed',
        metadata: { name: 'seed-1' },
        spec: {
          networks: { pods: '10.240.0.0/16', services: '10.241.0.0/16' },
        },
      },
      {
        apiVersion: core,
        kind: 'SecretBinding',
        metadata: { name: 'creds', namespace: 'garden-dev' },
      },
      {
        apiVersion: core,
        kind: 'ControllerRegistration',
        metadata: { name: 'peering' },
        spec: {
          resources: ['osc-peering-service', 'dns'].map(type => ({
            kind: 'Extension',
            type,
          })),
        },
      },
      ...shoots,
    ],
  };
}

/** An answer with its body as JSON, or as text if it is none. */
export interface SmallAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: JsonObject;
}

/** Options of a call. */
export interface CallOptions {
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: unknown;
  readonly text?: string;
}

/** A small Garden by plain HTTP, and a way to call it. */
export interface SmallGarden {
  readonly running: RunningGarden;
  call(
    method: string,
    path: string,
    options?: CallOptions,
  ): Promise<SmallAnswer>;
}

/** Path of the shoots of a namespace, or of one of them. */
export function shootsPath(
  name: string = '',
  namespaceName: string = 'garden-dev',
): string {
  return `/apis/${core}/namespaces/${namespaceName}/shoots${
    name ? `/${name}` : ''
  }`;
}

/** Starts a small Garden. Close `running` at the end. */
export async function startSmallGarden(
  shoots: readonly KubeObject[],
  options: Partial<StartGardenOptions> = {},
): Promise<SmallGarden> {
  const running = await startGarden({
    landscape: { kind: 'given', landscape: smallLandscape(shoots) },
    insecure: true,
    control: true,
    ...options,
  });
  return {
    running,
    call: (method, path, { as, headers = {}, body, text } = {}) =>
      new Promise((resolve, reject) => {
        const sent = httpRequest(
          `${running.url}${path}`,
          {
            method,
            headers: {
              ...(as ? { Authorization: `Bearer token-of-${as}` } : {}),
              ...(body === undefined
                ? {}
                : { 'Content-Type': 'application/json' }),
              ...headers,
            },
          },
          response => {
            const chunks: Buffer[] = [];
            response.on('error', reject);
            response.on('data', chunk => chunks.push(chunk));
            response.on('end', () => {
              const answer = Buffer.concat(chunks).toString('utf8');
              let json: JsonObject = {};
              try {
                json = JSON.parse(answer);
              } catch {
                // Some answers are plain text on purpose; the test looks at `text` then.
              }
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                text: answer,
                body: json,
              });
            });
          },
        );
        sent.on('error', reject);
        const content = Buffer.from(
          text ?? (body === undefined ? '' : JSON.stringify(body)),
        );
        // Of a DELETE Node.js would send a body without saying that there is one.
        sent.setHeader('Content-Length', content.length);
        // With a string Node.js would send the headers as UTF-8 once more.
        sent.end(content);
      }),
  };
}
