import type { PairChange, SideEdit } from 'backstage-plugin-gardener-common';
import { aShoot, listing } from '../../__testUtils__/aShoot';
import { handoversOf, removalHandover, type TargetFacts } from './handovers';

const shop = aShoot({ name: 'shop', seed: 'eu-de-1' });
const target = { namespace: 'garden-ops', name: 'vault' };
const vault = aShoot(target);
const listingUs = aShoot({ ...target, ...listing('garden-prod/shop') });

const hidden: TargetFacts = {
  found: { kind: 'notAccessible' },
  mayChange: false,
  project: null,
  owner: null,
};
const locked: TargetFacts = {
  found: { kind: 'visible', shoot: vault },
  mayChange: false,
  project: 'ops',
  owner: 'olga@example.org',
};
const lockedListing: TargetFacts = {
  ...locked,
  found: { kind: 'visible', shoot: listingUs },
};

function of(here: SideEdit, there: SideEdit, facts: TargetFacts) {
  const pairs: readonly PairChange[] = [{ target, here, there }];
  return handoversOf(shop, pairs, () => facts);
}

describe('handoversOf', () => {
  it('hands the reverse of a new entry to the owner of a shoot that can not be written', () => {
    expect(of('add', 'keep', locked)).toEqual([
      {
        target,
        project: 'ops',
        edit: 'add',
        why: 'noRights',
        owner: 'olga@example.org',
        yaml: '- name: shop\n  namespace: garden-prod\n  seed: eu-de-1\n',
      },
    ]);
  });

  it('says nothing of a shoot that is not visible but that it is not', () => {
    expect(of('add', 'keep', hidden)).toEqual([
      {
        target,
        project: null,
        edit: 'add',
        why: 'notAccessible',
        owner: null,
        yaml: '- name: shop\n  namespace: garden-prod\n  seed: eu-de-1\n',
      },
    ]);
  });

  it('hands over the removal with the entry as it stands there', () => {
    const [handover] = of('remove', 'keep', {
      ...locked,
      found: {
        kind: 'visible',
        shoot: aShoot({
          ...target,
          peering: {
            state: 'present',
            entries: [
              { name: 'shop', namespace: 'garden-prod', seed: 'old-seed' },
            ],
          },
        }),
      },
    });
    expect(handover).toMatchObject({ edit: 'remove', why: 'noRights' });
    expect(handover.yaml).toContain('seed: old-seed');
  });

  it.each<readonly [SideEdit, SideEdit, TargetFacts, string[]]>([
    // Wanted, and not to be written by this user.
    ['keep', 'add', locked, ['add']],
    ['keep', 'add', hidden, ['add']],
    ['add', 'add', locked, ['add']],
    ['keep', 'remove', lockedListing, ['remove']],
    ['remove', 'keep', hidden, ['remove']],
    ['remove', 'remove', hidden, ['remove']],
    // It is as wanted there.
    ['add', 'keep', lockedListing, []],
    ['remove', 'keep', locked, []],
    // The other side has no part in it.
    ['correctSeed', 'keep', hidden, []],
    ['dropDuplicates', 'keep', lockedListing, []],
    ['keep', 'keep', hidden, []],
    // There is nobody to hand it to.
    ['remove', 'keep', { ...hidden, found: { kind: 'notFound' } }, []],
    // The user may do it, and chose not to.
    ['add', 'keep', { ...locked, mayChange: true }, []],
  ])('here %s, there %s', (here, there, facts, edits) => {
    expect(of(here, there, facts).map(({ edit }) => edit)).toEqual(edits);
  });
});

describe('removalHandover', () => {
  it('names our entry where that of the other side is not known', () => {
    expect(
      removalHandover({ ...shop, seed: undefined }, target, hidden),
    ).toEqual({
      target,
      project: null,
      edit: 'remove',
      why: 'notAccessible',
      owner: null,
      yaml: '- name: shop\n  namespace: garden-prod\n',
    });
  });
});
