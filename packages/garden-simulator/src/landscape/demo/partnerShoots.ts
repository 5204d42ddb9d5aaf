import { EU_ACCESS_ONLY } from '../objects/cloudProfile';
import { lists, ShootPlan } from '../objects/ShootPlan';
import { irregularShoots } from '../irregular/irregularShoots';
import {
  ARCHIVE,
  DEFAULT_NODES,
  EU_DE_1,
  EU_DE_2,
  PARTNER,
} from './demoGarden';
import { TO } from './entries';

/** Listed by `shop`, and lists it back. mara can't see that, and carol can't see `shop`. */
const clearing: ShootPlan = {
  name: 'clearing',
  purpose: 'production',
  seed: EU_DE_2,
  nodes: '10.5.8.0/27',
  accessRestrictions: [EU_ACCESS_ONLY],
  peering: lists(TO.shop),
};

/** `clearing`, and one shoot for every irregularity, out of sight of the other projects. */
export const PARTNER_SHOOTS: readonly ShootPlan[] = [
  clearing,
  ...irregularShoots({
    home: PARTNER,
    seed: EU_DE_1,
    otherSeed: EU_DE_2,
    invisible: {
      name: 'attic',
      namespace: ARCHIVE.namespace,
      seed: EU_DE_1,
    },
    defaultNodes: DEFAULT_NODES,
  }),
];

export const ARCHIVE_SHOOTS: readonly ShootPlan[] = [
  { name: 'attic', seed: EU_DE_1, nodes: '10.5.9.0/27' },
];
