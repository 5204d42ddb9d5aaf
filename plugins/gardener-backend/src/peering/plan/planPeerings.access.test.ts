import type { PairChange } from 'backstage-plugin-gardener-common';
import {
  shop,
  lake,
  vault,
  toVault,
  addBoth,
  aPlanPortal,
  written,
  findings,
  blockers,
} from '../../__testUtils__/aPlanPortal';
import { peeringJson } from '../../__testUtils__/LiveGarden';

describe('a plan of peerings', () => {
  describe('with a target that the user may not see', () => {
    const visible = ['garden-prod', 'garden-data'];
    const oneSided: PairChange = {
      target: toVault,
      here: 'add',
      there: 'keep',
      seed: 'eu-de-9',
    };

    it('writes the own entry with the seed that the user names, and hands the other over', async () => {
      const { plan } = aPlanPortal([shop, lake, vault], { visible });
      const made = await plan(oneSided);
      expect(written(made)).toEqual(['shop: +vault on eu-de-9']);
      expect(made.blockers).toEqual([]);
      expect(findings(made)).toEqual(['CIDR_UNKNOWN tells']);
      expect(made.handovers).toEqual([
        {
          target: toVault,
          project: null,
          edit: 'add',
          why: 'notAccessible',
          owner: null,
          yaml: '- name: shop\n  namespace: garden-prod\n  seed: eu-de-1\n',
        },
      ]);
    });

    it('looks nothing up of it, and says the same as if it were not there', async () => {
      const there = aPlanPortal([shop, lake, vault], { visible });
      const gone = aPlanPortal([shop, lake], { visible });
      there.garden.inventory.addProject({
        name: 'ops',
        namespace: 'garden-ops',
        owner: 'olga@example.org',
      });
      for (const pair of [
        oneSided,
        { ...oneSided, there: 'add' },
        { ...oneSided, seed: undefined },
        { ...oneSided, here: 'remove', there: 'remove' },
      ] as const) {
        expect(await there.plan(pair)).toEqual(await gone.plan(pair));
      }
      expect(there.garden.inventory.lookedUp).not.toContain('garden-ops/vault');
      expect(there.live.requests).toEqual(gone.live.requests);
      expect(there.live.requests.join()).not.toContain('vault');
    });

    it('is blocked when it must be written or its seed is not named', async () => {
      const { plan } = aPlanPortal([shop, lake, vault], { visible });
      expect(blockers(await plan({ ...oneSided, there: 'add' }))).toEqual([
        'noRights vault: You can’t see garden-ops/vault, so its entry for shop can’t be written. Leave it to its owner.',
      ]);
      expect(blockers(await plan({ ...oneSided, seed: undefined }))).toEqual([
        'noSeed vault: You can’t see garden-ops/vault, so the portal can’t say its seed. Name it as well.',
      ]);
    });
  });

  describe('without the right to change', () => {
    const writable = ['garden-prod', 'garden-data'];

    it('is blocked for the target, hands it over, and does not ask for it', async () => {
      const { live, garden, plan } = aPlanPortal([shop, lake, vault], {
        writable,
      });
      garden.inventory.addProject({
        name: 'ops',
        namespace: 'garden-ops',
        owner: 'olga@example.org',
      });
      const made = await plan(addBoth);
      expect(blockers(made)).toEqual([
        'noRights vault: You may not change shoots in garden-ops.',
      ]);
      expect(made.handovers).toMatchObject([
        { why: 'noRights', project: 'ops', owner: 'olga@example.org' },
      ]);
      expect(live.requests.join()).not.toContain('vault');
    });

    it('is not blocked by a target that is as wanted already', async () => {
      const { plan } = aPlanPortal(
        [{ ...shop, extensions: peeringJson('garden-ops/vault') }, lake, vault],
        { writable },
      );
      const made = await plan({ ...addBoth, here: 'remove', there: 'remove' });
      expect(made.blockers).toEqual([]);
      expect(made.handovers).toEqual([]);
    });

    it('is blocked for the own shoot', async () => {
      const { plan } = aPlanPortal([shop, lake, vault], {
        writable: ['garden-ops'],
      });
      expect(blockers(await plan(addBoth))).toEqual([
        'noRights shop: You may not change shoots in garden-prod.',
      ]);
    });
  });
});
