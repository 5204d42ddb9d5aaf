import { EU_ACCESS_ONLY } from '../landscape/objects/cloudProfile';
import { routeAnnouncementRejected } from '../landscape/objects/peeringFailure';
import {
  PeeringEntry,
  PeeringPlan,
  ShootHome,
  ShootPlan,
} from '../landscape/objects/ShootPlan';
import { HOUR } from '../landscape/objects/time';
import { Irregularity } from './Irregularity';

/** The node network that the CloudProfile of a generated Garden offers. */
export const GENERATED_DEFAULT_NODES = '10.250.0.0/27';

/** Everything that is given when one shoot of a generated landscape is planned. */
export interface GeneratedShoot {
  readonly index: number;
  readonly name: string;
  readonly home: ShootHome;
  readonly seed: string;
  readonly otherSeed: string;
  readonly entries: readonly PeeringEntry[];
  readonly irregularity: Irregularity;
}

/** Blocks of 32 addresses from 10.0.0.0 on, one for each shoot. */
export function nodeNetworkOf(index: number): string {
  const address = index * 32;
  return `10.${Math.floor(address / 65_536)}.${
    Math.floor(address / 256) % 256
  }.${address % 256}/27`;
}

function nodeNetworkV6Of(index: number): string {
  const high = Math.floor(index / 65_536).toString(16);
  return `2001:db8:${high}:${(index % 65_536).toString(16)}::/64`;
}

/** 128 blocks of /27 make one of /20. */
function nextBlock(index: number): number {
  return (Math.floor(index / 128) + 1) * 128;
}

/** So many shoots have a node network of their own below those of the seeds, which begin at 10.230.0.0. */
export const MOST_SHOOTS = (230 * 65_536) / 32;

function peeringOf(shoot: GeneratedShoot): PeeringPlan {
  const { entries, irregularity } = shoot;
  switch (irregularity) {
    case 'malformed':
      return {
        kind: 'raw',
        providerConfig: shoot.index % 2 === 0 ? 'kind: PeeringConfig' : [],
      };
    case 'disabled':
      return { kind: 'entries', disabled: true, entries };
    default:
      return entries.length === 0
        ? { kind: 'none' }
        : { kind: 'entries', entries };
  }
}

/** What the irregularity changes in the plan of an ordinary shoot. */
function difference(shoot: GeneratedShoot): Partial<ShootPlan> {
  const nodes = nodeNetworkOf(shoot.index);
  switch (shoot.irregularity) {
    case 'hibernated':
      return { hibernated: true };
    case 'unscheduled':
      return { seed: null, nodes: null };
    case 'migrating':
      return {
        statusSeed: shoot.otherSeed,
        operation: {
          type: 'Migrate',
          state: 'Processing',
          progress: 35,
          description: 'Waiting until extension resources have been migrated',
          minutesAgo: 1,
        },
      };
    case 'deleting':
      return {
        annotations: { 'confirmation.gardener.cloud/deletion': 'true' },
        deletingMinutesAgo: 10,
        operation: {
          type: 'Delete',
          state: 'Processing',
          progress: 25,
          description: 'Waiting until extension resources have been deleted',
          minutesAgo: 2,
        },
      };
    case 'failed':
      return routeAnnouncementRejected(
        `shoot--${shoot.home.project}--${shoot.name}`,
        20,
      );
    case 'reconciling':
      return {
        specMinutesAgo: 6,
        operation: {
          type: 'Reconcile',
          state: 'Processing',
          progress: 5 * (shoot.index % 20),
          description: 'Waiting until shoot infrastructure has been reconciled',
          minutesAgo: 1,
        },
      };
    case 'pending':
      return { generation: 6, observedGeneration: 5, specMinutesAgo: 1 };
    case 'waiting':
      return {
        specMinutesAgo: HOUR,
        maintenance: {
          begin: '220000+0100',
          end: '230000+0100',
          confined: true,
        },
      };
    case 'workerless':
      return { nodes: null, workers: [] };
    case 'defaultNodes':
      return { nodes: GENERATED_DEFAULT_NODES };
    case 'wideServices':
      // Holds the node networks of neighbours in number, of whom some are peers, and never its own.
      return {
        services: nodeNetworkOf(nextBlock(shoot.index)).replace('/27', '/20'),
      };
    case 'dualStack':
      return {
        ipFamilies: ['IPv4', 'IPv6'],
        statusNodes: [nodes, nodeNetworkV6Of(shoot.index)],
      };
    case 'reserved':
      return { nodes: `24${shoot.index % 5}.0.0.0/27` };
    case 'unrestricted':
      return { accessRestrictions: undefined };
    case 'none':
    case 'disabled':
    case 'malformed':
    case 'selfListed':
    case 'staleSeed':
    case 'ghost':
      return {};
    default: {
      const impossible: never = shoot.irregularity;
      return impossible;
    }
  }
}

/** Irregularities in which an operation stands still until somebody changes the shoot. */
export function isHeld(irregularity: Irregularity): boolean {
  return [
    'unscheduled',
    'migrating',
    'deleting',
    'failed',
    'reconciling',
    'pending',
    'waiting',
  ].includes(irregularity);
}

const PURPOSES = [
  'production',
  'development',
  'testing',
  'evaluation',
] as const;

/** The plan of one generated shoot. */
export function generatedShootPlan(shoot: GeneratedShoot): ShootPlan {
  return {
    name: shoot.name,
    seed: shoot.seed,
    nodes: nodeNetworkOf(shoot.index),
    purpose: PURPOSES[shoot.index % PURPOSES.length],
    generation: 5,
    accessRestrictions: [EU_ACCESS_ONLY],
    peering: peeringOf(shoot),
    annotations: {
      'portal.example.org/owner': `team-${shoot.home.project}`,
    },
    ...difference(shoot),
  };
}
