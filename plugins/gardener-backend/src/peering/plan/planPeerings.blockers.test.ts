import {
  shop,
  lake,
  vault,
  toVault,
  addBoth,
  aPlanPortal,
  written,
  blockers,
} from '../../__testUtils__/aPlanPortal';
import type { RawShootChoices } from '../../__testUtils__/LiveGarden';
import {
  GardenAdmissionError,
  GardenNoRightsError,
  GardenNotFoundError,
  GardenTooManyRequestsError,
} from '../../garden/GardenError';

describe('a plan of peerings', () => {
  describe('is blocked', () => {
    it.each<readonly [string, RawShootChoices, string]>([
      [
        'by a shoot that is being deleted',
        { ...vault, metadata: { deletionTimestamp: '2026-11-20T11:00:00Z' } },
        'deleting',
      ],
      [
        'by a shoot that migrates',
        { ...vault, status: { seedName: 'eu-nl-1' } },
        'migrating',
      ],
      [
        'by a configuration that can not be read',
        {
          ...vault,
          extensions:
            '[{"type":"osc-peering-service","providerConfig":"shootPeerings: []"}]',
        },
        'unreadable',
      ],
    ])('%s, without trying it', async (_, changed, code) => {
      const { live, plan } = aPlanPortal([shop, lake, vault]);
      live.replace(changed);
      const made = await plan(addBoth);
      expect(made.blockers).toEqual([
        { code, shoot: toVault, message: expect.stringContaining('vault') },
      ]);
      expect(written(made)).toEqual(['shop: +vault on eu-de-2']);
      expect(live.requests).not.toContain('dry run garden-ops/vault');
    });

    it('by a target without a seed, once', async () => {
      const { plan } = aPlanPortal([shop, lake, { ...vault, seed: null }]);
      expect(blockers(await plan(addBoth))).toEqual([
        'noSeed vault: vault has no seed yet, so no entry can name it. Wait until it is scheduled.',
      ]);
    });

    it('by an own shoot without a seed, once for all targets', async () => {
      const { plan } = aPlanPortal([
        { ...shop, seed: null },
        lake,
        vault,
        { ...vault, name: 'ci' },
      ]);
      const made = await plan(addBoth, {
        ...addBoth,
        target: { ...toVault, name: 'ci' },
      });
      expect(blockers(made)).toEqual([
        'noSeed shop: shop has no seed yet, so no entry can name it. Wait until it is scheduled.',
      ]);
    });

    it('by a target that is not there, once', async () => {
      const { plan } = aPlanPortal([shop, lake]);
      expect(blockers(await plan(addBoth))).toEqual([
        'notFound vault: There is no shoot vault in garden-ops.',
      ]);
    });

    it('by a target that was deleted just now', async () => {
      const { live, plan } = aPlanPortal([shop, lake, vault]);
      live.failure = request =>
        request === 'get garden-ops/vault'
          ? new GardenNotFoundError('osc')
          : undefined;
      expect(blockers(await plan(addBoth))).toEqual([
        'notFound vault: vault does not exist any more.',
      ]);
    });

    it('by a name that can be none', async () => {
      const { plan } = aPlanPortal([shop, lake]);
      const target = { namespace: 'garden-prod', name: 'Not A Name' };
      expect(
        blockers(await plan({ target, here: 'add', there: 'keep', seed: 'x' })),
      ).toEqual([
        'notFound Not A Name: garden-prod/Not A Name can’t be the name of a shoot.',
      ]);
    });

    it('by what the Garden refuses, with its words', async () => {
      const { live, plan } = aPlanPortal([shop, lake, vault]);
      live.failure = request =>
        request === 'dry run garden-ops/vault'
          ? new GardenAdmissionError('osc', 'not on a Friday')
          : undefined;
      const made = await plan(addBoth);
      expect(made.blockers).toEqual([
        {
          code: 'refused',
          shoot: toVault,
          message: 'The rules of the Garden refuse this change of vault.',
          gardenWords: 'not on a Friday',
        },
      ]);
      expect(made.steps.map(({ dryRun }) => dryRun)).toEqual([
        {
          verdict: 'refused',
          reason: 'The rules of the Garden refuse this change of vault.',
          gardenWords: 'not on a Friday',
        },
        { verdict: 'accepted', warnings: [] },
      ]);
    });

    it.each(['get', 'dry run'])(
      'while the Garden does not answer to a %s',
      async verb => {
        const { live, plan } = aPlanPortal([shop, lake, vault]);
        live.failure = request =>
          request === `${verb} garden-ops/vault`
            ? new GardenTooManyRequestsError('osc', 'slow down', 5)
            : undefined;
        expect(blockers(await plan(addBoth))).toEqual([
          'notAnswered vault: The Garden is limiting requests. Try again in a moment.',
        ]);
      },
    );

    it('by a right that is gone, although a review said yes', async () => {
      const { live, plan } = aPlanPortal([shop, lake, vault]);
      live.failure = request =>
        request.startsWith('dry run')
          ? new GardenNoRightsError('osc')
          : undefined;
      expect((await plan(addBoth)).blockers).toMatchObject([
        { code: 'noRights', shoot: toVault },
        { code: 'noRights', shoot: { name: 'shop' } },
      ]);
    });
  });
});
