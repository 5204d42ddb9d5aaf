import { PeeringEntry, ShootHome } from '../objects/ShootPlan';
import {
  DATA,
  DEV,
  EU_DE_1,
  EU_DE_2,
  EU_NL_1,
  OPS,
  PARTNER,
  PROD,
} from './demoGarden';

function entry(home: ShootHome, name: string, seed: string): PeeringEntry {
  return { name, namespace: home.namespace, seed };
}

/** The entries of the demo, each as most shoots write it. Who lists another seed says so where it does. */
export const TO = {
  shop: entry(PROD, 'shop', EU_DE_1),
  payments: entry(PROD, 'payments', EU_DE_1),
  orders: entry(PROD, 'orders', EU_DE_2),
  edge: entry(PROD, 'edge', EU_NL_1),
  legacyShop: entry(PROD, 'legacy-shop', EU_DE_1),
  monitoring: entry(OPS, 'monitoring', EU_DE_1),
  vault: entry(OPS, 'vault', EU_DE_2),
  ci: entry(OPS, 'ci', EU_DE_1),
  lake: entry(DATA, 'lake', EU_DE_2),
  /** As it was before `lake` was moved to another seed. */
  lakeOnItsOldSeed: entry(DATA, 'lake', EU_DE_1),
  spark: entry(DATA, 'spark', EU_DE_2),
  stream: entry(DATA, 'stream', EU_NL_1),
  /** As it was before the move of `stream`, which is still going on. */
  streamOnItsOldSeed: entry(DATA, 'stream', EU_DE_1),
  reports: entry(DATA, 'reports', EU_DE_1),
  shopDev: entry(DEV, 'shop-dev', EU_DE_1),
  playground: entry(DEV, 'playground', EU_DE_1),
  test1: entry(DEV, 'test-1', EU_DE_1),
  test2: entry(DEV, 'test-2', EU_DE_1),
  clearing: entry(PARTNER, 'clearing', EU_DE_2),
} as const;
