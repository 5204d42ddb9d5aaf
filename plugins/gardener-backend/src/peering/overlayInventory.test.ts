import {
  parseCidr,
  shootKey,
  type Shoot,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { aShoot, listing } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import type { Inventory } from '../inventory/Inventory';
import { overlayInventory } from './overlayInventory';

const NAMESPACES = ['garden-a', 'garden-b', 'garden-c'];
const NAMES = ['x', 'y', 'z'];
const KEYS = NAMESPACES.flatMap(namespace =>
  NAMES.map(name => shootKey({ namespace, name })),
);

const shoot = fc
  .record({
    namespace: fc.constantFrom(...NAMESPACES),
    name: fc.constantFrom(...NAMES),
    seed: fc.constantFrom('eu-de-1', 'eu-de-2'),
    nodes: fc.constantFrom([], ['10.5.0.0/27'], ['10.6.0.0/27']),
    targets: fc.array(fc.constantFrom(...KEYS), { maxLength: 4 }),
  })
  .map(({ targets, ...fields }) =>
    aShoot({ ...fields, ...listing(...targets) }),
  );
const shoots = fc.array(shoot, { maxLength: 9 });

/** Everything that an inventory says of shoots. Who lists whom is compared in order of names. */
function saidBy(inventory: Inventory) {
  const sorted = (found: Iterable<Shoot>) =>
    [...found].sort((a, b) => (shootKey(a) < shootKey(b) ? -1 : 1));
  return {
    count: inventory.shootCount,
    namespaces: inventory.namespaces(),
    shoots: sorted(inventory.shoots()),
    each: KEYS.map(key => inventory.shoot(key)),
    listers: KEYS.map(key => sorted(inventory.listersOf(key))),
    around: sorted(inventory.shootsAt(parseCidr('10.5.0.0/16'))),
    inEach: NAMESPACES.map(namespace => inventory.shootsIn(namespace)),
  };
}

describe('overlayInventory', () => {
  it('says of shoots what an inventory says into which they were written', () => {
    fc.assert(
      fc.property(shoots, shoots, (held, given) => {
        const inventory = new FakeInventory(held);
        const written = new FakeInventory(held);
        given.forEach(one => written.put(one));
        expect(saidBy(overlayInventory(inventory, given))).toEqual(
          saidBy(written),
        );
      }),
    );
  });

  it('leaves the inventory as it is', () => {
    fc.assert(
      fc.property(shoots, shoots, (held, given) => {
        const inventory = new FakeInventory(held);
        saidBy(overlayInventory(inventory, given));
        expect(saidBy(inventory)).toEqual(saidBy(new FakeInventory(held)));
      }),
    );
  });

  it('tells who lists a shoot in the order of namespace and name, given or not', () => {
    const inventory = new FakeInventory([
      aShoot({ namespace: 'garden-c', name: 'x', ...listing('garden-a/x') }),
      aShoot({ namespace: 'garden-b', name: 'y' }),
      aShoot({ namespace: 'garden-a', name: 'z', ...listing('garden-a/x') }),
    ]);
    const overlay = overlayInventory(inventory, [
      aShoot({ namespace: 'garden-b', name: 'y', ...listing('garden-a/x') }),
    ]);
    const target = shootKey({ namespace: 'garden-a', name: 'x' });
    expect(overlay.listersOf(target).map(({ name }) => name)).toEqual([
      'z',
      'y',
      'x',
    ]);
  });

  it('can lie over another overlay', () => {
    fc.assert(
      fc.property(shoots, shoots, shoots, (held, first, second) => {
        const inventory = new FakeInventory(held);
        expect(
          saidBy(overlayInventory(overlayInventory(inventory, first), second)),
        ).toEqual(saidBy(overlayInventory(inventory, [...first, ...second])));
      }),
    );
  });

  it('follows the inventory in everything else', () => {
    const inventory = new FakeInventory([aShoot({ name: 'shop' })]);
    const overlay = overlayInventory(inventory, [
      aShoot({ name: 'shop', seed: 'eu-de-2' }),
    ]);
    const key = shootKey({ namespace: 'garden-prod', name: 'shop' });
    const heard = jest.fn();
    const end = overlay.subscribe(heard);
    inventory.put(aShoot({ name: 'late' }), 8_000);
    inventory.put(aShoot({ name: 'shop', seed: 'eu-nl-1' }), 7_000);
    inventory.addProject({ name: 'prod', namespace: 'garden-prod' });
    inventory.extensionRegistered = false;
    inventory.networkTypes = ['cilium'];
    inventory.profiles = undefined;
    inventory.synced = false;
    inventory.state = { state: 'syncing' };
    expect(overlay).toMatchObject({
      garden: 'osc',
      version: 2,
      shootCount: 2,
      extensionRegistered: false,
      networkTypes: ['cilium'],
      synced: false,
      state: { state: 'syncing' },
    });
    expect(overlay.shoot(key)?.seed).toBe('eu-de-2');
    expect(overlay.changedAt(key)).toBeUndefined();
    expect(overlay.changedAt(shootKey(aShoot({ name: 'late' })))).toBe(8_000);
    expect(overlay.projectOf('garden-prod')?.name).toBe('prod');
    expect([...overlay.projects()]).toHaveLength(1);
    expect(overlay.cloudProfiles()).toBeUndefined();
    expect(heard).toHaveBeenCalledTimes(2);
    end();
    inventory.put(aShoot({ name: 'later' }));
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
