import {
  ADMIN,
  CAROL,
  DEMO_GRANTS,
  demoUsers,
  JON,
  MARA,
  PLATFORM_GROUP,
} from '../landscape/demo/demoUsers';
import { Landscape } from '../landscape/Landscape';
import {
  cloudProfileObject,
  EU_ACCESS_ONLY,
} from '../landscape/objects/cloudProfile';
import { controllerRegistrations } from '../landscape/objects/controllerRegistration';
import { heldOperations } from '../landscape/objects/heldOperations';
import {
  credentialsBinding,
  namespaceObject,
  ProjectMember,
  projectObjects,
} from '../landscape/objects/project';
import { seedObject } from '../landscape/objects/seed';
import { shootObject } from '../landscape/objects/shoot';
import { CREDENTIALS_BINDING } from '../landscape/objects/shootSpec';
import { PeeringEntry, ShootHome } from '../landscape/objects/ShootPlan';
import { DAY, minutesBefore } from '../landscape/objects/time';
import { KubeObject } from '../store/KubeObject';
import {
  GENERATED_DEFAULT_NODES,
  generatedShootPlan,
  isHeld,
  MOST_SHOOTS,
} from './generatedShoot';
import { Irregularity, irregularityOf } from './Irregularity';
import { peeringGraph } from './peeringGraph';
import { Random, randomOf } from './Random';

export interface GeneratedLandscapeOptions {
  readonly gardenName: string;
  /** The same seed gives the same landscape. */
  readonly seed: number;
  readonly shoots: number;
  readonly projects: number;
  /** Entries of peering configs in all, the irregular ones included. */
  readonly entries: number;
  /** The time from which all ages count. */
  readonly now: Date;
}

/** The size that the portal is planned for. */
export const PLANNED_SIZE = {
  shoots: 10_000,
  projects: 2_000,
  entries: 50_000,
} as const;

const SEEDS = 20;

/** One shoot before it is an object: enough for others to list it. */
interface Address {
  readonly name: string;
  readonly home: ShootHome;
  readonly seed: string;
  readonly irregularity: Irregularity;
}

function homes(
  options: GeneratedLandscapeOptions,
  random: Random,
): ShootHome[] {
  return Array.from({ length: options.projects }, (_, index) => {
    const project = `p${String(index).padStart(4, '0')}`;
    // Some namespaces were named by the Garden.
    const suffix = random.chance(50)
      ? `-${random.below(0x100000).toString(16).padStart(5, '0')}`
      : '';
    return {
      garden: options.gardenName,
      project,
      namespace: `garden-${project}${suffix}`,
    };
  });
}

function addresses(
  options: GeneratedLandscapeOptions,
  all: readonly ShootHome[],
  random: Random,
): Address[] {
  return Array.from({ length: options.shoots }, (_, index) => ({
    name: `s${String(index).padStart(5, '0')}`,
    // Neighbours in number are neighbours in projects, so that most peerings stay in a project or near it.
    home: all[Math.floor((index * all.length) / options.shoots)],
    seed: seedName(random.below(SEEDS)),
    irregularity: irregularityOf(index, random),
  }));
}

function seedName(index: number): string {
  return `eu-de-${index + 1}`;
}

/** The members of a project: mara and jon see a few of them, the others belong to somebody else. */
function membersOf(index: number): ProjectMember[] {
  const owner: ProjectMember = {
    kind: 'User',
    name: ADMIN,
    roles: ['admin', 'owner'],
  };
  switch (index % 20) {
    case 0:
      return [
        owner,
        { kind: 'User', name: MARA, roles: ['admin'] },
        { kind: 'User', name: JON, roles: ['viewer'] },
      ];
    case 1:
      return [owner, { kind: 'Group', name: PLATFORM_GROUP, roles: ['admin'] }];
    case 2:
      return [owner, { kind: 'User', name: CAROL, roles: ['admin'] }];
    default:
      return [owner];
  }
}

