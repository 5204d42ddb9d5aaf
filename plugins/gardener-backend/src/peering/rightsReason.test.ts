import { rightsReason, type RightsHeld } from './rightsReason';

const ALL: RightsHeld = {
  garden: { patch: true, delete: true },
  portal: { change: true, operate: true, delete: true },
};
const PROD = { project: 'prod', namespace: 'garden-prod' };

function without(changes: {
  readonly garden?: Partial<RightsHeld['garden']>;
  readonly portal?: Partial<RightsHeld['portal']>;
}): RightsHeld {
  return {
    garden: { ...ALL.garden, ...changes.garden },
    portal: { ...ALL.portal, ...changes.portal },
  };
}

describe('rightsReason', () => {
  it('says nothing when nothing is missing', () => {
    expect(rightsReason(ALL, PROD)).toBeNull();
  });

  it.each([
    [
      without({ garden: { patch: false } }),
      'You may see this shoot but not change it: you need patch shoots in project prod.',
    ],
    [
      {
        garden: { patch: false, delete: false },
        portal: { change: false, operate: false, delete: false },
      },
      'You may see this shoot but not change it: you need patch shoots in project prod.',
    ],
    [
      without({ garden: { delete: false } }),
      'You may see this shoot but not delete it: you need delete shoots in project prod.',
    ],
    [
      without({ portal: { change: false } }),
      'You may see this shoot but not change its peerings: you need the permission gardener.peering.change.',
    ],
    [
      without({ garden: { delete: false }, portal: { operate: false } }),
      'You may see this shoot but not reconcile it or delete it: you need the permission gardener.shoot.operate and delete shoots in project prod.',
    ],
    [
      without({
        garden: { delete: false },
        portal: { change: false, operate: false, delete: false },
      }),
      'You may see this shoot but not change its peerings, reconcile it or delete it: you need the permission gardener.peering.change, the permission gardener.shoot.operate and the permission gardener.shoot.delete.',
    ],
  ])('of %j says what is missing', (held, reason) => {
    expect(rightsReason(held, PROD)).toBe(reason);
  });

  it('names the namespace of a project that is not known', () => {
    expect(
      rightsReason(without({ garden: { patch: false } }), {
        project: undefined,
        namespace: 'garden-x',
      }),
    ).toContain('patch shoots in namespace garden-x.');
  });
});
