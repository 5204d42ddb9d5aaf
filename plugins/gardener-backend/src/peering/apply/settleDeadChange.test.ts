import type { EntryEffect, Shoot } from 'backstage-plugin-gardener-common';
import { aStep, inProd } from '../../__testUtils__/aChange';
import { aShoot, listing } from '../../__testUtils__/aShoot';
import type { StepRecord } from '../../database/ChangeRecord';
import { settleDeadChange } from './settleDeadChange';

const NOW = 1_700_000_100_000;
const entry = { ...inProd('shop'), seed: 'eu-de-1' };
const added: EntryEffect = { kind: 'added', entry };
const ci = (changes: Partial<Shoot> = {}) =>
  aShoot({ name: 'ci', uid: 'uid-of-ci', ...changes });
const writing = (changes: Partial<StepRecord> = {}) =>
  aStep({ state: 'writing', at: 1, effects: [added], ...changes });
const undoing = (changes: Partial<StepRecord> = {}) =>
  aStep({
    state: 'written',
    at: 1,
    effects: [added],
    undo: { state: 'writing', at: 2, problem: null },
    ...changes,
  });

function settle(
  steps: readonly StepRecord[],
  shoot: Shoot | undefined,
  direction: 'forward' | 'back' = 'forward',
) {
  return settleDeadChange({ direction, steps }, () => shoot, NOW);
}

describe('a request that was under way when its backend died', () => {
  it('is written when the shoot is as it would be then', () => {
    const { state, steps } = settle(
      [writing()],
      ci(listing('garden-prod/shop')),
    );
    expect(state).toBe('written');
    expect(steps[0]).toMatchObject({
      state: 'written',
      at: NOW,
      effects: [added],
      problem: null,
    });
  });

  it('was not carried out when nothing of it is seen', () => {
    const { state, steps } = settle([writing()], ci());
    expect(state).toBe('cancelled');
    expect(steps[0]).toMatchObject({
      state: 'waiting',
      at: NOW,
      effects: [],
      problem: {
        kind: 'interrupted',
        message: 'The portal was interrupted before it heard the answer.',
      },
    });
  });

  it('is unknown, with its effects, when some of it is seen', () => {
    const web = { ...inProd('web'), seed: 'eu-de-1' };
    const { state, steps } = settle(
      [writing({ effects: [added, { kind: 'added', entry: web }] })],
      ci(listing('garden-prod/shop')),
    );
    expect(state).toBe('halfOpen');
    expect(steps[0]).toMatchObject({ state: 'unknown' });
    expect(steps[0].effects).toHaveLength(2);
  });

  it.each([
    ['is gone', undefined],
    [
      'was created anew',
      ci({ uid: 'another', ...listing('garden-prod/shop') }),
    ],
  ])('left nothing behind when the shoot %s', (_, shoot) => {
    const { state, steps } = settle([writing()], shoot);
    expect(state).toBe('cancelled');
    expect(steps[0]).toMatchObject({ state: 'waiting', effects: [] });
  });

  it.each([
    ['is being deleted', ci({ deleting: true }), 'written', 'written'],
    ['is gone', undefined, 'written', 'written'],
    ['is there', ci(), 'waiting', 'cancelled'],
  ])('was a deletion: the shoot %s', (_, shoot, step, state) => {
    const intent = { kind: 'deletion' } as const;
    const settled = settle([writing({ intent, effects: [] })], shoot);
    expect(settled.steps[0].state).toBe(step);
    expect(settled.state).toBe(state);
  });

  it('was an operation, which leaves no trace: unknown as long as the shoot is there', () => {
    const intent = { kind: 'operation', operation: 'reconcile' } as const;
    const step = writing({ intent, effects: [] });
    expect(settle([step], ci()).state).toBe('halfOpen');
    expect(settle([step], undefined).state).toBe('cancelled');
  });

  it('was taking back: written when there is nothing to take back any more', () => {
    const { state, steps } = settle([undoing()], ci(), 'back');
    expect(state).toBe('undone');
    expect(steps[0].undo).toEqual({ state: 'written', at: NOW, problem: null });
  });

  it.each([
    ['is gone', undefined],
    [
      'was created anew',
      ci({ uid: 'another', ...listing('garden-prod/shop') }),
    ],
  ])('was taking back, and the shoot %s: nothing is left', (_, shoot) => {
    expect(settle([undoing()], shoot, 'back').state).toBe('undone');
  });

  it('was taking back: unknown when it is still there', () => {
    const { state, steps } = settle(
      [undoing()],
      ci(listing('garden-prod/shop')),
      'back',
    );
    expect(state).toBe('halfOpen');
    expect(steps[0].undo).toMatchObject({
      state: 'unknown',
      at: NOW,
      problem: { kind: 'interrupted' },
    });
  });

  it('was taking back what was never carried out: the entry of others does not count', () => {
    const others = ci({
      peering: { state: 'present', entries: [{ ...entry, seed: 'eu-nl-1' }] },
    });
    expect(settle([undoing({ state: 'unknown' })], others, 'back').state).toBe(
      'undone',
    );
  });
});

describe('a change whose backend died', () => {
  const written = aStep({ state: 'written', at: 1, effects: [added] });

  it('between two writes is half open', () => {
    expect(settle([written, aStep()], ci())).toEqual({
      state: 'halfOpen',
      steps: [written, aStep()],
    });
  });

  it('after its last write is written', () => {
    expect(settle([written, written], ci()).state).toBe('written');
  });

  it('after nothing had to be written is done', () => {
    const unchanged = aStep({ state: 'unchanged', at: 1 });
    expect(settle([unchanged, unchanged], ci()).state).toBe('done');
  });

  it('before its first write is cancelled', () => {
    expect(settle([aStep(), aStep()], ci()).state).toBe('cancelled');
  });

  it('after the refusal of its first write is refused', () => {
    expect(settle([aStep({ state: 'refused' }), aStep()], ci()).state).toBe(
      'refused',
    );
  });

  it('after everything was taken back is undone, whoever began that', () => {
    const back = aStep({
      state: 'written',
      effects: [added],
      undo: { state: 'written', at: 2, problem: null },
    });
    const refused = aStep({ state: 'refused' });
    expect(settle([back, refused], ci(), 'forward').state).toBe('undone');
    expect(settle([back, aStep()], ci(), 'back').state).toBe('undone');
  });
});
