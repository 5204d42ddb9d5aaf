import { pick, pickSome } from 'garden-simulator/canaries';
import type { LeakCall } from './LeakCall';
import { applyPlanCalls, EDITS, getPlanCalls } from './planCalls';
import { missingHere, unseen, type Scene } from './Scene';
import { asked, someOf } from './shootCalls';

function plan(garden: string, units: readonly object[]): LeakCall {
  return {
    operation: 'createBulkPlan',
    method: 'POST',
    path: '/bulk-plans',
    body: { garden, units },
    typed: [],
  };
}

/** Pairs of what is seen, of what is not, of both, and in a Garden that is none. */
export function createBulkPlanCalls(scene: Scene): LeakCall[] {
  const { random } = scene;
  const edits = { here: pick(random, EDITS), there: pick(random, EDITS) };
  const [one] = unseen(scene);
  const [own] = asked(scene);
  const [other] = pickSome(
    random,
    scene.visible.filter(
      ({ namespace, name }) =>
        namespace !== own?.namespace || name !== own.name,
    ),
    1,
  );
  return [
    ...someOf(
      scene,
      [...unseen(scene), ...missingHere(scene)].filter(
        ({ namespace }) => !scene.knowledge.shoots.has(namespace),
      ),
    ).map(shoot => ({
      ...plan('osc', [
        {
          shoot,
          target: { namespace: shoot.namespace, name: 'any' },
          ...edits,
        },
      ]),
      typed: [shoot.namespace, shoot.name],
      form: 'createBulkPlan of what is not seen',
    })),
    ...(own && other
      ? [
          plan('osc', [
            { shoot: own, target: other, ...edits },
            { shoot: one, target: own, ...edits },
          ]),
        ]
      : []),
    plan('xyz', [{ shoot: one, target: one, ...edits }]),
  ];
}

/** A plan of one shoot is none of many pairs: of those it is the same as nothing. */
export function getBulkPlanCalls(scene: Scene): LeakCall[] {
  return getPlanCalls({ ...scene, changes: [] }).map(call => ({
    ...call,
    operation: 'getBulkPlan',
    path: `/bulk-plans${call.path.slice('/plans'.length)}`,
    form: 'getBulkPlan of nothing of mine',
  }));
}

export function applyBulkPlanCalls(scene: Scene): LeakCall[] {
  return applyPlanCalls(scene).map(call => ({
    ...call,
    operation: 'applyBulkPlan',
    path: `/bulk-plans${call.path.slice('/plans'.length)}`,
    form: 'applyBulkPlan of nothing of mine',
  }));
}
