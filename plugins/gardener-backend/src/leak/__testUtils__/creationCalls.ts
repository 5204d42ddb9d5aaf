import {
  pick,
  pickAny,
  pickSome,
  type CanaryName,
} from 'garden-simulator/canaries';
import type { LeakCall } from './LeakCall';
import { asked, someOf } from './shootCalls';
import { missingHere, unlisted, unseen, type Scene } from './Scene';

/** No shoot has these addresses. */
const NODES = '10.202.0.0/27';
/** Too short for a name of a canary. */
const NAME = 'new';

/** What is offered, and the credentials of namespaces that are seen and that are not. */
export function getOffersCalls(scene: Scene): LeakCall[] {
  const { random, knowledge } = scene;
  const get = (query: string, garden = 'osc'): LeakCall => ({
    operation: 'getOffers',
    method: 'GET',
    path: `/gardens/${garden}/offers${query}`,
    typed: [],
  });
  const own = pickAny(random, [...knowledge.shoots.keys()]);
  return [
    get(''),
    get('', 'xyz'),
    ...(own ? [get(`?namespace=${own}`)] : []),
    ...someOf(scene, unseen(scene)).map(({ namespace }) => ({
      ...get(`?namespace=${namespace}`),
      typed: [namespace],
      form: 'getOffers with a namespace that is not seen',
    })),
  ];
}

/** Drafts with targets that are seen and that are not, under names that are seen and that are not. */
export function checkDraftCalls(scene: Scene): LeakCall[] {
  const { random, visible, thorough } = scene;
  const check = (
    named: Partial<CanaryName>,
    targets: readonly CanaryName[],
    nodes = NODES,
  ): LeakCall => ({
    operation: 'checkDraft',
    method: 'POST',
    path: '/drafts/check',
    body: { garden: 'osc', ...named, nodes, peerings: peeringsOf(targets) },
    typed: [],
  });
  const named = { namespace: namespaceOf(scene), name: NAME };
  return [
    check(pick(random, [{}, named]), anyTargets(scene)),
    // Everything is an error with it, so that as much as can be is said.
    check(named, anyTargets(scene), '10.0.0.0/8'),
    ...(visible.length > 0 ? [check(pick(random, visible), [])] : []),
    ...someOf(scene, unseen(scene)).map(target => ({
      ...check(named, [target]),
      typed: [target.namespace, target.name],
      form: 'checkDraft with a target that is not seen',
    })),
    ...(thorough || random.chance(500) ? asked(scene) : []).flatMap(target =>
      someOf(scene, unlisted(scene, target)).map(shoot => ({
        ...check(shoot, [target]),
        typed: [shoot.namespace, shoot.name],
        form: `checkDraft for ${target.name} under a name that is not seen`,
      })),
    ),
  ];
}

/** Never one that writes. */
export function createShootCalls(scene: Scene): LeakCall[] {
  const { visible } = scene;
  const make = (
    mode: 'render' | 'dryRun',
    shoot: CanaryName,
    targets: readonly CanaryName[] = [],
  ): LeakCall => ({
    operation: 'createShoot',
    method: 'POST',
    path: '/shoots',
    body: {
      mode,
      draft: draftOf(shoot, targets),
      accept: { acceptWarnings: true, overlapOverride: shoot.name },
    },
    typed: [],
  });
  const own = { namespace: namespaceOf(scene), name: NAME };
  return [
    make('render', own, visible.slice(0, 3)),
    make('dryRun', own, visible.slice(0, 2)),
    ...missingHere(scene).map(shoot => make('dryRun', shoot)),
    ...visible.slice(0, 1).map(shoot => make('dryRun', shoot)),
    ...someOf(scene, unseen(scene)).flatMap(shoot => {
      const typed = [shoot.namespace, shoot.name];
      return [
        {
          ...make('render', own, [shoot]),
          typed,
          form: 'createShoot with a target that is not seen',
        },
        {
          ...make('render', shoot),
          typed,
          form: 'createShoot as what is not seen, rendered',
        },
        {
          ...make('dryRun', shoot),
          typed,
          form: 'createShoot as what is not seen, tried out',
        },
      ];
    }),
  ];
}

/** One that the user sees, if there is one. */
function namespaceOf({ random, knowledge }: Scene): string {
  return pickAny(random, [...knowledge.shoots.keys()]) ?? 'garden-mine';
}

/** Everything that can be a target, each once. */
function anyTargets(scene: Scene): readonly CanaryName[] {
  const { random, visible } = scene;
  const targets = [
    ...pickSome(random, visible, 3),
    ...unseen(scene).slice(0, 2),
    ...missingHere(scene),
  ];
  return [
    ...new Map(
      targets.map(target => [`${target.namespace}/${target.name}`, target]),
    ).values(),
  ];
}

function peeringsOf(targets: readonly CanaryName[]) {
  return targets.map(({ namespace, name }) => ({
    namespace,
    name,
    seed: 'any',
  }));
}

function draftOf(
  { namespace, name }: CanaryName,
  targets: readonly CanaryName[],
) {
  return {
    garden: 'osc',
    namespace,
    name,
    purpose: 'testing',
    cloudProfile: 'osc',
    region: 'eu-de',
    credentials: { kind: 'CredentialsBinding', name: 'osc-credentials' },
    nodes: NODES,
    workers: [
      {
        name: 'general',
        machineType: 's3.xlarge.4',
        architecture: 'amd64',
        minimum: 1,
        maximum: 2,
      },
    ],
    peerings: peeringsOf(targets),
  };
}
