import type { EntryEdit } from 'backstage-plugin-gardener-common';
import { listing } from '../../__testUtils__/aShoot';
import { leavesAsIs } from './leavesAsIs';

const CI = { namespace: 'garden-prod', name: 'ci' };
const add: EntryEdit = { kind: 'add', entry: { ...CI, seed: 'eu-de-1' } };
const remove: EntryEdit = { kind: 'remove', target: CI };

describe('leavesAsIs', () => {
  it('is so when every edit has what it wants', () => {
    const { peering } = listing('garden-prod/ci');
    expect(leavesAsIs(peering, [])).toBe(true);
    expect(leavesAsIs(peering, [add])).toBe(true);
    expect(leavesAsIs({ state: 'absent' }, [remove])).toBe(true);
  });

  it('is not so when one of them has something to do', () => {
    const { peering } = listing('garden-prod/ci');
    expect(leavesAsIs(peering, [add, remove])).toBe(false);
    expect(leavesAsIs({ state: 'absent' }, [add])).toBe(false);
    expect(
      leavesAsIs(peering, [{ kind: 'setSeed', target: CI, seed: 's2' }]),
    ).toBe(false);
  });
});
