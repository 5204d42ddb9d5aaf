import { APIResponse, Page } from '@playwright/test';
import { nameOf, ShootKey } from './DemoGarden';
import { DemoUser } from './portal';

/** Asks the portal as a script of a demo user does. */
async function ask(
  page: Page,
  user: DemoUser,
  path: string,
  data: object,
): Promise<unknown> {
  const read = async (answer: APIResponse) => {
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const { backstageIdentity } = await read(
    await page.request.post('/api/auth/demo/refresh', {
      headers: { 'x-demo-user': user },
      data: {},
    }),
  );
  return read(
    await page.request.post(`/api/gardener${path}`, {
      headers: { authorization: `Bearer ${backstageIdentity.token}` },
      data,
    }),
  );
}

/** What a plan is of for a test: which shoots it writes, in the order in which they are written. */
interface Planned {
  readonly id: string;
  readonly steps: ReadonlyArray<{
    readonly shoot: { readonly namespace: string; readonly name: string };
  }>;
}

/** A plan that was made and is not applied yet. */
export interface ScriptedPlan {
  /** The shoots that it writes, in their order. */
  readonly order: readonly ShootKey[];
  /** Begins to write it, and gives the id of the change. */
  readonly apply: () => Promise<string>;
}

async function plan(
  page: Page,
  user: DemoUser,
  path: '/plans' | '/bulk-plans',
  request: object,
): Promise<ScriptedPlan> {
  const { id, steps } = (await ask(page, user, path, request)) as Planned;
  return {
    order: steps.map(
      ({ shoot }) => `${shoot.namespace}/${shoot.name}` as const,
    ),
    apply: async () => {
      await ask(page, user, `${path}/${id}/apply`, { acceptWarnings: true });
      return id;
    },
  };
}

/** A plan in which each of some shoots is peered with each other one. */
export function planMesh(
  page: Page,
  user: DemoUser,
  keys: readonly ShootKey[],
): Promise<ScriptedPlan> {
  return plan(page, user, '/bulk-plans', {
    garden: 'osc',
    units: keys.flatMap((one, index) =>
      keys.slice(index + 1).map(other => ({
        shoot: nameOf(one),
        target: nameOf(other),
        here: 'add',
        there: 'add',
      })),
    ),
  });
}

/** A plan in which two shoots are peered. */
export function planPeering(
  page: Page,
  user: DemoUser,
  own: ShootKey,
  target: ShootKey,
): Promise<ScriptedPlan> {
  return plan(page, user, '/plans', {
    kind: 'peerings',
    shoot: { garden: 'osc', ...nameOf(own) },
    pairs: [{ target: nameOf(target), here: 'add', there: 'add' }],
  });
}

/** Takes back what is written of a change. */
export async function undoChange(
  page: Page,
  user: DemoUser,
  id: string,
): Promise<void> {
  await ask(page, user, `/changes/${id}/undo`, {});
}
