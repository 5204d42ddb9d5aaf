import {
  matchesShootFilter,
  type ShootFacts,
  type ShootFilter,
} from './ShootFilter';

const shop: ShootFacts = {
  garden: 'osc',
  namespace: 'garden-prod',
  name: 'shop',
  project: 'prod',
  purpose: 'production',
  owners: ['group:default/shop-team', 'user:default/mara'],
};

describe('matchesShootFilter', () => {
  it.each<[boolean, string, ShootFilter, Partial<ShootFacts>]>([
    [true, 'its project', { kind: 'project', projects: ['ops', 'prod'] }, {}],
    [false, 'another project', { kind: 'project', projects: ['ops'] }, {}],
    [false, 'no project', { kind: 'project', projects: [] }, {}],
    [
      false,
      'its namespace',
      { kind: 'project', projects: ['garden-prod'] },
      {},
    ],
    [
      true,
      'its project in its Garden',
      { kind: 'project', projects: ['prod'], garden: 'osc' },
      {},
    ],
    [
      false,
      'its project in another Garden',
      { kind: 'project', projects: ['prod'], garden: 'lab' },
      {},
    ],
    [
      false,
      'a project, of a shoot whose project is not known',
      { kind: 'project', projects: ['undefined', ''] },
      { project: undefined },
    ],
    [
      true,
      'its purpose',
      { kind: 'purpose', purposes: ['testing', 'production'] },
      {},
    ],
    [false, 'another purpose', { kind: 'purpose', purposes: ['testing'] }, {}],
    [
      false,
      'a purpose, of a shoot without one',
      { kind: 'purpose', purposes: ['undefined', ''] },
      { purpose: undefined },
    ],
    [
      true,
      'one of its owners',
      { kind: 'owner', owners: ['user:default/jon', 'user:default/mara'] },
      {},
    ],
    [
      false,
      'nobody of them',
      { kind: 'owner', owners: ['user:default/x'] },
      {},
    ],
    [false, 'no owner', { kind: 'owner', owners: [] }, {}],
    [
      false,
      'an owner, of a shoot without one',
      { kind: 'owner', owners: ['user:default/mara'] },
      { owners: [] },
    ],
  ])('is %p for %s', (expected, _, filter, changes) => {
    expect(matchesShootFilter({ ...shop, ...changes }, filter)).toBe(expected);
  });

  it('holds for nothing that it does not know', () => {
    expect(() =>
      matchesShootFilter(shop, { kind: 'seed' } as unknown as ShootFilter),
    ).toThrow('Unknown filter');
  });
});
