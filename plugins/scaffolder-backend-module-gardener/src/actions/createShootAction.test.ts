import { inspect } from 'node:util';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  encodeGardenTokens,
  GARDEN_TOKENS_SECRET,
  type Change,
} from 'backstage-plugin-gardener-common';
import type { GardenerService } from 'backstage-plugin-gardener-node';
import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import { aDraft } from '../__testUtils__/aDraft';
import {
  aChange,
  aChangeStep,
  aCreatedShoot,
  aHandover,
  aPlan,
} from '../__testUtils__/answers';
import { FakeGardener } from '../__testUtils__/FakeGardener';
import { HastyClock } from '../__testUtils__/HastyClock';
import { refusal } from '../__testUtils__/refusal';
import { TestTask } from '../__testUtils__/TestTask';
import { createShootAction } from './createShootAction';

const vault = { namespace: 'garden-ops', name: 'vault' };
const clearing = { namespace: 'garden-partner', name: 'clearing' };
const draft = aDraft({ peerings: [vault] });
const callOptions = { credentials: mockCredentials.user() };
const cart = { garden: 'osc', namespace: 'garden-prod', name: 'cart' };

function setUp(gardener: GardenerService, clock = new HastyClock()) {
  const task = new TestTask();
  const action = createShootAction({ gardener, clock });
  return { task, action, clock };
}

/** A gardener plugin that creates a shoot with one writable target, and has a seed for it at once. */
function gardenerOf(answers: Partial<GardenerService> = {}) {
  return gardenerServiceMock({
    createShoot: async request =>
      aCreatedShoot(request.draft, { reverse: [vault] }),
    getShoot: async ref => ({
      ref,
      entityRef: 'resource:default/osc.garden-prod.cart',
      project: 'prod',
      purpose: null,
      region: null,
      seed: 'eu-de-1',
      nodeNetworks: [],
      workerless: false,
      configState: 'present',
    }),
    createPlan: async () => aPlan(),
    applyPlan: async () => aChange(),
    ...answers,
  });
}

