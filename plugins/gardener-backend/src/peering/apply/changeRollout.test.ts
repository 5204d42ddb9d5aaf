import type { Shoot } from 'backstage-plugin-gardener-common';
import { aStep, aWrittenStep, inProd } from '../../__testUtils__/aChange';
import { aShoot, listing } from '../../__testUtils__/aShoot';
import type { StepRecord } from '../../database/ChangeRecord';
import { rolloutOfPart, rolloutState, stepRollout } from './changeRollout';

const AT = 1_700_000_000_000;
const SOON = AT + 1_000;
const written = (changes: Partial<StepRecord> = {}) =>
  aWrittenStep(AT, { generation: { before: 1, after: 2 }, ...changes });
const ci = (changes: Partial<Shoot> = {}) =>
  aShoot({ name: 'ci', uid: 'uid-of-ci', ...changes });
/** As it is once the write was seen, with what Gardener has made of it. */
const seen = (changes: Partial<Shoot> = {}) =>
  ci({
    ...listing('garden-prod/shop'),
    generation: 2,
    observedGeneration: 2,
    ...changes,
  });
const processing: Partial<Shoot> = {
  lastOperation: {
    type: 'Reconcile',
    state: 'Processing',
    progress: 30,
    updatedAt: AT,
  },
};
const failed: Partial<Shoot> = {
  lastOperation: {
    type: 'Reconcile',
    state: 'Failed',
    progress: 30,
    updatedAt: AT,
  },
};

describe('the rollout of a step that is written', () => {
  it('is pending until the write is seen, though all is well with what is held', () => {
    expect(stepRollout(written(), ci(), SOON, true)).toEqual({
      state: 'pending',
    });
  });

  it('is that of the shoot once the write is seen', () => {
    expect(stepRollout(written(), seen(processing), SOON, true)).toEqual({
      state: 'reconciling',
      percent: 30,
    });
    expect(stepRollout(written(), seen(), SOON, true)).toEqual({
      state: 'applied',
    });
  });

  it('does not wait for what was taken back of it', () => {
    const gone = { ...inProd('web'), seed: 'eu-de-1' };
    const step = written({
      effects: [
        { kind: 'added', entry: { ...inProd('shop'), seed: 'eu-de-1' } },
        { kind: 'added', entry: gone },
      ],
      parts: [
        {
          unit: 0,
          target: inProd('shop'),
          state: 'written',
          problem: null,
          undo: null,
        },
        {
          unit: 1,
          target: inProd('web'),
          state: 'written',
          problem: null,
          undo: 'written',
        },
      ],
    });
    expect(stepRollout(step, seen(), SOON, true)).toEqual({ state: 'applied' });
    const [, back] = step.parts ?? [];
    const nothingLeft = { ...step, effects: [], parts: [back] };
    expect(rolloutState([nothingLeft], () => ci(), SOON)).toBe('done');
  });

  it('counts what others have changed since as seen too', () => {
    const overtaken = ci({ generation: 3, observedGeneration: 3 });
    expect(stepRollout(written(), overtaken, SOON, true)).toEqual({
      state: 'applied',
    });
  });

  it.each([
    [
      'that waits for maintenance, where no generation tells',
      { before: 1, after: 1 },
    ],
    ['whose answer nobody heard', null],
  ])(
    'is not awaited for ever when others have changed a write %s',
    (_, generation) => {
      const step = written({ generation });
      const rollout = (now: number, isLive: boolean) =>
        stepRollout(step, ci(), now, isLive);
      expect(rollout(AT + 59_999, true)).toEqual({ state: 'pending' });
      expect(rollout(AT + 60_000, true)).toEqual({ state: 'applied' });
      // An old picture may not have seen it however long it takes.
      expect(rollout(AT + 600_000, false)).toEqual({ state: 'pending' });
    },
  );

  it('is that of an operation once its generation is seen', () => {
    const step = written({
      intent: { kind: 'operation', operation: 'reconcile' },
      effects: [],
    });
    expect(stepRollout(step, ci(), SOON, true)).toEqual({ state: 'pending' });
    expect(stepRollout(step, seen(processing), SOON, true)).toMatchObject({
      state: 'reconciling',
    });
  });

  it.each([
    ['gone', undefined],
    ['another one', ci({ uid: 'another', ...listing('garden-prod/shop') })],
  ])('is none when the shoot is %s', (_, shoot) => {
    expect(stepRollout(written(), shoot, SOON, true)).toBeUndefined();
  });
});

describe('a change whose writes are all carried out', () => {
  const own = aWrittenStep(AT, {
    shoot: inProd('shop'),
    uid: 'uid-of-shop',
    side: 'here',
    effects: [{ kind: 'added', entry: { ...inProd('ci'), seed: 'eu-de-1' } }],
  });
  const shop = (changes: Partial<Shoot> = {}) =>
    aShoot({
      name: 'shop',
      uid: 'uid-of-shop',
      ...listing('garden-prod/ci'),
      generation: 2,
      observedGeneration: 2,
      ...changes,
    });
  const state = (
    steps: readonly StepRecord[],
    ...shoots: readonly (Shoot | undefined)[]
  ) =>
    rolloutState(
      steps,
      ({ name }) => shoots.find(shoot => shoot?.name === name),
      SOON,
    );

  it('is rolling out until each shoot has applied it', () => {
    expect(state([written(), own], ci(), shop())).toBe('rollingOut');
    expect(state([written(), own], seen(), shop(processing))).toBe(
      'rollingOut',
    );
    expect(state([written(), own], seen(), shop())).toBe('done');
  });

  it('goes on rolling out where it failed, because Gardener goes on trying', () => {
    expect(state([written(), own], seen(failed), shop())).toBe('rollingOut');
  });

  it('does not wait for a cluster that sleeps, or is gone', () => {
    expect(
      state([written(), own], seen({ hibernation: 'hibernated' }), shop()),
    ).toBe('done');
    expect(state([written(), own], undefined, shop())).toBe('done');
  });

  it('waits for written steps alone', () => {
    const unchanged = aStep({ state: 'unchanged', at: AT });
    expect(state([unchanged, own], ci(processing), shop())).toBe('done');
  });

  it('is done with a deletion when the shoot is gone, or another one has its name', () => {
    const deletion = written({ intent: { kind: 'deletion' }, effects: [] });
    expect(state([deletion], ci({ deleting: true }))).toBe('rollingOut');
    expect(state([deletion])).toBe('done');
    expect(state([deletion], ci({ uid: 'another' }))).toBe('done');
  });
});

describe('the rollout of a part of a change', () => {
  const state = (shoot: Shoot | undefined) =>
    rolloutOfPart([written()], () => shoot, SOON);

  it('is that of its steps', () => {
    expect(state(seen(processing))).toBe('rollingOut');
    expect(state(seen())).toBe('done');
    expect(state(undefined)).toBe('done');
  });

  it('is at its end when the shoot was written again, whatever becomes of that', () => {
    expect(state(seen({ ...processing, generation: 3 }))).toBe('done');
  });
});
