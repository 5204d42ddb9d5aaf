import { JsonObject } from '../../store/KubeObject';
import { PeeringEntry } from '../objects/ShootPlan';
import {
  peeringTo,
  RECORDED_DNS_SERVICE,
  RecordedShoot,
} from './recordedShoot';

export const DEV_NAMESPACE = 'garden-dev';
export const PROD_NAMESPACE = 'garden-prod';
export const SECRET_NAMESPACE = 'garden-secret';
export const OPS_NAMESPACE = 'garden-ops-1a2b3';

const WAITING =
  'Waiting until extension resources handled after kube-apiserver are ready';

function to(
  name: string,
  namespace: string = DEV_NAMESPACE,
  seed: string = 'seed-1',
): PeeringEntry {
  return { name, namespace, seed };
}

function dev(
  name: string,
  nodes: string | null,
  maintenanceHour: number,
  extensions: readonly JsonObject[] | undefined,
  more: Partial<RecordedShoot> = {},
): RecordedShoot {
  return {
    project: 'dev',
    namespace: DEV_NAMESPACE,
    name,
    nodes,
    maintenanceHour,
    extensions,
    ...more,
  };
}

function prod(
  name: string,
  nodes: string,
  maintenanceHour: number,
  extensions: readonly JsonObject[] | undefined,
  more: Partial<RecordedShoot> = {},
): RecordedShoot {
  return {
    ...dev(name, nodes, maintenanceHour, extensions, more),
    project: 'prod',
    namespace: PROD_NAMESPACE,
  };
}

const BROKEN: Partial<RecordedShoot> = {
  health: 'unhealthy',
  controlPlaneBroken: true,
  lastOperation: { description: WAITING, progress: 87, state: 'Failed' },
  lastErrors: [
    {
      description: `task "${WAITING}" failed: Error while waiting for Extension shoot--dev--broken/osc-peering-service to become ready: error during reconciliation: Error reconciling Extension: peering shoot--dev--peer2 refused: CIDR overlap`,
      taskID: WAITING,
      codes: ['ERR_CONFIGURATION_PROBLEM'],
      lastUpdateTime: '2026-11-20T18:26:01Z',
    },
  ],
};

const toPeer1 = [peeringTo(to('peer1'))];
const toWeb = [peeringTo(to('web', PROD_NAMESPACE))];

/** The 24 shoots that stood in the Garden when the recordings were made. */
export const RECORDED_SHOOTS: readonly RecordedShoot[] = [
  dev('peer1', '10.5.0.0/24', 3, [
    peeringTo(to('peer2'), to('mon', OPS_NAMESPACE)),
    RECORDED_DNS_SERVICE,
  ]),
  dev('peer2', '10.6.0.0/24', 3, [
    RECORDED_DNS_SERVICE,
    peeringTo(to('peer1'), to('peer3', PROD_NAMESPACE, 'seed-2')),
  ]),
  dev('twin-a', '10.250.0.0/16', 18, [peeringTo(to('twin-b'))]),
  dev('twin-b', '10.250.0.0/16', 11, [peeringTo(to('twin-a'))]),
  dev('onesided', '10.7.0.0/27', 13, toWeb),
  dev('tosecret', '10.8.0.0/27', 17, [
    peeringTo(to('vault', SECRET_NAMESPACE, 'seed-2')),
  ]),
  dev('ghost', '10.9.0.0/27', 21, [
    peeringTo(to('nope'), to('x', 'garden-nirvana', 'seed-9')),
  ]),
  dev('wl', null, 6, [RECORDED_DNS_SERVICE]),
  dev('sleepy', '10.10.0.0/27', 3, toPeer1, { hibernated: true }),
  dev('fresh', '10.250.0.0/27', 15, toPeer1, { seed: null, untouched: true }),
  dev('other', '10.16.0.0/27', 22, [
    RECORDED_DNS_SERVICE,
    { type: 'shoot-cert-service', disabled: true },
  ]),
  dev('off', '10.17.0.0/27', 2, [{ ...toPeer1[0], disabled: true }]),
  dev('broken', '10.18.0.0/27', 19, [peeringTo(to('peer2'))], BROKEN),
  dev('busy', '10.19.0.0/27', 7, toPeer1, {
    lastOperation: { description: WAITING, progress: 42, state: 'Processing' },
  }),
  dev('plain', '10.20.0.0/27', 20, undefined),
  prod(
    'peer3',
    '10.11.0.0/24',
    4,
    [peeringTo(to('peer2')), RECORDED_DNS_SERVICE],
    { seed: 'seed-2' },
  ),
  prod('web', '10.7.0.16/28', 5, [RECORDED_DNS_SERVICE]),
  prod('db', '10.12.0.0/27', 8, [
    peeringTo(to('peer3', PROD_NAMESPACE, 'seed-1')),
  ]),
  prod('confined', '10.21.0.0/27', 1, toWeb, { confined: true }),
  prod('migr', '10.22.0.0/27', 13, toWeb, {
    seed: 'seed-2',
    statusSeed: 'seed-1',
    lastOperation: {
      description: WAITING,
      progress: 30,
      state: 'Processing',
      type: 'Migrate',
    },
  }),
  prod('dying', '10.23.0.0/27', 6, toWeb, {
    generation: 3,
    annotations: { 'confirmation.gardener.cloud/deletion': 'true' },
    deletionTimestamp: '2026-11-20T18:26:02Z',
  }),
  {
    project: 'secret',
    namespace: SECRET_NAMESPACE,
    name: 'vault',
    nodes: '10.13.0.0/27',
    maintenanceHour: 9,
    createdBy: 'carol',
    seed: 'seed-2',
    extensions: [peeringTo(to('tosecret'))],
  },
  {
    project: 'secret',
    namespace: SECRET_NAMESPACE,
    name: 'hidden',
    nodes: '10.14.0.0/27',
    maintenanceHour: 10,
    createdBy: 'carol',
  },
  {
    project: 'ops',
    namespace: OPS_NAMESPACE,
    name: 'mon',
    nodes: '10.15.0.0/27',
    maintenanceHour: 17,
    createdBy: 'admin',
    extensions: toPeer1,
  },
];
