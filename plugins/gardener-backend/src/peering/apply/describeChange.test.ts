import {
  changeSchema,
  shootKey,
  type Change,
  type EntryName,
  type WriteState,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import {
  aChangeOfThree,
  LAKE,
  SHOP,
  uidOf,
  WEB,
} from '../../__testUtils__/aChangeOfThree';
import { aScope } from '../../__testUtils__/aScope';
import { aShoot } from '../../__testUtils__/aShoot';
import type {
  ShootChangeRecord,
  StepRecord,
} from '../../database/ChangeRecord';
import { describeChange, type ChangeFacts } from './describeChange';

const START = 1_700_000_000_000;
const MARA = 'user:default/mara';
const JON = 'user:default/jon';
const ALL = ['garden-data', 'garden-dev', 'garden-prod'];
const ID = '0b2a4d9e-5c1f-4a66-9f0e-5d1f2c3b4a5d';

/** Steps in states, each `written` for example, or `written/refused` with its undo. */
function change(
  states: readonly string[],
  changes: Partial<ShootChangeRecord> = {},
): ShootChangeRecord {
  const record = aChangeOfThree({
    id: ID,
    state: 'halfOpen',
    startedAt: START,
    version: 12,
    ...changes,
  });
  const [lake, web, shop] = record.steps;
  return {
    ...record,
    steps: [lake, web, shop].map((step, i): StepRecord => {
      const [state, undo] = (states[i] ?? 'waiting').split('/') as WriteState[];
      const at = START + 1_000 * (i + 1);
      const edits = step.intent.kind === 'entries' ? step.intent.edits : [];
      return {
        ...step,
        state,
        at: state === 'waiting' ? null : at,
        effects: edits.flatMap(edit =>
          edit.kind === 'add' ? [{ kind: 'added', entry: edit.entry }] : [],
        ),
        problem:
          state === 'refused' || state === 'unknown'
            ? {
                kind: 'noRights',
                message: `You may not change shoots in ${step.shoot.namespace}, or not any more.`,
                gardenWords: 'User "mara@example.org" cannot patch',
                tries: 1,
              }
            : null,
        undo: undo ? { state: undo, at: at + 10_000, problem: null } : null,
      };
    }),
  };
}

function facts(changes: Partial<ChangeFacts> = {}): ChangeFacts {
  return {
    projectOf: namespace => namespace.replace('garden-', ''),
    shootOf: ({ namespace, name }) =>
      aShoot({ namespace, name, uid: uidOf({ namespace, name }) }),
    isLive: true,
    now: START + 60_000,
    ...changes,
  };
}

function describeTo(
  record: ShootChangeRecord,
  visible: readonly string[],
  options: {
    readonly user?: string;
    readonly writable?: readonly string[];
    readonly facts?: Partial<ChangeFacts>;
  } = {},
): Change | undefined {
  return describeChange(
    record,
    {
      user: options.user ?? MARA,
      visible: aScope(visible),
      writable: aScope(options.writable ?? ALL),
    },
    facts(options.facts),
  );
}

describe('a change, described to who may see all of it', () => {
  it('is as the journal has it', () => {
    const described = describeTo(
      change(['written', 'unknown', 'waiting']),
      ALL,
    );
    expect(described).toMatchObject({
      id: ID,
      kind: 'peerings',
      shoot: { garden: 'osc', ...SHOP },
      state: 'halfOpen',
      direction: 'forward',
      user: MARA,
      mine: true,
      source: 'portal',
      startedAt: new Date(START).toISOString(),
      endedAt: null,
      version: 12,
    });
    expect(described?.steps).toMatchObject([
      {
        shoot: { garden: 'osc', ...LAKE },
        project: 'data',
        side: 'target',
        state: 'written',
        at: new Date(START + 1_000).toISOString(),
        problem: null,
        undo: null,
      },
      { shoot: { garden: 'osc', ...WEB }, state: 'unknown' },
      {
        shoot: { garden: 'osc', ...SHOP },
        side: 'here',
        state: 'waiting',
        at: null,
      },
    ]);
    expect(changeSchema.parse(described)).toEqual(described);
  });

  it('is none as long as it is a plan', () => {
    expect(
      describeTo(change([], { state: 'planned', startedAt: null }), ALL),
    ).toBeUndefined();
  });

  it('is being taken back as soon as that has begun by itself', () => {
    const direction = (...states: readonly string[]) =>
      describeTo(
        change(states, {
          state: 'writing',
          lease: { owner: 'us', until: START + 90_000 },
        }),
        ALL,
      )?.direction;
    expect(direction('written', 'written', 'writing')).toBe('forward');
    expect(direction('written', 'written', 'refused')).toBe('forward');
    expect(direction('written', 'written/writing', 'refused')).toBe('back');
    expect(direction('written', 'written/written', 'refused')).toBe('back');
    // Written again after it was taken back by halves.
    expect(direction('writing', 'written/refused', 'refused')).toBe('forward');
  });

  it('is half open when its writer is gone, and nothing is being sent', () => {
    const described = describeTo(
      change(['written/writing', 'writing', 'waiting'], {
        state: 'writing',
        lease: { owner: 'gone', until: START + 60_000 },
      }),
      ALL,
    );
    expect(described).toMatchObject({
      state: 'halfOpen',
      mayFinish: true,
      mayUndo: true,
    });
    expect(
      described?.steps.map(({ state, undo }) => [state, undo?.state]),
    ).toEqual([
      ['written', 'unknown'],
      ['unknown', undefined],
      ['waiting', undefined],
    ]);
  });

  it('tells the words of the Garden to the user whose change it is, alone', () => {
    const refused = change(['refused', 'waiting', 'waiting'], {
      state: 'refused',
    });
    const problemOf = (user: string) =>
      describeTo(refused, ALL, { user })?.steps[0].problem;
    expect(problemOf(MARA)).toHaveProperty('gardenWords');
    expect(problemOf(JON)).toEqual({
      kind: 'noRights',
      message: 'You may not change shoots in garden-data, or not any more.',
      tries: 1,
    });
    expect(describeTo(refused, ALL, { user: JON })?.mine).toBe(false);
  });

  it('tells how far what is written is rolled out', () => {
    const record = change(['written', 'unchanged', 'written'], {
      state: 'rollingOut',
    });
    const described = describeTo(record, ALL, {
      facts: {
        shootOf: ({ namespace, name }) =>
          name === 'lake'
            ? aShoot({
                namespace,
                name,
                uid: uidOf({ namespace, name }),
                peering: {
                  state: 'present',
                  entries: [{ ...SHOP, seed: 'eu-de-1' }],
                },
                lastOperation: {
                  type: 'Reconcile',
                  state: 'Processing',
                  progress: 40,
                  updatedAt: 0,
                },
              })
            : undefined,
      },
    });
    expect(described?.steps.map(({ rollout }) => rollout)).toEqual([
      { state: 'reconciling', percent: 40 },
      undefined,
      undefined,
    ]);
  });
});

describe('who may end a half-open change', () => {
  const record = change(['written', 'unknown', 'waiting']);
  const may = (
    visible: readonly string[],
    writable: readonly string[],
    of = record,
  ) => {
    const { mayFinish, mayUndo } =
      describeTo(of, visible, { writable, user: JON }) ?? {};
    return [mayFinish, mayUndo];
  };

  it('is everybody who may write what is still to be written', () => {
    expect(may(ALL, ALL)).toEqual([true, true]);
    expect(may(ALL, ['garden-dev', 'garden-prod'])).toEqual([true, false]);
    expect(may(ALL, ['garden-data', 'garden-dev'])).toEqual([false, true]);
    expect(may(ALL, ['garden-dev'])).toEqual([false, false]);
  });

  it('is nobody who sees a part of it', () => {
    expect(may(['garden-prod'], ALL)).toEqual([false, false]);
  });

  it('is nobody while it is written, or when it is at its end', () => {
    const writing = change(['written', 'writing', 'waiting'], {
      state: 'writing',
      lease: { owner: 'us', until: START + 90_000 },
    });
    expect(may(ALL, ALL, writing)).toEqual([false, false]);
    expect(may(ALL, ALL, { ...record, state: 'undone' })).toEqual([
      false,
      false,
    ]);
  });

  it('can be nobody who takes back what Gardener was asked to do', () => {
    expect(may(ALL, ALL, { ...record, kind: 'deletion' })).toEqual([
      true,
      false,
    ]);
  });
});

describe('a change, described to who may see a part of it', () => {
  it('is nothing to who sees none of its shoots', () => {
    expect(describeTo(change(['written']), ['garden-partner'])).toBeUndefined();
  });

  it('has the steps of the shoots that are seen, and not the shoot that it was made on if that is not', () => {
    const described = describeTo(change(['written', 'unknown']), [
      'garden-data',
    ]);
    expect(described?.shoot).toBeNull();
    expect(described?.steps.map(({ shoot }) => shoot.name)).toEqual(['lake']);
  });

  it('is in a state that comes from these steps alone', () => {
    const live = { owner: 'us', until: START + 90_000 };
    const state = (step: string, of: ShootChangeRecord['state'] = 'halfOpen') =>
      describeTo(
        change([step, 'unknown', 'refused'], {
          state: of,
          lease: of === 'writing' ? live : null,
        }),
        ['garden-data'],
        { user: JON },
      )?.state;
    expect(state('waiting', 'writing')).toBe('writing');
    expect(state('writing', 'writing')).toBe('writing');
    expect(state('written/writing', 'writing')).toBe('writing');
    expect(state('written', 'writing')).toBe('done');
    expect(state('written')).toBe('done');
    expect(state('unchanged')).toBe('done');
    expect(state('written/written')).toBe('undone');
    expect(state('unknown/unchanged')).toBe('undone');
    expect(state('refused')).toBe('refused');
    expect(state('waiting')).toBe('cancelled');
    // What is not known of this step itself.
    expect(state('unknown')).toBe('halfOpen');
    expect(state('written/refused')).toBe('halfOpen');
    expect(state('written/unknown')).toBe('halfOpen');
  });

  it('is half open when its writer is gone in the middle of a step that is seen', () => {
    const record = change(['writing'], {
      state: 'writing',
      lease: { owner: 'gone', until: START },
    });
    const described = describeTo(record, ['garden-data'], { user: JON });
    expect(described?.state).toBe('halfOpen');
    expect(described?.steps[0].state).toBe('unknown');
  });

  it('moves on, ends and is taken back by these steps alone', () => {
    const seen = (others: readonly string[], version: number) => {
      const { steps, ...rest } =
        describeTo(
          change(['written', ...others], {
            version,
            direction: version === 9 ? 'back' : 'forward',
            endedAt: version === 9 ? START + 50_000 : null,
            state: version === 9 ? 'undone' : 'rollingOut',
          }),
          ['garden-data'],
          { user: JON },
        ) ?? {};
      return rest;
    };
    expect(seen(['waiting', 'waiting'], 3)).toEqual(
      seen(['written/written', 'refused'], 9),
    );
  });

  it('tells the entry that is written, whomever it is for', () => {
    const described = describeTo(change(['written']), ['garden-data'], {
      user: JON,
    });
    expect(described?.steps[0].write).toMatchObject({
      added: [{ ...SHOP, seed: 'eu-de-1' }],
    });
  });

  it.each(['waiting', 'writing', 'unknown', 'refused', 'unchanged'])(
    'tells no entry for a shoot that is not seen and that has not got there: %s',
    state => {
      const described = describeTo(change([state]), ['garden-data'], {
        user: JON,
      });
      expect(described?.steps[0].write).toEqual({
        kind: 'entries',
        added: [],
        removed: [],
        corrected: [],
      });
      // To who wished it that is no news, and neither to who sees the shoot.
      for (const [visible, user] of [
        [['garden-data'], MARA],
        [['garden-data', 'garden-prod'], JON],
      ] as const) {
        expect(
          describeTo(change([state]), visible, { user })?.steps[0].write,
        ).toMatchObject({ added: [SHOP] });
      }
    },
  );

  it('never tells a seed to correct to, of a shoot that is not seen, before it is written', () => {
    const record = change(['refused']);
    const [lake, ...rest] = record.steps;
    const described = describeTo(
      {
        ...record,
        steps: [
          {
            ...lake,
            write: {
              kind: 'entries',
              added: [],
              removed: [{ ...SHOP, seed: 'eu-de-1' }],
              corrected: [{ ...SHOP, from: 'eu-de-1', to: 'eu-nl-1' }],
            },
          },
          ...rest,
        ],
      },
      ['garden-data'],
      { user: JON },
    );
    expect(described?.steps[0].write).toEqual({
      kind: 'entries',
      added: [],
      // It stands on the shoot.
      removed: [{ ...SHOP, seed: 'eu-de-1' }],
      corrected: [],
    });
  });

  it('says nothing of a shoot of another namespace but what stands in entries of a shoot that is seen', () => {
    const states = fc.constantFrom(
      ...['waiting', 'writing', 'written', 'unchanged', 'refused', 'unknown'],
      ...['written/written', 'written/refused', 'written/unknown'],
      ...['written/writing', 'unknown/unchanged', 'unknown/refused'],
    );
    const changeStates = fc.constantFrom<ShootChangeRecord['state']>(
      ...(['writing', 'written', 'rollingOut', 'done'] as const),
      ...(['refused', 'undone', 'halfOpen', 'cancelled'] as const),
    );
    const shoots: readonly EntryName[] = [LAKE, WEB, SHOP];
    fc.assert(
      fc.property(
        fc.tuple(states, states, states),
        changeStates,
        fc.constantFrom(MARA, JON),
        fc.subarray(ALL),
        fc.subarray(ALL),
        fc.nat({ max: 120_000 }),
        (steps, state, user, visible, writable, leaseFor) => {
          const record = change(steps, {
            state,
            lease: { owner: 'us', until: START + leaseFor },
          });
          const asked: EntryName[] = [];
          const described = describeTo(record, visible, {
            user,
            writable,
            facts: {
              shootOf: shoot => {
                asked.push(shoot);
                return undefined;
              },
              projectOf: namespace => `project of ${namespace}`,
            },
          });
          const hidden = shoots.filter(
            ({ namespace }) => !visible.includes(namespace),
          );
          // Access is decided before anything is looked up.
          expect(
            asked.filter(one => hidden.some(({ name }) => name === one.name)),
          ).toEqual([]);
          const entries = new Set(
            (described?.steps ?? []).flatMap(({ write }) =>
              write.kind === 'entries' ? write.added.map(shootKey) : [],
            ),
          );
          const text = JSON.stringify(described ?? null, (key, value) =>
            key === 'write' ? undefined : value,
          );
          for (const shoot of hidden) {
            expect(text).not.toContain(`"${shoot.name}"`);
            expect(text).not.toContain(shoot.namespace);
            const writers = record.steps.filter(
              step =>
                visible.includes(step.shoot.namespace) &&
                (user === MARA || step.state === 'written') &&
                step.write.kind === 'entries' &&
                step.write.added.some(
                  entry => shootKey(entry) === shootKey(shoot),
                ),
            );
            expect(entries.has(shootKey(shoot))).toBe(writers.length > 0);
          }
          expect(described && changeSchema.parse(described)).toEqual(described);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is the same whatever the steps are that are not seen', () => {
    const states = fc.constantFrom(
      ...['waiting', 'written', 'refused', 'unknown', 'written/written'],
    );
    fc.assert(
      fc.property(
        states,
        fc.tuple(states, states),
        fc.tuple(states, states),
        fc.nat({ max: 50 }),
        (seen, some, others, version) => {
          const tell = (hidden: readonly string[], of: number) =>
            describeTo(change([seen, ...hidden], { version: of }), [
              'garden-data',
            ]);
          expect(tell(some, version)).toEqual(tell(others, version + 1));
        },
      ),
    );
  });
});
