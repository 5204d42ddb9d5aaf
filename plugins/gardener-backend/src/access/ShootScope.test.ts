import { shootKey, type EntryName } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { aShoot } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import type { Permit } from './permit/Permit';
import { scopeKey, shootScope, within, type ShootScope } from './ShootScope';

/** A permit by namespace; where it depends on the shoot, only those of the given names have it. */
function aPermit(
  of: Readonly<Record<string, 'all' | 'some' | 'none'>>,
  names: readonly string[] = [],
): Pick<Permit, 'ofNamespace' | 'ofShoot'> {
  return {
    ofNamespace: namespace => of[namespace] ?? 'none',
    ofShoot: shoot => names.includes(shootKey(shoot)),
  };
}

const shop = { namespace: 'garden-prod', name: 'shop' };
const vault = { namespace: 'garden-prod', name: 'vault' };
const nothing = { namespace: 'garden-prod', name: 'nothing' };

function inventoryWith(...shoots: readonly EntryName[]) {
  return new FakeInventory(shoots.map(shoot => aShoot(shoot)));
}

describe('a scope', () => {
  const granted = new Set(['garden-prod']);

  it('covers a namespace that the Garden allows, where Backstage permits all of it', () => {
    const scope = shootScope(
      granted,
      aPermit({ 'garden-prod': 'all', 'garden-dev': 'all' }),
      inventoryWith(shop),
    );
    expect(scope.namespaces).toBe(granted);
    expect(scope.covers('garden-prod')).toBe(true);
    expect(scope.has(shop)).toBe(true);
    expect(scope.has(nothing)).toBe(true);
    // Permitted, and not allowed by the Garden.
    expect(scope.covers('garden-dev')).toBe(false);
    expect(scope.touches('garden-dev')).toBe(false);
    expect(scope.has({ namespace: 'garden-dev', name: 'shop' })).toBe(false);
  });

  it('has nothing of a namespace that Backstage refuses, whatever the Garden allows', () => {
    const scope = shootScope(
      granted,
      aPermit({ 'garden-prod': 'none' }, ['garden-prod/shop']),
      inventoryWith(shop),
    );
    expect(scope.covers('garden-prod')).toBe(false);
    expect(scope.touches('garden-prod')).toBe(false);
    expect(scope.has(shop)).toBe(false);
    expect(scope.has(nothing)).toBe(false);
  });

  it('has just those shoots that are permitted, where it depends on the shoot', () => {
    const scope = shootScope(
      granted,
      aPermit({ 'garden-prod': 'some' }, ['garden-prod/shop']),
      inventoryWith(shop, vault),
    );
    expect(scope.covers('garden-prod')).toBe(false);
    expect(scope.touches('garden-prod')).toBe(true);
    expect(scope.has(shop)).toBe(true);
    expect(scope.has(vault)).toBe(false);
  });

  it('does not have a name that nothing has, where it depends on the shoot: its answer is that of what may not be seen', () => {
    const scope = shootScope(
      granted,
      aPermit({ 'garden-prod': 'some' }, ['garden-prod/nothing']),
      inventoryWith(shop),
    );
    expect(scope.has(nothing)).toBe(false);
  });

  it('looks at no shoot of a namespace that the Garden does not allow', () => {
    const inventory = inventoryWith(shop);
    const scope = shootScope(
      new Set<string>(),
      aPermit({ 'garden-prod': 'some' }, ['garden-prod/shop']),
      inventory,
    );
    expect(scope.has(shop)).toBe(false);
    expect(inventory.lookedUp).toEqual([]);
  });

  it('knows a shoot that came after it was made', () => {
    const inventory = inventoryWith();
    const scope = shootScope(
      granted,
      aPermit({ 'garden-prod': 'some' }, ['garden-prod/shop']),
      inventory,
    );
    expect(scope.has(shop)).toBe(false);
    inventory.put(aShoot(shop));
    expect(scope.has(shop)).toBe(true);
  });
});

describe('what is within a scope', () => {
  it('keeps its order', () => {
    const shoots = ['c', 'a', 'b'].map(name => aShoot({ name }));
    expect(
      within(shoots, { has: ({ name }) => name !== 'a' }).map(
        ({ name }) => name,
      ),
    ).toEqual(['c', 'b']);
  });
});

describe('scopeKey', () => {
  const NAMESPACES = ['a', 'b', 'a-b'];
  const NAMES = ['a', 'b', 'c'];
  const entryName = fc.record({
    namespace: fc.constantFrom(...NAMESPACES),
    name: fc.constantFrom(...NAMES),
  });
  const scope: fc.Arbitrary<ShootScope> = fc
    .record({
      granted: fc.subarray(NAMESPACES),
      of: fc.record({
        a: fc.constantFrom('all', 'some', 'none'),
        b: fc.constantFrom('all', 'some', 'none'),
        'a-b': fc.constantFrom('all', 'some', 'none'),
      }),
      permitted: fc.uniqueArray(entryName.map(shootKey)),
      there: fc.uniqueArray(entryName, { selector: shootKey }),
    })
    .map(({ granted, of, permitted, there }) =>
      shootScope(
        new Set(granted),
        aPermit(of, permitted),
        inventoryWith(...there),
      ),
    );

  /** All that a view could learn of some names. */
  function answers(of: ShootScope, names: readonly EntryName[]) {
    return names.map(name => [of.has(name), of.covers(name.namespace)]);
  }

  it('is the same for two scopes just when they answer alike for all of the names', () => {
    fc.assert(
      fc.property(
        scope,
        scope,
        fc.array(entryName, { maxLength: 5 }),
        (one, other, names) => {
          const alike =
            JSON.stringify(answers(one, names)) ===
            JSON.stringify(answers(other, names));
          expect(scopeKey(one, names) === scopeKey(other, names)).toBe(alike);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('does not depend on the order of the names, nor on a name that comes twice', () => {
    fc.assert(
      fc.property(scope, fc.array(entryName), (of, names) => {
        expect(scopeKey(of, [...names, ...names].reverse())).toBe(
          scopeKey(of, names),
        );
      }),
    );
  });

  it('keeps apart who sees one shoot from who sees its whole namespace', () => {
    const inventory = inventoryWith(shop);
    const of = (kind: 'all' | 'some') =>
      shootScope(
        new Set(['garden-prod']),
        aPermit({ 'garden-prod': kind }, ['garden-prod/shop']),
        inventory,
      );
    expect(scopeKey(of('all'), [shop])).not.toBe(scopeKey(of('some'), [shop]));
  });
});
