import { shootKey, type ShootKey } from 'backstage-plugin-gardener-common';
import { ChangedShoots } from './ChangedShoots';

const A = shootKey({ namespace: 'garden-a', name: 'one' });
const B = shootKey({ namespace: 'garden-b', name: 'two' });

const shoots = (...keys: readonly ShootKey[]) =>
  ({ kind: 'shoots', keys: new Set(keys) } as const);

describe('ChangedShoots', () => {
  it('gathers shoots until they are taken', () => {
    const changed = new ChangedShoots('none');
    expect(changed.isEmpty).toBe(true);
    expect(changed.note(shoots(A))).toBe(true);
    expect(changed.note(shoots(A, B))).toBe(true);
    changed.add(B);
    expect(changed.isEmpty).toBe(false);
    expect(changed.take()).toEqual(new Set([A, B]));
    expect(changed.isEmpty).toBe(true);
    expect(changed.take()).toEqual(new Set());
  });

  it('begins with all shoots for a reader that has looked at nothing yet', () => {
    const changed = new ChangedShoots('all');
    expect(changed.isEmpty).toBe(false);
    expect(changed.take()).toBe('all');
    expect(changed.isEmpty).toBe(true);
  });

  it('takes all after a resync, whatever was named besides', () => {
    const changed = new ChangedShoots('none');
    changed.note(shoots(A));
    expect(changed.note({ kind: 'resync' })).toBe(true);
    changed.note(shoots(B));
    expect(changed.take()).toBe('all');
    expect(changed.isEmpty).toBe(true);
  });

  it.each(['surroundings', 'state'] as const)(
    'gathers nothing from a change of %s',
    kind => {
      const changed = new ChangedShoots('none');
      expect(changed.note({ kind })).toBe(false);
      expect(changed.isEmpty).toBe(true);
    },
  );

  it('keeps what is given back beside what has gathered since', () => {
    const changed = new ChangedShoots('none');
    changed.note(shoots(A));
    const taken = changed.take();
    changed.note(shoots(B));
    changed.giveBack(taken);
    expect(changed.take()).toEqual(new Set([A, B]));
    changed.note({ kind: 'resync' });
    changed.giveBack(changed.take());
    expect(changed.take()).toBe('all');
  });

  it('does not change what was taken', () => {
    const changed = new ChangedShoots('none');
    changed.note(shoots(A));
    const taken = changed.take();
    changed.note(shoots(B));
    expect(taken).toEqual(new Set([A]));
  });
});
