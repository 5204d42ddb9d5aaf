import { DEMO_GRANTS, demoUsers, JON, MARA } from '../demo/demoUsers';
import { HELD_IRREGULAR, irregularShoots } from '../irregular/irregularShoots';
import { Landscape } from '../Landscape';
import { EU_ACCESS_ONLY } from '../objects/cloudProfile';
import { gardenObjects } from '../objects/garden';
import { ShootHome } from '../objects/ShootPlan';

/** The name of the small Garden beside the demo's. */
export const LAB_GARDEN = 'osc-lab';

const DEFAULT_NODES = '10.251.0.0/27';
const SEED = 'lab-de-1';
const OTHER_SEED = 'lab-de-2';

/** The namespace of the lab's project; the Garden chose it. */
export const LAB: ShootHome = {
  garden: LAB_GARDEN,
  project: 'lab',
  namespace: 'garden-lab-2c9e4',
};

const VAULTED: ShootHome = {
  garden: LAB_GARDEN,
  project: 'sealed',
  namespace: 'garden-sealed',
};

/**
 * The Garden `osc-lab`: one shoot for every irregularity, in a Garden where the peering extension isn't registered.
 *
 * mara is admin and jon viewer of `lab`; nobody but the administrator may see `sealed`.
 */
export function labLandscape(now: Date): Landscape {
  return {
    gardenName: LAB_GARDEN,
    users: demoUsers(LAB_GARDEN),
    grants: DEMO_GRANTS,
    objects: gardenObjects(
      {
        name: LAB_GARDEN,
        defaultNodes: DEFAULT_NODES,
        peering: false,
        accessRestrictions: [EU_ACCESS_ONLY],
        seeds: [
          {
            name: SEED,
            region: 'eu-de',
            nodes: '10.230.0.0/18',
            pods: '10.231.128.0/17',
            services: '10.231.0.0/17',
          },
          {
            name: OTHER_SEED,
            region: 'eu-de',
            nodes: '10.230.64.0/18',
            pods: '10.232.128.0/17',
            services: '10.232.0.0/17',
          },
        ],
        projects: createdAt => [
          {
            garden: LAB_GARDEN,
            name: LAB.project,
            namespace: LAB.namespace,
            description: 'Everything that can be wrong',
            purpose: 'testing',
            createdAt,
            members: [
              { kind: 'User', name: MARA, roles: ['admin'] },
              { kind: 'User', name: JON, roles: ['viewer'] },
            ],
          },
          {
            garden: LAB_GARDEN,
            name: VAULTED.project,
            namespace: VAULTED.namespace,
            description: 'Closed to everybody',
            purpose: 'testing',
            createdAt,
            members: [],
          },
        ],
        settlements: [
          {
            home: LAB,
            shoots: irregularShoots({
              home: LAB,
              seed: SEED,
              otherSeed: OTHER_SEED,
              invisible: {
                name: 'attic',
                namespace: VAULTED.namespace,
                seed: SEED,
              },
              defaultNodes: DEFAULT_NODES,
            }),
            held: HELD_IRREGULAR,
          },
          {
            home: VAULTED,
            shoots: [{ name: 'attic', seed: SEED, nodes: '10.7.0.0/27' }],
            held: [],
          },
        ],
      },
      now,
    ),
  };
}
