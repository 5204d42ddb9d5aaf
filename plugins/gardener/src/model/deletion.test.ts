import type {
  Change,
  PairChange,
  Rollout,
} from 'backstage-plugin-gardener-common';
import {
  changeStep,
  changeWith,
  halfOpenChange,
} from '../__testUtils__/changeFixtures';
import { rightsWith } from '../__testUtils__/rightsFixtures';
import {
  findingOn,
  peeringWith,
  shopPeerings,
  shopView,
} from '../__testUtils__/shopView';
import { Deletion, FIRST, moveDeletion, phasesOf } from './deletion';
import { countPatches, deletionChoices } from './deletionChoice';
import { deletionProgress, removalProgress } from './deletionProgress';

function pair(
  name: string,
  here: PairChange['here'] = 'remove',
  there: PairChange['there'] = 'remove',
): PairChange {
  return { target: { namespace: 'garden-ops', name }, here, there };
}

const many = Array.from({ length: 130 }, (_, index) => pair(`peer-${index}`));

describe('a deletion', () => {
  const reviewing = moveDeletion(FIRST, {
    kind: 'removeFirst',
    pairs: [pair('ci')],
  });
  const removing = moveDeletion(reviewing, {
    kind: 'removalApplied',
    changeId: 'c1',
  });
  const confirming = moveDeletion(removing, { kind: 'removed' });
  const deleting = moveDeletion(confirming, {
    kind: 'deletionApplied',
    changeId: 'c2',
  });

  it('removes, waits, and deletes', () => {
    expect(reviewing).toEqual({
      at: 'reviewing',
      pairs: [pair('ci')],
      later: [],
    });
    expect(removing).toMatchObject({ at: 'removing', changeId: 'c1' });
    expect(confirming).toEqual({
      at: 'confirming',
      atOnce: true,
      removed: true,
    });
    expect(deleting).toEqual({
      at: 'deleting',
      changeId: 'c2',
      removed: true,
    });
    expect(moveDeletion(deleting, { kind: 'accepted' })).toEqual({
      at: 'accepted',
      removed: true,
    });
  });

  it('without removing first is not carried out at once', () => {
    expect(moveDeletion(FIRST, { kind: 'withoutRemoving' })).toEqual({
      at: 'confirming',
      atOnce: false,
      removed: false,
    });
  });

  it('is not carried out at once when there was nothing to remove after all', () => {
    expect(moveDeletion(reviewing, { kind: 'removed' })).toEqual({
      at: 'confirming',
      atOnce: false,
      removed: true,
    });
  });

  it('removes more than one plan takes in several', () => {
    const first = moveDeletion(FIRST, { kind: 'removeFirst', pairs: many });
    expect(first).toMatchObject({
      at: 'reviewing',
      pairs: { length: 100 },
      later: { length: 30 },
    });
    const second = moveDeletion(
      moveDeletion(first, { kind: 'removalApplied', changeId: 'c1' }),
      { kind: 'removed' },
    );
    expect(second).toEqual({
      at: 'reviewing',
      pairs: many.slice(100),
      later: [],
    });
  });

  it('goes back as long as nothing was sent', () => {
    expect(moveDeletion(reviewing, { kind: 'back' })).toEqual(FIRST);
    expect(moveDeletion(confirming, { kind: 'back' })).toEqual(FIRST);
    expect(moveDeletion(removing, { kind: 'back' })).toBe(removing);
    expect(moveDeletion(deleting, { kind: 'back' })).toBe(deleting);
  });

  it('asks again after a refusal, and then never by itself', () => {
    expect(moveDeletion(deleting, { kind: 'again' })).toEqual({
      at: 'confirming',
      atOnce: false,
      removed: true,
    });
  });

  it.each<[Deletion, Parameters<typeof moveDeletion>[1]]>([
    [FIRST, { kind: 'removed' }],
    [FIRST, { kind: 'accepted' }],
    [FIRST, { kind: 'deletionApplied', changeId: 'x' }],
    [removing, { kind: 'deletionApplied', changeId: 'x' }],
    [removing, { kind: 'withoutRemoving' }],
    [deleting, { kind: 'removalApplied', changeId: 'x' }],
    [confirming, { kind: 'accepted' }],
  ])('at %j is not moved by %j', (state, event) => {
    expect(moveDeletion(state, event)).toBe(state);
  });

  it('is shown in three phases', () => {
    const phases = (state: Deletion, written = false) =>
      Object.values(phasesOf(state, written)).join(' ');
    expect(phases(FIRST)).toBe('todo todo todo');
    expect(phases(reviewing)).toBe('now todo todo');
    expect(phases(removing)).toBe('now todo todo');
    expect(phases(removing, true)).toBe('done now todo');
    expect(phases(deleting)).toBe('done done now');
    expect(phases({ at: 'accepted', removed: true })).toBe('done done done');
    expect(phases({ at: 'confirming', atOnce: false, removed: false })).toBe(
      'skipped skipped now',
    );
  });
});