function entriesOf(
  shoot: Address,
  targets: readonly number[],
  all: readonly Address[],
): PeeringEntry[] {
  return targets.map((target, place) => {
    const { name, home, seed, irregularity } = all[target];
    const first = place === 0;
    if (first && shoot.irregularity === 'selfListed') {
      return {
        name: shoot.name,
        namespace: shoot.home.namespace,
        seed: shoot.seed,
      };
    }
    return {
      name: first && shoot.irregularity === 'ghost' ? `${name}-gone` : name,
      namespace: home.namespace,
      // Who lists a shoot that was moved still lists the seed on which it was.
      seed: irregularity === 'staleSeed' ? `${seed}-old` : seed,
    };
  });
}

function* gardenOf(
  options: GeneratedLandscapeOptions,
  all: readonly ShootHome[],
): Generator<KubeObject> {
  const { gardenName, now } = options;
  const createdAt = minutesBefore(now, 700 * DAY);
  const seenAt = minutesBefore(now, 1);
  yield namespaceObject(gardenName, 'garden', createdAt);
  yield cloudProfileObject(gardenName, createdAt, GENERATED_DEFAULT_NODES);
  yield* controllerRegistrations(gardenName, createdAt, { peering: true });
  for (let index = 0; index < SEEDS; index++) {
    yield seedObject({
      garden: gardenName,
      name: seedName(index),
      region: 'eu-de',
      nodes: `10.${230 + index}.0.0/18`,
      pods: `10.${230 + index}.128.0/17`,
      services: `10.${230 + index}.64.0/18`,
      createdAt,
      seenAt,
      accessRestrictions: [EU_ACCESS_ONLY],
    });
  }
  for (const [index, home] of all.entries()) {
    yield* projectObjects({
      garden: gardenName,
      name: home.project,
      namespace: home.namespace,
      description: `Project number ${index}`,
      purpose: 'production',
      createdAt,
      members: membersOf(index),
    });
    yield credentialsBinding(
      gardenName,
      home.namespace,
      CREDENTIALS_BINDING,
      createdAt,
    );
  }
}

function* objectsOf(options: GeneratedLandscapeOptions): Generator<KubeObject> {
  const random = randomOf(options.seed);
  const all = homes(options, random);
  const shoots = addresses(options, all, random);
  const graph = peeringGraph({ ...options, random });
  yield* gardenOf(options, all);
  const held: KubeObject[] = [];
  for (const [index, shoot] of shoots.entries()) {
    const object = shootObject(
      shoot.home,
      generatedShootPlan({
        ...shoot,
        index,
        otherSeed: seedName((index + 1) % SEEDS),
        entries: entriesOf(shoot, graph[index], shoots),
      }),
      options.now,
    );
    if (isHeld(shoot.irregularity)) {
      const { metadata, apiVersion, kind } = object;
      const { name, namespace, generation } = metadata;
      held.push({
        apiVersion,
        kind,
        metadata: { name, namespace, generation },
      });
    }
    yield object;
  }
  yield heldOperations(options.gardenName, held);
}

/**
 * A landscape of any size, the same for the same seed. Its objects are made while they are read, and again when
 * they are read again.
 *
 * Malformed and disabled shoots list nobody that a reader could count: their entries are part of `entries` all the same.
 *
 * @throws RangeError if there are shoots but no projects, or too many shoots for the address space
 */
export function generatedLandscape(
  options: GeneratedLandscapeOptions,
): Landscape {
  if (options.shoots > MOST_SHOOTS) {
    throw new RangeError(`at most ${MOST_SHOOTS} shoots can be generated`);
  }
  if (options.shoots > 0 && options.projects < 1) {
    throw new RangeError('shoots need at least one project');
  }
  return {
    gardenName: options.gardenName,
    users: demoUsers(options.gardenName),
    grants: DEMO_GRANTS,
    objects: { [Symbol.iterator]: () => objectsOf(options) },
  };
}
