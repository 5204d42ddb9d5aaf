import { pick, pickSome, type CanaryName } from 'garden-simulator/canaries';
import type { LeakCall } from './LeakCall';
import { asked, someOf } from './shootCalls';
import {
  listedBy,
  missingHere,
  unlisted,
  unseen,
  type KnownChange,
  type Scene,
} from './Scene';

/** No id of anything. */
const NO_ID = '0b2a4d9e-5c1f-4a66-9f0e-5d1f2c3b4a5d';

export const EDITS = ['keep', 'add', 'remove', 'correctSeed', 'dropDuplicates'];

function plan(request: object): LeakCall {
  return {
    operation: 'createPlan',
    method: 'POST',
    path: '/plans',
    body: request,
    typed: [],
  };
}

function inOsc(shoot: CanaryName, garden = 'osc') {
  return { garden, ...shoot };
}

export function createPlanCalls(scene: Scene): LeakCall[] {
  const { random } = scene;
  const seed = { seed: pick(random, ['any', 'other']) };
  const edits = {
    here: pick(random, EDITS),
    there: pick(random, EDITS),
    ...(random.chance(500) && seed),
  };
  const [one] = unseen(scene);
  return [
    ...asked(scene)
      .slice(0, 1)
      .flatMap(own => [
        ...someOf(scene, unlisted(scene, own)).map(target => ({
          ...plan({
            kind: 'peerings',
            shoot: inOsc(own),
            pairs: [{ target, ...edits }],
          }),
          typed: [target.namespace, target.name],
          form: 'createPlan with a target that is not seen',
        })),
        ...pickSome(
          random,
          [
            plan({
              kind: 'peerings',
              shoot: inOsc(own),
              pairs: anyPairs(scene, own),
            }),
            plan({
              kind: 'operation',
              shoot: inOsc(own),
              operation: pick(random, ['reconcile', 'retry']),
            }),
            plan({ kind: 'deletion', shoot: inOsc(own) }),
          ],
          scene.thorough ? 3 : 1,
        ),
      ]),
    ...someOf(scene, [
      ...unseen(scene).map(shoot => inOsc(shoot)),
      ...missingHere(scene).map(shoot => inOsc(shoot)),
      inOsc(one, 'xyz'),
    ]).map(shoot => ({
      ...plan({
        kind: 'peerings',
        shoot,
        pairs: [{ target: one, ...edits }],
      }),
      typed: [shoot.garden, shoot.namespace, shoot.name],
      form: 'createPlan of what is not seen',
    })),
  ];
}

/** Everything that can be a target in one plan, each once. */
function anyPairs(scene: Scene, own: CanaryName) {
  const { random, visible } = scene;
  const targets = new Map(
    [
      ...pickSome(random, visible, 2),
      ...pickSome(random, listedBy(scene, own), 3),
      ...pickSome(random, unseen(scene), 2),
      ...missingHere(scene),
    ]
      .filter(({ namespace, name }) => namespace !== '' && name !== '')
      .map(target => [`${target.namespace}/${target.name}`, target]),
  );
  return [...targets.values()].map(target => ({
    target,
    here: pick(random, EDITS),
    there: pick(random, EDITS),
    ...(random.chance(300) && { seed: 'any' }),
  }));
}

/** Plans belong to who asked for them, as long as what they tell of may be seen. */
export function getPlanCalls(scene: Scene): LeakCall[] {
  const get = (id: string): LeakCall => ({
    operation: 'getPlan',
    method: 'GET',
    path: `/plans/${id}`,
    typed: [],
  });
  const mine = scene.changes.filter(isOpen(scene));
  return [
    ...mine.map(({ id }) => get(id)),
    ...othersThan(mine, scene).map(id => ({
      ...get(id),
      typed: [id],
      form: 'getPlan of nothing of mine',
    })),
  ];
}

/** Only of what the user can't apply: of others, of what is not seen any more, of nothing. */
export function applyPlanCalls(scene: Scene): LeakCall[] {
  // Of what was applied, the change is answered: to who sees all of that.
  const mine = scene.changes.filter(change =>
    change.applied
      ? change.author.name === scene.user.name &&
        change.namespaces.every(name => sees(scene, name))
      : isOpen(scene)(change),
  );
  return othersThan(mine, scene).map(id => ({
    operation: 'applyPlan',
    method: 'POST',
    path: `/plans/${id}/apply`,
    body: { acceptWarnings: true },
    typed: [id],
    form: 'applyPlan of nothing of mine',
  }));
}

export function getChangeCalls(scene: Scene): LeakCall[] {
  return changeCalls(scene, 'getChange', '', change =>
    change.shoots.some(({ namespace }) => sees(scene, namespace)),
  );
}

/** What is done with a change. */
type EndOperation =
  | 'finishChange'
  | 'undoChange'
  | 'pauseChange'
  | 'resumeChange'
  | 'cancelChange';

/** Never of a change that the user sees as a whole: that might end it. */
export function endChangeCalls(
  scene: Scene,
  operation: EndOperation,
  suffix: string,
): LeakCall[] {
  const parts = scene.changes.filter(
    change => !change.namespaces.every(name => sees(scene, name)),
  );
  return changeCalls(
    { ...scene, changes: parts },
    operation,
    suffix,
    () => false,
  );
}

function changeCalls(
  scene: Scene,
  operation: 'getChange' | EndOperation,
  suffix: string,
  isShown: (change: KnownChange) => boolean,
): LeakCall[] {
  const call = (id: string): LeakCall => ({
    operation,
    method: operation === 'getChange' ? 'GET' : 'POST',
    path: `/changes/${id}${suffix}`,
    typed: [],
  });
  // A plan that was not applied is no change, whoever asks.
  const shown = scene.changes.filter(
    change => change.applied && isShown(change),
  );
  return [
    ...shown.map(({ id }) => call(id)),
    ...othersThan(shown, scene).map(id => ({
      ...call(id),
      typed: [id],
      form: `${operation} of what is not seen`,
    })),
  ];
}

function isOpen(scene: Scene): (change: KnownChange) => boolean {
  return ({ author, tellsOf }) =>
    author.name === scene.user.name && tellsOf.every(name => sees(scene, name));
}

function sees({ knowledge }: Scene, namespace: string): boolean {
  return knowledge.shoots.has(namespace);
}

/** An id of nothing, those of the user's own other changes, and some of the others. */
function othersThan(some: readonly KnownChange[], scene: Scene): string[] {
  const others = scene.changes.filter(change => !some.includes(change));
  const isMine = ({ author }: KnownChange) => author.name === scene.user.name;
  return [
    NO_ID,
    ...[
      ...others.filter(isMine),
      ...pickSome(
        scene.random,
        others.filter(change => !isMine(change)),
        scene.thorough ? 3 : 1,
      ),
    ].map(({ id }) => id),
  ];
}
