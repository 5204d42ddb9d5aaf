import type { FindingCode, Shoot } from 'backstage-plugin-gardener-common';
import { aShoot, listing } from '../../__testUtils__/aShoot';
import { drawnGraph } from '../../__testUtils__/drawnGraph';
import { findingsOf, rowsIn } from '../../__testUtils__/findingsOf';

const TO_MON = listing('garden-ops/mon');
const TO_SHOP = listing('garden-prod/shop');
const shopName = { namespace: 'garden-prod', name: 'shop' };
const monName = { namespace: 'garden-ops', name: 'mon' };

function shopWith(facts: Partial<Shoot> = {}): Shoot {
  return aShoot({ name: 'shop', nodes: ['10.1.0.0/27'], ...TO_MON, ...facts });
}

function monWith(facts: Partial<Shoot> = {}): Shoot {
  return aShoot({ ...monName, nodes: ['10.2.0.0/27'], ...facts });
}

function repairsOf(
  code: FindingCode,
  shoots: readonly Shoot[],
  recreated: readonly string[] = [],
) {
  const graph = drawnGraph(shoots, undefined, {
    recreated: (_, target) =>
      recreated.includes(target)
        ? { firstUid: 'uid', firstSeenAt: 0 }
        : undefined,
  });
  return rowsIn(findingsOf(graph))
    .filter(({ finding }) => finding.code === code)
    .map(({ repair }) => repair);
}

describe('what a missing reverse entry is mended by', () => {
  it('is the entry on the shoot that lacks it', () => {
    expect(repairsOf('REVERSE_MISSING', [shopWith(), monWith()])).toEqual([
      {
        state: 'possible',
        kind: 'addReverse',
        wish: { shoot: shopName, target: monName, here: 'keep', there: 'add' },
      },
    ]);
  });

  it.each<[string, Shoot, Shoot, string]>([
    ['the one migrates', shopWith({ migrating: true }), monWith(), 'migrating'],
    [
      'the other one does',
      shopWith(),
      monWith({ migrating: true }),
      'migrating',
    ],
    [
      'it is being deleted',
      shopWith(),
      monWith({ deleting: true }),
      'deleting',
    ],
  ])('is held while %s', (_, shop, mon, why) => {
    expect(repairsOf('REVERSE_MISSING', [shop, mon])).toEqual([
      { state: 'held', kind: 'addReverse', why },
    ]);
  });

  it('must be confirmed where it would lead to a shoot that was made anew', () => {
    expect(
      repairsOf('REVERSE_MISSING', [shopWith(), monWith()], ['garden-ops/mon']),
    ).toMatchObject([{ state: 'confirm', why: 'recreated' }]);
  });

  it('is none where the entry is there and the extension disabled', () => {
    const peering = {
      state: 'disabled' as const,
      entries: [{ ...shopName, seed: 'eu-de-1' }],
    };
    expect(
      repairsOf('REVERSE_MISSING', [shopWith(), monWith({ peering })]),
    ).toEqual([{ state: 'none' }]);
  });
});

describe('what another seed than the target’s is mended by', () => {
  const moved = { seed: 'eu-nl-1', statusSeed: 'eu-nl-1', ...TO_SHOP };

  it('is the right seed in the entry', () => {
    expect(repairsOf('SEED_MISMATCH', [shopWith(), monWith(moved)])).toEqual([
      {
        state: 'possible',
        kind: 'correctSeed',
        wish: {
          shoot: shopName,
          target: monName,
          here: 'correctSeed',
          there: 'keep',
        },
      },
    ]);
  });

  it('is held until the migration has ended', () => {
    expect(
      repairsOf('SEED_MISMATCH', [
        shopWith(),
        monWith({ ...moved, migrating: true }),
      ]),
    ).toEqual([{ state: 'held', kind: 'correctSeed', why: 'migrating' }]);
  });

  it('is held until an entry that is listed twice has been dropped', () => {
    const twice = listing('garden-ops/mon', 'garden-ops/mon');
    const shoots = [shopWith(twice), monWith(moved)];
    expect(repairsOf('SEED_MISMATCH', shoots)).toEqual([
      { state: 'held', kind: 'correctSeed', why: 'duplicate' },
    ]);
    expect(repairsOf('DUPLICATE_ENTRY', shoots)).toMatchObject([
      {
        state: 'possible',
        kind: 'dropDuplicate',
        wish: { here: 'dropDuplicates', there: 'keep' },
      },
    ]);
  });
});

describe('what an entry to a shoot that goes or is gone is mended by', () => {
  const removal = {
    state: 'possible',
    kind: 'removeEntry',
    wish: { shoot: shopName, target: monName, here: 'remove', there: 'keep' },
  };
  const other = monWith({ name: 'other' });

  it('is its removal', () => {
    expect(repairsOf('TARGET_NOT_FOUND', [shopWith(), other])).toEqual([
      removal,
    ]);
    expect(
      repairsOf('TARGET_DELETING', [
        shopWith(),
        monWith({ deleting: true, ...TO_SHOP }),
      ]),
    ).toEqual([removal]);
  });

  it('is none when only the one that goes has an entry', () => {
    expect(
      repairsOf('TARGET_DELETING', [
        shopWith({ peering: { state: 'absent' } }),
        monWith({ deleting: true, ...TO_SHOP }),
      ]),
    ).toEqual([{ state: 'none' }]);
  });

  it('is not the dropping of one of two entries, when both must go', () => {
    const twice = listing('garden-ops/mon', 'garden-ops/mon');
    expect(repairsOf('DUPLICATE_ENTRY', [shopWith(twice), other])).toEqual([
      { state: 'none' },
    ]);
  });
});
