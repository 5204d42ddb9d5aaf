import { EU_ACCESS_ONLY } from '../objects/cloudProfile';
import { lists, MaintenancePlan, ShootPlan } from '../objects/ShootPlan';
import { DAY, HOUR } from '../objects/time';
import { EU_DE_1, EU_DE_2, EU_NL_1, ownedBy } from './demoGarden';
import { TO } from './entries';

const NIGHTLY: MaintenancePlan = {
  begin: '220000+0100',
  end: '230000+0100',
  confined: true,
};

const PRODUCTION = {
  purpose: 'production',
  accessRestrictions: [EU_ACCESS_ONLY],
} as const;

const shop: ShootPlan = {
  ...PRODUCTION,
  name: 'shop',
  seed: EU_DE_1,
  nodes: '10.5.0.0/27',
  annotations: ownedBy('team-shop', 'webshop'),
  createdAt: new Date('2025-03-12T08:15:00Z'),
  generation: 42,
  specMinutesAgo: 4,
  peering: lists(
    TO.monitoring,
    TO.lakeOnItsOldSeed,
    TO.orders,
    TO.playground,
    TO.shopDev,
    TO.legacyShop,
    TO.clearing,
    TO.payments,
  ),
  maintenance: NIGHTLY,
  operation: {
    type: 'Reconcile',
    state: 'Succeeded',
    progress: 100,
    description: 'Shoot cluster has been successfully reconciled.',
    minutesAgo: 2,
  },
  workers: [
    {
      name: 'general',
      machineType: 's3.xlarge.4',
      architecture: 'amd64',
      image: '1877.3.0',
      minimum: 3,
      maximum: 6,
    },
    {
      name: 'batch',
      machineType: 'k1.large.2',
      architecture: 'arm64',
      image: '1592.9.0',
      minimum: 0,
      maximum: 8,
    },
  ],
  hibernationSchedules: [
    {
      start: '00 20 * * 1,2,3,4,5',
      end: '00 07 * * 1,2,3,4,5',
      location: 'Europe/Berlin',
    },
  ],
  lastMaintenance: {
    description:
      'All maintenance operations successful. Kubernetes version updated from "1.33.4" to "1.33.5".',
    minutesAgo: 2 * DAY,
  },
  conditions: [
    {
      type: 'EveryNodeReady',
      status: 'Progressing',
      reason: 'NodesUnhealthy',
      message: '5 of 6 nodes are ready.',
      minutesAgo: 3,
    },
    {
      type: 'SystemComponentsHealthy',
      status: 'Unknown',
      reason: 'ConditionNotReported',
      message: 'The condition was not reported since the last reconcile.',
      minutesAgo: 1,
    },
  ],
  constraints: [
    {
      type: 'HibernationPossible',
      status: 'False',
      reason: 'ProblematicWebhooks',
      message:
        'ValidatingWebhookConfiguration "policy.example.org" is problematic: it would block nodes from waking up.',
      minutesAgo: 2 * HOUR,
      codes: ['ERR_PROBLEMATIC_WEBHOOK'],
    },
  ],
};

/** Its new entries are being rolled out and stay at 64 % until somebody changes the shoot. */
const payments: ShootPlan = {
  ...PRODUCTION,
  name: 'payments',
  seed: EU_DE_1,
  nodes: '10.5.0.64/27',
  annotations: ownedBy('team-payments', 'webshop'),
  generation: 18,
  specMinutesAgo: 4,
  peering: lists(TO.vault, TO.monitoring, TO.shop),
  operation: {
    type: 'Reconcile',
    state: 'Processing',
    progress: 64,
    description:
      'Waiting until extension resources handled after kube-apiserver are ready',
    minutesAgo: 1,
  },
};

/** Was written after its last operation had ended, with the generation unchanged: the change waits for tonight. */
const orders: ShootPlan = {
  ...PRODUCTION,
  name: 'orders',
  seed: EU_DE_2,
  nodes: '10.5.0.96/27',
  annotations: ownedBy('team-shop', 'webshop'),
  generation: 11,
  specMinutesAgo: 3 * HOUR,
  peering: lists(TO.monitoring, TO.shop),
  maintenance: NIGHTLY,
  operation: {
    type: 'Reconcile',
    state: 'Succeeded',
    progress: 100,
    description: 'Shoot cluster has been successfully reconciled.',
    minutesAgo: 15 * HOUR,
  },
};

/** Lies in the services of its peer `spark`, and lists `stream` on the seed that `stream` is leaving. */
const edge: ShootPlan = {
  purpose: 'production',
  name: 'edge',
  seed: EU_NL_1,
  nodes: '10.5.7.0/26',
  annotations: ownedBy('team-edge', 'delivery'),
  generation: 7,
  peering: lists(TO.streamOnItsOldSeed, TO.spark),
};

const returns: ShootPlan = {
  ...PRODUCTION,
  name: 'returns',
  seed: EU_DE_1,
  nodes: '10.5.0.128/27',
  annotations: ownedBy('team-shop', 'webshop'),
};

/** Was a peer of `shop` until some days ago. Removing the last entry has removed the extension. */
const checkout: ShootPlan = {
  ...PRODUCTION,
  name: 'checkout',
  seed: EU_DE_1,
  nodes: '10.5.0.160/27',
  annotations: ownedBy('team-shop', 'webshop'),
  generation: 5,
};

/** In trouble that has nothing to do with peering. */
const storefront: ShootPlan = {
  ...PRODUCTION,
  name: 'storefront',
  seed: EU_DE_2,
  nodes: '10.5.0.192/27',
  annotations: ownedBy('team-shop', 'webshop'),
  operation: {
    type: 'Reconcile',
    state: 'Error',
    progress: 58,
    description: 'Waiting until nodes are ready',
    minutesAgo: 6,
  },
  lastErrors: [
    {
      description:
        'task "Waiting until shoot worker nodes have been reconciled" failed: Quota exceeded for resources: [load_balancers]',
      taskID: 'Waiting until shoot worker nodes have been reconciled',
      codes: ['ERR_INFRA_QUOTA_EXCEEDED'],
    },
  ],
};

/** Seven shoots, three of them without peerings. */
export const PROD_SHOOTS: readonly ShootPlan[] = [
  shop,
  payments,
  orders,
  edge,
  returns,
  checkout,
  storefront,
];
