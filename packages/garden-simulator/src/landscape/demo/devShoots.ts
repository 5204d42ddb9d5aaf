import { EU_ACCESS_ONLY } from '../objects/cloudProfile';
import { lists, ShootPlan } from '../objects/ShootPlan';
import { DEFAULT_NODES, EU_DE_1, EU_DE_2, ownedBy } from './demoGarden';
import { TO } from './entries';
import { routeAnnouncementRejected } from '../objects/peeringFailure';

const DEVELOPMENT = {
  purpose: 'development',
  accessRestrictions: [EU_ACCESS_ONLY],
  annotations: ownedBy('team-shop', 'webshop'),
} as const;

const shopDev: ShootPlan = {
  ...DEVELOPMENT,
  name: 'shop-dev',
  seed: EU_DE_1,
  nodes: DEFAULT_NODES,
  generation: 12,
  hibernated: true,
  peering: lists(TO.monitoring),
};

/** Announces the addresses of its peer `shop` as well, and so its rollout has failed. */
const playground: ShootPlan = {
  ...DEVELOPMENT,
  name: 'playground',
  seed: EU_DE_1,
  nodes: '10.5.0.0/26',
  generation: 3,
  specMinutesAgo: 50,
  peering: lists(TO.shop),
  ...routeAnnouncementRejected('shoot--dev--playground', 30),
};

const test1: ShootPlan = {
  ...DEVELOPMENT,
  name: 'test-1',
  purpose: 'testing',
  seed: EU_DE_1,
  nodes: '10.5.6.0/27',
  generation: 5,
  peering: lists(TO.test2, TO.ci),
};

const test2: ShootPlan = {
  ...DEVELOPMENT,
  name: 'test-2',
  purpose: 'testing',
  seed: EU_DE_1,
  nodes: '10.5.6.32/27',
  generation: 5,
  peering: lists(TO.test1, TO.test1),
};

const preview: ShootPlan = {
  ...DEVELOPMENT,
  name: 'preview',
  purpose: 'evaluation',
  seed: EU_DE_1,
  nodes: '10.5.0.16/28',
};

const cdeStore: ShootPlan = {
  ...DEVELOPMENT,
  name: 'cde-store',
  seed: EU_DE_2,
  nodes: null,
  workers: [],
};

/** Waits for a seed, and stays so until somebody changes it. */
const nightly: ShootPlan = {
  ...DEVELOPMENT,
  name: 'nightly',
  purpose: 'testing',
  seed: null,
  nodes: null,
};

/** Seven shoots, three of them without peerings. */
export const DEV_SHOOTS: readonly ShootPlan[] = [
  shopDev,
  playground,
  test1,
  test2,
  preview,
  cdeStore,
  nightly,
];
