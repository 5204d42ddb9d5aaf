import { EU_ACCESS_ONLY } from '../objects/cloudProfile';
import { lists, ShootPlan } from '../objects/ShootPlan';
import {
  DEFAULT_NODES,
  EU_DE_1,
  EU_DE_2,
  EU_NL_1,
  ownedBy,
} from './demoGarden';
import { TO } from './entries';

const ANALYTICS = {
  purpose: 'production',
  annotations: ownedBy('team-data', 'analytics'),
} as const;

/** Was moved from eu-de-1 to eu-de-2; `shop` and `monitoring` still list the old seed. */
const lake: ShootPlan = {
  ...ANALYTICS,
  name: 'lake',
  seed: EU_DE_2,
  nodes: '10.5.4.0/25',
  accessRestrictions: [EU_ACCESS_ONLY],
  generation: 14,
  peering: lists(TO.shop, TO.monitoring, TO.spark),
};

/** Its services hold the node network of its peer `edge`. It has no access restriction, its peer `lake` has one. */
const spark: ShootPlan = {
  ...ANALYTICS,
  name: 'spark',
  seed: EU_DE_2,
  nodes: '10.5.4.128/26',
  services: '10.5.7.0/24',
  generation: 6,
  peering: lists(TO.edge, TO.lake, TO.stream),
};

/** On its way from eu-de-1 to eu-nl-1: until it has arrived, its spec is locked. */
const stream: ShootPlan = {
  ...ANALYTICS,
  name: 'stream',
  seed: EU_NL_1,
  statusSeed: EU_DE_1,
  nodes: '10.5.5.0/27',
  generation: 10,
  peering: lists(TO.edge),
  operation: {
    type: 'Migrate',
    state: 'Processing',
    progress: 40,
    description: 'Waiting until extension resources have been migrated',
    minutesAgo: 1,
  },
};

const reports: ShootPlan = {
  ...ANALYTICS,
  name: 'reports',
  seed: EU_DE_1,
  nodes: DEFAULT_NODES,
  accessRestrictions: [EU_ACCESS_ONLY],
  generation: 8,
  peering: lists(TO.monitoring),
};

/** Overlaps `shop` without being its peer, which matters to nobody. */
const pipeline: ShootPlan = {
  ...ANALYTICS,
  name: 'pipeline',
  seed: EU_DE_2,
  nodes: '10.5.0.0/26',
  accessRestrictions: [EU_ACCESS_ONLY],
};

const warehouse: ShootPlan = {
  ...ANALYTICS,
  name: 'warehouse',
  seed: EU_DE_2,
  nodes: '10.5.5.32/27',
  accessRestrictions: [EU_ACCESS_ONLY],
};

/** Six shoots, two of them without peerings. */
export const DATA_SHOOTS: readonly ShootPlan[] = [
  lake,
  spark,
  stream,
  reports,
  pipeline,
  warehouse,
];