describe('gardener:shoot:create', () => {
  it('creates the shoot, waits for its seed, and writes the reverse entry', async () => {
    const clock = new HastyClock();
    const garden = new FakeGardener(clock).has(vault);
    const { task, action } = setUp(garden.service(), clock);
    await action.handler(task.context(draft));
    expect(garden.state()).toEqual({
      'garden-ops/vault': { entries: ['garden-prod/cart'], writes: 1 },
      'garden-prod/cart': { entries: ['garden-ops/vault'], writes: 1 },
    });
    expect(task.outputs).toEqual({
      shootRef: 'osc/garden-prod/cart',
      garden: 'osc',
      namespace: 'garden-prod',
      name: 'cart',
      entityRef: 'resource:default/osc.garden-prod.cart',
      manifest: expect.stringContaining('kind: Shoot'),
      findings: [],
      seed: 'eu-de-1',
      changeId: expect.stringMatching(/^[-0-9a-f]{36}$/),
      reverse: [vault],
      handovers: [],
      handoverText: '',
    });
    expect(task.log).toContain('Waiting for a seed for osc/garden-prod/cart');
    expect(task.log).toContain('osc/garden-prod/cart is on seed eu-de-1');
    expect(task.log).toContain('Reverse entries are on garden-ops/vault');
  });

  it('changes nothing when the same task runs again', async () => {
    const clock = new HastyClock();
    const garden = new FakeGardener(clock).has(vault);
    const { task, action } = setUp(garden.service(), clock);
    await action.handler(task.context(draft));
    const { state, outputs } = {
      state: garden.state(),
      outputs: { ...task.outputs },
    };
    task.checkpoints.clear();
    await action.handler(task.context(draft));
    expect(garden.state()).toEqual(state);
    expect(task.outputs).toEqual({ ...outputs, changeId: undefined });
  });

  it('lists what others must add, with the seed', async () => {
    const clock = new HastyClock();
    const garden = new FakeGardener(clock).has(clearing, { isVisible: false });
    const { task, action } = setUp(garden.service(), clock);
    await action.handler(
      task.context(aDraft({ peerings: [{ ...clearing, seed: 'eu-de-2' }] })),
    );
    expect(task.outputs).toMatchObject({
      reverse: [],
      handovers: [
        aHandover(clearing, { yaml: '- name: cart\n  seed: eu-de-1\n' }),
      ],
      handoverText: expect.stringContaining('garden-partner/clearing'),
    });
    expect(garden.calls).not.toContain('createPlan');
  });

  it('waits for nothing when no reverse entry is wanted', async () => {
    const clock = new HastyClock();
    const garden = new FakeGardener(clock).has(vault);
    const { task, action } = setUp(garden.service(), clock);
    await action.handler(
      task.context(aDraft({ peerings: [{ ...vault, reverse: false }] })),
    );
    expect(garden.calls).toEqual(['createShoot']);
    expect(task.outputs).toMatchObject({ reverse: [], handovers: [] });
  });

  it('writes nothing in a dry run, and lets the Garden check it', async () => {
    const createShoot = jest.fn<
      ReturnType<GardenerService['createShoot']>,
      Parameters<GardenerService['createShoot']>
    >(async () =>
      aCreatedShoot(draft, { outcome: 'accepted', reverse: [vault] }),
    );
    const { task, action } = setUp(gardenerServiceMock({ createShoot }));
    await action.handler(task.context(draft, { isDryRun: true }));
    expect(createShoot).toHaveBeenCalledTimes(1);
    const [request] = createShoot.mock.calls[0];
    expect(request.mode).toBe('dryRun');
    expect(task.outputs).toMatchObject({ reverse: [vault] });
    expect(task.checkpoints.size).toBe(0);
  });

  it('refuses values that can not be used, by their fields, before anything is called', async () => {
    const { task, action } = setUp(gardenerServiceMock());
    const wrong = { ...draft, workers: [{ ...draft.workers[0], minimum: -1 }] };
    await expect(action.handler(task.context(wrong))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('workers[0].minimum'),
    });
  });

  it('creates with a key of its task and step, and what the user accepts', async () => {
    const requests: unknown[] = [];
    const { action } = setUp(
      gardenerOf({
        createShoot: async request => {
          requests.push(request);
          return aCreatedShoot(request.draft);
        },
      }),
    );
    const input = { ...draft, acceptWarnings: true, overlapOverride: 'cart' };
    await action.handler(new TestTask().context(input));
    await action.handler(new TestTask().context(input));
    expect(requests[0]).toEqual({
      draft,
      mode: 'create',
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      accept: { acceptWarnings: true, overlapOverride: 'cart' },
    });
    expect(requests[1]).toEqual(requests[0]);
  });

  it.each([
    [400, 'InputError', 'InputError'],
    [401, 'AuthenticationError', 'NotAllowedError'],
    [403, 'NotAllowedError', 'NotAllowedError'],
    [409, 'ConflictError', 'ConflictError'],
  ])(
    'says what the Garden says to a creation: %i',
    async (status, name, thrown) => {
      const { task, action } = setUp(
        gardenerOf({
          createShoot: async () => {
            throw await refusal(status, name, 'nodes: is no CIDR');
          },
        }),
      );
      await expect(action.handler(task.context(draft))).rejects.toMatchObject({
        name: thrown,
        message: expect.stringMatching(
          /^Could not create osc\/garden-prod\/cart: nodes: is no CIDR/,
        ),
      });
    },
  );

  describe('says that the shoot is there, and what is not written', () => {
    const failing = async (answers: Partial<GardenerService>) => {
      const { task, action } = setUp(gardenerOf(answers));
      const error: unknown = await action
        .handler(task.context({ ...draft, waitSeconds: 60 }))
        .catch(thrown => thrown);
      expect(task.outputs.entityRef).toBe(
        'resource:default/osc.garden-prod.cart',
      );
      return error;
    };
    const endingAs = (changes: Partial<Change>) =>
      failing({ applyPlan: async () => aChange(changes) });

    it('when no seed comes', async () => {
      const error = await failing({
        getShoot: async () => {
          throw await refusal(404, 'NotFoundError', 'There is none');
        },
      });
      expect(error).toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          /cart is created with its own entries; its reverse entries are not all written.*no seed after 60 s/,
        ),
      });
    });

    it.each(['refused', 'undone', 'halfOpen', 'cancelled'] as const)(
      'when the change ends as %s',
      async state => {
        const error = await endingAs({
          state,
          steps: [
            aChangeStep(vault, {
              state: 'refused',
              problem: {
                kind: 'noRights',
                message: 'You need patch shoots.',
                tries: 1,
              },
            }),
          ],
        });
        expect(error).toMatchObject({
          name: 'ConflictError',
          message: expect.stringMatching(
            /is created .*Not written: garden-ops\/vault \(You need patch shoots\.\)/,
          ),
        });
      },
    );

    it('when a warning is not accepted', async () => {
      const error = await failing({
        applyPlan: async () => {
          throw await refusal(
            400,
            'InputError',
            'acceptWarnings must be true, because the plan has warnings',
          );
        },
      });
      expect(error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/is created .*acceptWarnings must be/),
      });
    });
  });

  it('plans again when it is run again after the Garden refused', async () => {
    const ends: Change['state'][] = ['undone', 'undone', 'done'];
    let plans = 0;
    const { task, action } = setUp(
      gardenerOf({
        createPlan: async () => {
          plans += 1;
          return aPlan({ id: `0b6f2a51-93c7-4a0e-8b61-1c8f6a6e000${plans}` });
        },
        applyPlan: async id => aChange({ id, state: ends.shift() }),
      }),
    );
    await expect(action.handler(task.context(draft))).rejects.toThrow(
      /reverse entries are not all written/,
    );
    await action.handler(task.context(draft));
    expect(plans).toBe(2);
    expect(task.outputs).toMatchObject({
      reverse: [vault],
      changeId: '0b6f2a51-93c7-4a0e-8b61-1c8f6a6e0002',
    });
  });

  it('waits when the user has asked too much for a moment', async () => {
    let busy = 2;
    const { task, action, clock } = setUp(
      gardenerOf({
        createPlan: async () => {
          if (busy-- > 0) {
            throw await refusal(429, 'TooManyRequestsError', 'Too much');
          }
          return aPlan();
        },
        applyPlan: async () => aChange(),
      }),
    );
    await action.handler(task.context(draft));
    expect(task.outputs).toMatchObject({ reverse: [vault] });
    expect(clock.pauses.length).toBeGreaterThanOrEqual(2);
  });

  it('has what is there already for success', async () => {
    const { task, action } = setUp(
      gardenerOf({
        createPlan: async () =>
          aPlan({
            blockers: [
              { code: 'nothingToDo', shoot: null, message: 'It is so.' },
            ],
          }),
      }),
    );
    await action.handler(task.context(draft));
    expect(task.outputs).toMatchObject({ reverse: [vault] });
    expect(task.outputs.changeId).toBeUndefined();
  });

  it('leaves a reverse entry to its owner when the right to write it is gone', async () => {
    const clock = new HastyClock();
    const garden = new FakeGardener(clock).has(vault, { mayWrite: false });
    const service = garden.service();
    const { task, action } = setUp(
      {
        ...service,
        createShoot: async (request, options) => ({
          ...(await service.createShoot(request, options)),
          reverse: [vault],
          handovers: [],
        }),
      },
      clock,
    );
    await action.handler(task.context(draft));
    expect(task.outputs).toMatchObject({
      reverse: [],
      handovers: [aHandover(vault)],
    });
  });

  it('waits through answers that pass by themselves', async () => {
    let asked = 0;
    const { task, action } = setUp(
      gardenerOf({
        getShoot: async (ref, options) => {
          asked += 1;
          if (asked === 1) throw await refusal(503, 'X', 'starting');
          if (asked === 2) throw new TypeError('fetch failed');
          return gardenerOf().getShoot(ref, options);
        },
      }),
    );
    await action.handler(task.context(draft));
    expect(task.outputs.seed).toBe('eu-de-1');
  });

  it('ends at once when the task is cancelled', async () => {
    const controller = new AbortController();
    let asked = 0;
    const { task, action } = setUp(
      gardenerOf({
        getShoot: async (ref, { signal }) => {
          expect(signal).toBe(controller.signal);
          asked += 1;
          if (asked === 3) controller.abort();
          return {
            ...(await gardenerOf().getShoot(ref, callOptions)),
            seed: null,
          };
        },
      }),
    );
    await expect(
      action.handler(task.context(draft, { signal: controller.signal })),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toBe(3);
  });

  describe("with the user's own token", () => {
    const token = 'eyJhbGciOi.tell-nobody.c2ln';
    const secrets = {
      [GARDEN_TOKENS_SECRET]: encodeGardenTokens({ oidc: token }),
    };

    it('hands it on with every call, and tells nobody', async () => {
      const clock = new HastyClock();
      const seen: unknown[] = [];
      const service = new FakeGardener(clock).has(vault).service();
      const { task, action } = setUp(
        {
          ...service,
          createShoot: (request, options) => {
            seen.push(options.gardenTokens);
            return service.createShoot(request, options);
          },
          applyPlan: (id, request, options) => {
            seen.push(options.gardenTokens);
            return service.applyPlan(id, request, options);
          },
        },
        clock,
      );
      await action.handler(task.context(draft, { secrets }));
      expect(seen).toEqual([{ oidc: token }, { oidc: token }]);
      expect(
        inspect([task.outputs, task.log, [...task.checkpoints]], {
          depth: null,
        }),
      ).not.toContain('tell-nobody');
    });

    it('says what to do when it is not accepted any more', async () => {
      const { task, action } = setUp(
        gardenerOf({
          createShoot: async () => {
            throw await refusal(401, 'AuthenticationError', 'Sign in again', {
              provider: 'oidc',
              why: 'expired',
            });
          },
        }),
      );
      const error: unknown = await action
        .handler(task.context(draft, { secrets }))
        .catch(thrown => thrown);
      expect(error).toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('start the template again'),
      });
      expect(inspect(error, { depth: null })).not.toContain('tell-nobody');
    });

    it('refuses a secret that holds none, without a word of it', async () => {
      const { task, action } = setUp(gardenerServiceMock());
      const error: unknown = await action
        .handler(task.context(draft, { secrets: { gardenTokens: token } }))
        .catch(thrown => thrown);
      expect(error).toMatchObject({ name: 'InputError' });
      expect(inspect(error, { depth: null })).not.toContain('tell-nobody');
    });
  });

  it('acts as the user who started the template', async () => {
    const credentials = mockCredentials.user('user:default/mara');
    const { task, action } = setUp(
      gardenerOf({
        createShoot: async (request, options) => {
          expect(options.credentials).toBe(credentials);
          return aCreatedShoot(request.draft);
        },
      }),
    );
    await action.handler({
      ...task.context(draft),
      getInitiatorCredentials: async () => credentials,
    });
    expect(task.outputs.shootRef).toBe(`osc/${cart.namespace}/${cart.name}`);
  });
});
