import { EU_ACCESS_ONLY } from '../objects/cloudProfile';
import { lists, ShootPlan } from '../objects/ShootPlan';
import { EU_DE_1, EU_DE_2, ownedBy } from './demoGarden';
import { TO } from './entries';

const OPERATIONS = {
  purpose: 'production',
  accessRestrictions: [EU_ACCESS_ONLY],
  annotations: ownedBy('team-platform', 'platform'),
} as const;

/** The hub: two of its peers, `reports` and `shop-dev`, have one and the same node network. */
const monitoring: ShootPlan = {
  ...OPERATIONS,
  name: 'monitoring',
  seed: EU_DE_1,
  nodes: '10.5.0.32/27',
  generation: 23,
  peering: lists(
    TO.shop,
    TO.payments,
    TO.orders,
    TO.shopDev,
    TO.lakeOnItsOldSeed,
    TO.reports,
  ),
};

const vault: ShootPlan = {
  ...OPERATIONS,
  name: 'vault',
  seed: EU_DE_2,
  nodes: '10.5.2.0/28',
  generation: 17,
  peering: lists(TO.payments, TO.ci),
};

/** Lists `shop`, which doesn't list it. What happens to it later is told by the story. */
export const CI: ShootPlan = {
  ...OPERATIONS,
  name: 'ci',
  purpose: 'development',
  seed: EU_DE_1,
  nodes: '10.5.2.32/27',
  generation: 4,
  peering: lists(TO.shop, TO.vault),
};

const bastion: ShootPlan = {
  ...OPERATIONS,
  name: 'bastion',
  seed: EU_DE_1,
  nodes: '10.5.2.16/28',
};

/** Is being deleted, and stays so until somebody touches it. */
const registry: ShootPlan = {
  ...OPERATIONS,
  name: 'registry',
  seed: EU_DE_2,
  nodes: '10.5.2.64/27',
  generation: 9,
  annotations: {
    ...OPERATIONS.annotations,
    'confirmation.gardener.cloud/deletion': 'true',
    'deletion.gardener.cloud/confirmed-by': 'mara@example.org',
  },
  deletingMinutesAgo: 12,
  operation: {
    type: 'Delete',
    state: 'Processing',
    progress: 45,
    description: 'Waiting until shoot worker nodes have been terminated',
    minutesAgo: 2,
  },
};

/** Outside the block in which the others lie, and near to the default range without being in it. */
const metrics: ShootPlan = {
  ...OPERATIONS,
  name: 'metrics',
  seed: EU_DE_1,
  nodes: '10.250.1.0/27',
};

/** Six shoots, three of them without peerings. */
export const OPS_SHOOTS: readonly ShootPlan[] = [
  monitoring,
  vault,
  CI,
  bastion,
  registry,
  metrics,
];
