import { Random } from '../generator/Random';
import { peeringError } from '../landscape/objects/peeringFailure';
import {
  ShootHome,
  ShootPlan,
  WorkerPlan,
} from '../landscape/objects/ShootPlan';
import { CanaryName, CanaryProject, CanaryShoot } from './CanaryLandscape';
import { canaryPeering, entryFor, EntryTarget } from './canaryEntries';
import { NetworkMaker } from './canaryNetworks';
import { pick, pickAny, pickSome, pickWeighted } from './choose';
import { MarkMaker } from './marks';

const PURPOSES = [
  'production',
  'development',
  'testing',
  'evaluation',
] as const;

const NO_WORKERS: readonly WorkerPlan[] = [];

/** Changes wait for a window; when it is, is decided when the shoot is put in place. */
const CONFINED = { begin: '', end: '', confined: true } as const;

/** What shoots are made of. */
export interface ShootMaker {
  readonly random: Random;
  readonly marks: MarkMaker;
  readonly networks: NetworkMaker;
}

/** A shoot of a project in any state, without peerings. */
export function bareShoot(
  maker: ShootMaker,
  project: CanaryProject,
  name: string = maker.marks.mark(`shoot of ${project.home.project}`),
): CanaryShoot {
  const { random, marks, networks } = maker;
  const { home } = project;
  const plan: ShootPlan = {
    name,
    seed: pick(random, project.seeds),
    purpose: pick(random, PURPOSES),
    generation: 5,
    labels: { 'example.org/team': marks.mark(`label on ${name}`) },
    annotations: { 'example.org/note': marks.mark(`note on ${name}`) },
    ...(random.chance(200) && {
      accessRestrictions: [marks.mark(`access restriction of ${name}`)],
    }),
    ...networks.networks(),
    ...stateOf(maker, home, name),
  };
  return { home, plan };
}

function stateOf(
  { random, marks }: ShootMaker,
  home: ShootHome,
  name: string,
): Partial<ShootPlan> {
  const state = pickWeighted(random, [
    ['quiet', 60],
    ['hibernated', 6],
    ['unscheduled', 4],
    ['migrating', 5],
    ['deleting', 5],
    ['failed', 8],
    ['reconciling', 4],
    ['pending', 4],
    ['waiting', 4],
    ['workerless', 4],
  ] as const);
  switch (state) {
    case 'quiet':
      return {};
    case 'hibernated':
      return { hibernated: true };
    case 'unscheduled':
      return { seed: null };
    case 'migrating':
      return {
        statusSeed: marks.mark(`seed that ${name} leaves`),
        operation: {
          type: 'Migrate',
          state: 'Processing',
          progress: random.below(100),
          description: `Migrating ${marks.mark(`operation of ${name}`)}`,
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
          progress: random.below(100),
          description: `Deleting ${marks.mark(`operation of ${name}`)}`,
          minutesAgo: 2,
        },
      };
    case 'failed':
      return {
        operation: {
          type: 'Reconcile',
          state: 'Failed',
          progress: 88,
          description: `Waiting for ${marks.mark(`operation of ${name}`)}`,
          minutesAgo: 20,
        },
        lastErrors: [
          peeringError(
            `shoot--${home.project}--${name}`,
            `range of ${marks.mark(`last error of ${name}`)} already announced`,
          ),
        ],
      };
    case 'reconciling':
      return {
        specMinutesAgo: 6,
        operation: {
          type: 'Reconcile',
          state: 'Processing',
          progress: random.below(100),
          description: `Reconciling ${marks.mark(`operation of ${name}`)}`,
          minutesAgo: 1,
        },
      };
    case 'pending':
      return { generation: 6, observedGeneration: 5, specMinutesAgo: 1 };
    case 'waiting':
      return { specMinutesAgo: 60, maintenance: CONFINED };
    case 'workerless':
      return { nodes: null, workers: NO_WORKERS };
    default: {
      const impossible: never = state;
      return impossible;
    }
  }
}

function targetOf({ home, plan }: CanaryShoot): EntryTarget {
  return { namespace: home.namespace, name: plan.name, seed: plan.seed };
}

/**
 * The shoot with peerings.
 *
 * @param among - all shoots that it can list, itself as well
 */
export function withPeerings(
  maker: ShootMaker,
  shoot: CanaryShoot,
  among: readonly CanaryShoot[],
  missing: readonly CanaryName[],
): CanaryShoot {
  const others = among.filter(({ plan }) => plan.name !== shoot.plan.name);
  const peering = canaryPeering({
    ...maker,
    own: targetOf(shoot),
    others: others.map(targetOf),
    missing,
  });
  return { ...shoot, plan: { ...shoot.plan, peering } };
}

/** The shoots, where most of those that are listed list back. */
export function withReverseEntries(
  maker: ShootMaker,
  shoots: readonly CanaryShoot[],
): CanaryShoot[] {
  return shoots.map(shoot => {
    const { home, plan } = shoot;
    const listers = shoots.filter(
      other =>
        other !== shoot &&
        other.plan.peering?.kind === 'entries' &&
        other.plan.peering.entries.some(
          ({ namespace, name }) =>
            namespace === home.namespace && name === plan.name,
        ) &&
        maker.random.chance(600),
    );
    const peering = plan.peering ?? { kind: 'none' };
    if (listers.length === 0 || peering.kind === 'raw') return shoot;
    const own = peering.kind === 'entries' ? peering.entries : [];
    const reverse = listers
      .map(targetOf)
      .filter(
        target =>
          !own.some(
            ({ namespace, name }) =>
              namespace === target.namespace && name === target.name,
          ),
      )
      .map(target => entryFor(maker, target));
    return {
      ...shoot,
      plan: {
        ...plan,
        peering: {
          ...(peering.kind === 'entries' && peering),
          kind: 'entries',
          entries: [...own, ...reverse],
        },
      },
    };
  });
}

/** The shoots, where two that one shoot lists have the same network, if there are such. */
export function withOverlappingPeers(
  { random }: ShootMaker,
  shoots: readonly CanaryShoot[],
): CanaryShoot[] {
  const pairs = shoots.flatMap(({ plan: { peering } }) => {
    const entries = peering?.kind === 'entries' ? peering.entries : [];
    const listed = shoots.filter(
      ({ home, plan }) =>
        plan.nodes !== null &&
        entries.some(
          ({ namespace, name }) =>
            namespace === home.namespace && name === plan.name,
        ),
    );
    return listed.length < 2 ? [] : [pickSome(random, listed, 2)];
  });
  const [one, other] = pickAny(random, pairs) ?? [];
  return shoots.map(shoot =>
    shoot === other && one
      ? { ...shoot, plan: { ...shoot.plan, nodes: one.plan.nodes } }
      : shoot,
  );
}
