import { pickAny, pickSome, type CanaryName } from 'garden-simulator/canaries';
import type { LeakCall, OperationId } from './LeakCall';
import { listedBy, missingHere, unlisted, unseen, type Scene } from './Scene';

/** Operations on one shoot, and what follows its name. */
type ShootOperation = Extract<
  OperationId,
  'getShoot' | 'getPeerings' | 'getManifest' | 'getShootRights' | 'listTargets'
>;

function shootPath({ namespace, name }: CanaryName, garden = 'osc'): string {
  return `/shoots/${garden}/${namespace}/${name}`;
}

function call(operation: OperationId, path: string): LeakCall {
  return { operation, method: 'GET', path, typed: [] };
}

/** The same for every shoot that the user must not know of, in Gardens that are there and that are not. */
export function unseenCalls(
  scene: Scene,
  operation: OperationId,
  pathOf: (shoot: CanaryName, garden: string) => string,
): LeakCall[] {
  const form = `${operation} of what is not seen`;
  const here = [...unseen(scene), ...missingHere(scene)];
  const inGarden =
    (garden: string) =>
    (shoot: CanaryName): LeakCall => ({
      operation,
      method: 'GET',
      path: pathOf(shoot, garden),
      typed: [garden, shoot.namespace, shoot.name],
      form,
    });
  return someOf(scene, [
    ...here.map(inGarden('osc')),
    inGarden('xyz')(here[0]),
  ]);
}

/** The first one, and some of those that are compared with it. */
export function someOf<T>({ random, thorough }: Scene, all: readonly T[]): T[] {
  return [
    ...all.slice(0, 1),
    ...pickSome(random, all.slice(1), thorough ? 3 : 1),
  ];
}

/** Calls of an operation that has no parameters but the shoot. */
export function plainShootCalls(
  scene: Scene,
  operation: ShootOperation,
  suffix: string,
): LeakCall[] {
  return [
    ...asked(scene).map(shoot => call(operation, shootPath(shoot) + suffix)),
    ...unseenCalls(
      scene,
      operation,
      (shoot, garden) => shootPath(shoot, garden) + suffix,
    ),
  ];
}

/** Credentials of what is seen, and of what is not. */
export function createKubeconfigCalls(scene: Scene): LeakCall[] {
  const make = (path: string): LeakCall => ({
    ...call('createKubeconfig', `${path}/kubeconfig`),
    method: 'POST',
    body: { role: 'viewer' },
  });
  return [
    ...asked(scene).map(shoot => make(shootPath(shoot))),
    ...unseenCalls(scene, 'createKubeconfig', shootPath).map(unseenCall => {
      const { method, path, body } = make(unseenCall.path);
      return { ...unseenCall, method, path, body };
    }),
  ];
}

/** The shoots that are asked for everything, the same for every operation. */
export function asked({ visible, thorough }: Scene): readonly CanaryName[] {
  return visible.slice(0, thorough ? 2 : 1);
}

/** Every visible shoot, so that none is kept back; and one in a Garden that can't be used. */
export function getShootCalls(scene: Scene): LeakCall[] {
  const others = [
    ...scene.visible.slice(asked(scene).length).map(shoot => shootPath(shoot)),
    shootPath({ namespace: 'garden-x', name: 'x' }, 'broken'),
  ];
  return [
    ...plainShootCalls(scene, 'getShoot', ''),
    ...(scene.thorough ? others.map(path => call('getShoot', path)) : []),
  ];
}

const STATUSES = ['configured', 'incomplete', 'notAccessible', 'none'];

export function listShootsCalls(scene: Scene): LeakCall[] {
  const { random, visible, knowledge, thorough } = scene;
  const list = (query: string) => call('listShoots', `/shoots?${query}`);
  const [hidden, ...others] = unseen(scene);
  const own = pickAny(random, [...knowledge.shoots.keys()]);
  const seen = pickAny(random, visible);
  return [
    list('limit=500'),
    list(`limit=${1 + random.below(3)}&offset=${random.below(3)}`),
    ...(own ? [list(`garden=osc&namespace=${own}&limit=500`)] : []),
    ...(seen ? [list(`text=${partOf(seen.name)}`)] : []),
    ...(thorough ? [list('garden=xyz'), list('garden=broken')] : []),
    ...pickSome(random, STATUSES, thorough ? 4 : 1).map(status =>
      list(`status=${status}&limit=500`),
    ),
    ...someOf(scene, [hidden, ...others]).map(({ namespace }) => ({
      ...list(`garden=osc&namespace=${namespace}`),
      typed: [namespace],
      form: 'listShoots of a namespace that is not seen',
    })),
    ...[hidden, others[0]].map(({ name }) => ({
      ...list(`text=${partOf(name)}`),
      typed: [partOf(name)],
      form: 'listShoots with a text that is in nothing that is seen',
    })),
  ];
}

export function listTargetsCalls(scene: Scene): LeakCall[] {
  const [hidden, other] = unseen(scene);
  return [
    ...plainShootCalls(scene, 'listTargets', '/targets'),
    ...asked(scene).flatMap(shoot => {
      const path = `${shootPath(shoot)}/targets`;
      const search = (text: string): LeakCall => ({
        ...call('listTargets', `${path}?text=${encodeURIComponent(text)}`),
        typed: [text],
        form: `listTargets of ${shoot.name} with a text that is in nothing that is seen`,
      });
      return [
        call('listTargets', `${path}?limit=1`),
        call('listTargets', `${path}?text=${partOf(shoot.name)}`),
        ...someOf(scene, [
          search(partOf(hidden.name)),
          search(partOf(other.name)),
          search(`${hidden.namespace}/${hidden.name}`),
        ]),
      ];
    }),
  ];
}

export function checkTargetCalls(scene: Scene): LeakCall[] {
  const { random, visible, knowledge } = scene;
  const target = (
    own: CanaryName,
    { namespace, name }: CanaryName,
    garden = 'osc',
  ) => `${shootPath(own, garden)}/targets/${namespace}/${name}`;
  const check = (own: CanaryName, name: CanaryName) =>
    call('checkTarget', target(own, name));
  return [
    ...asked(scene).flatMap(own => [
      ...pickSome(random, visible, scene.thorough ? 2 : 1).map(name =>
        check(own, name),
      ),
      ...missingHere(scene).map(name => check(own, name)),
      ...listedBy(scene, own)
        .filter(({ namespace }) => !knowledge.shoots.has(namespace))
        .filter(({ namespace, name }) => isLabel(namespace) && isLabel(name))
        .slice(0, scene.thorough ? 2 : 1)
        .map(name => check(own, name)),
      ...someOf(scene, unlisted(scene, own)).map(name => ({
        ...check(own, name),
        typed: [name.namespace, name.name],
        form: `checkTarget of ${own.name} with what is not seen`,
      })),
    ]),
    ...unseenCalls(scene, 'checkTarget', (shoot, garden) =>
      target(shoot, shoot, garden),
    ),
  ];
}

/** Enough of a mark to be in no other name. */
function partOf(name: string): string {
  return name.slice(2, 9);
}

function isLabel(name: string): boolean {
  return /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name);
}