describe('the removal of entries', () => {
  const pairs = [pair('vault')];
  const gone = shopView({ peerings: [] });
  const still = shopView({ peerings: [peeringWith('ops', 'vault')] });
  const rolledOut = (here: Rollout, target: Rollout, part?: Partial<Change>) =>
    changeWith({
      steps: [
        changeStep('ops', 'vault', { rollout: target }),
        changeStep('prod', 'shop', { rollout: here }),
      ],
      ...part,
    });
  const applied: Rollout = { state: 'applied' };

  it('counts what is written', () => {
    const change = changeWith({
      state: 'writing',
      steps: [
        changeStep('ops', 'vault'),
        changeStep('prod', 'shop', { state: 'writing' }),
      ],
    });
    expect(removalProgress(change, still, pairs)).toEqual({
      kind: 'writing',
      written: 1,
      total: 2,
    });
  });

  it.each(['refused', 'undone', 'halfOpen', 'cancelled'] as const)(
    'stops when its change is %s, and says why',
    state => {
      expect(
        removalProgress(halfOpenChange({ state }), still, pairs),
      ).toMatchObject({ kind: 'stopped', problem: { kind: 'noRights' } });
    },
  );

  it('waits until nobody lists the other any more', () => {
    expect(removalProgress(rolledOut(applied, applied), still, pairs)).toEqual({
      kind: 'waiting',
      listed: ['vault'],
    });
    expect(removalProgress(rolledOut(applied, applied), gone, pairs)).toEqual({
      kind: 'clear',
    });
  });

  it('does not wait for entries that were to stay', () => {
    const incoming = shopView({
      peerings: [
        peeringWith('ops', 'vault', {
          status: 'incomplete',
          missing: 'here',
          entry: null,
        }),
      ],
    });
    const change = rolledOut(applied, applied);
    expect(
      removalProgress(change, incoming, [pair('vault', 'remove', 'keep')]),
    ).toEqual({ kind: 'clear' });
    expect(removalProgress(change, incoming, pairs)).toMatchObject({
      listed: ['vault'],
    });
    expect(removalProgress(change, still, [pair('other')])).toEqual({
      kind: 'clear',
    });
    expect(
      removalProgress(change, still, [pair('vault', 'remove', 'keep')]),
    ).toMatchObject({ listed: ['vault'] });
  });

  it.each<Rollout>([
    { state: 'pending' },
    { state: 'reconciling', percent: 3 },
  ])('waits for a shoot that is %j', rollout => {
    expect(removalProgress(rolledOut(rollout, applied), gone, pairs).kind).toBe(
      'waiting',
    );
  });

  it.each<Rollout>([
    { state: 'waitingForMaintenance' },
    { state: 'hibernated' },
    { state: 'failed', errors: 1 },
    { state: 'notVisible' },
  ])('leaves it to the user while a shoot is %j', rollout => {
    expect(
      removalProgress(rolledOut(rollout, applied), gone, pairs),
    ).toMatchObject({
      kind: 'held',
      steps: [{ shoot: { name: 'shop' }, rollout }],
    });
    // What is still on its way is waited for first.
    expect(
      removalProgress(rolledOut(rollout, { state: 'pending' }), gone, pairs)
        .kind,
    ).toBe('waiting');
  });

  it('takes no rollout for applied at the end of the change and where nothing was written, and nowhere else', () => {
    const kindOf = (part: Partial<Change>) =>
      removalProgress(changeWith(part), gone, pairs).kind;
    const steps = [changeStep('prod', 'shop')];
    expect(kindOf({ state: 'done', steps })).toBe('clear');
    expect(kindOf({ state: 'rollingOut', steps })).toBe('held');
    const unchanged = [changeStep('prod', 'shop', { state: 'unchanged' })];
    expect(kindOf({ state: 'rollingOut', steps: unchanged })).toBe('clear');
  });
});

describe('the deletion itself', () => {
  it.each([
    ['writing', 'asking'],
    ['written', 'accepted'],
    ['rollingOut', 'accepted'],
    ['done', 'accepted'],
    ['refused', 'refused'],
    ['halfOpen', 'refused'],
  ] as const)('is, when its change is %s, %s', (state, progress) => {
    expect(deletionProgress(changeWith({ state }))).toBe(progress);
  });
});

describe('what can be removed first', () => {
  const sides = (rights = rightsWith(), peerings = [...shopPeerings]) =>
    Object.fromEntries(
      deletionChoices(shopView({ peerings }), rights).map(
        ({ peering, sides: word }) => [peering.id.split('/').at(-1), word],
      ),
    );

  it('is said of each peering', () => {
    expect(sides()).toEqual({
      playground: 'both',
      'legacy-shop': 'ours',
      'shop-dev': 'ours',
      lake: 'both',
      ci: 'theirs',
      clearing: 'oursTheyAsk',
      payments: 'both',
      orders: 'both',
      monitoring: 'both',
    });
  });

  it('depends on rights', () => {
    expect(sides(rightsWith({ changeableNamespaces: [] }))).toMatchObject({
      lake: 'oursTheyAsk',
      ci: 'theyAsk',
    });
    expect(sides(rightsWith({ change: false }))).toMatchObject({
      lake: 'theirs',
      'legacy-shop': 'nothing',
      clearing: 'theyAsk',
    });
  });

  it('leaves entries of a shoot that is being deleted', () => {
    const deleting = peeringWith('ops', 'ci', {
      findings: [
        findingOn('ops', 'ci', {
          code: 'TARGET_DELETING',
          severity: 'warning',
        }),
      ],
    });
    expect(sides(rightsWith(), [deleting])).toEqual({ ci: 'oursTheirsStay' });
  });

  it('asks the plan for what this user can do, and for nothing else', () => {
    const byName = new Map(
      deletionChoices(shopView(), rightsWith()).map(({ pair: wish }) => [
        wish?.target.name,
        wish && `${wish.here} ${wish.there}`,
      ]),
    );
    expect(byName.get('monitoring')).toBe('remove remove');
    expect(byName.get('ci')).toBe('keep remove');
    expect(byName.get('clearing')).toBe('remove keep');
    expect(byName.get('shop-dev')).toBe('remove keep');
  });

  it('counts the shoots that are written, ours once', () => {
    expect(countPatches([])).toBe(0);
    expect(
      countPatches([
        pair('a'),
        pair('b', 'remove', 'keep'),
        pair('c', 'keep', 'remove'),
      ]),
    ).toBe(3);
  });
});
