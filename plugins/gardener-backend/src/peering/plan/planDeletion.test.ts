import type { PlanRequest } from 'backstage-plugin-gardener-common';
import { peeringJson } from '../../__testUtils__/LiveGarden';
import { GardenAdmissionError } from '../../garden/GardenError';
import {
  id,
  shop,
  lake,
  vault,
  aPlanPortal,
  findings,
  blockers,
} from '../../__testUtils__/aPlanPortal';

describe('a plan of a deletion', () => {
  const request: PlanRequest = {
    kind: 'deletion',
    shoot: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
  };

  it('confirms and deletes in one step, of which the confirmation can be tried', async () => {
    const { live, store, create } = aPlanPortal([
      { ...shop, extensions: undefined },
    ]);
    const made = await create(request);
    expect(made.steps).toMatchObject([
      {
        method: 'DELETE',
        write: { kind: 'deletion' },
        dryRun: {
          verdict: 'notMade',
          reason: expect.stringContaining(
            'Gardener checks the confirmation first',
          ),
        },
        kubectl: expect.stringMatching(/^kubectl annotate .*\nkubectl delete /),
      },
    ]);
    expect(made.blockers).toEqual([]);
    expect(made.handovers).toEqual([]);
    expect(live.requests).toEqual([
      'get garden-prod/shop',
      'dry run garden-prod/shop',
    ]);
    expect(live.patches.get('garden-prod/shop')).toContain(
      'confirmation.gardener.cloud~1deletion',
    );
    expect(await store.find(id)).toMatchObject({
      kind: 'deletion',
      steps: [{ intent: { kind: 'deletion' } }],
    });
  });

  it('tells of entries that stay behind and who must take them out, and is not blocked by them', async () => {
    const hiddenPeer = {
      name: 'clearing',
      namespace: 'garden-partner',
      extensions: peeringJson('garden-prod/shop'),
    };
    const { garden, create } = aPlanPortal(
      [
        {
          ...shop,
          extensions: peeringJson(
            'garden-data/lake',
            'garden-partner/clearing',
            'garden-ops/vault',
          ),
        },
        lake,
        { ...vault, extensions: peeringJson('garden-prod/shop') },
        hiddenPeer,
        { ...hiddenPeer, name: 'unknown-to-us' },
      ],
      {
        visible: ['garden-prod', 'garden-data', 'garden-ops'],
        writable: ['garden-prod', 'garden-data'],
      },
    );
    garden.inventory.addProject({
      name: 'ops',
      namespace: 'garden-ops',
      owner: 'olga@example.org',
    });
    const made = await create(request);
    expect(made.blockers).toEqual([]);
    expect(findings(made)).toEqual([
      'TARGET_DELETING tells',
      'TARGET_DELETING tells',
    ]);
    expect(
      made.findings.map(({ finding }) => finding.subject.shoot.name),
    ).toEqual(['lake', 'vault']);
    expect(
      made.handovers.map(
        ({ target, edit, why, owner }) =>
          `${edit} on ${target.name}: ${why} ${owner}`,
      ),
    ).toEqual([
      'remove on vault: noRights olga@example.org',
      'remove on clearing: notAccessible null',
    ]);
    expect(JSON.stringify(made)).not.toContain('unknown-to-us');
  });

  it('needs the rights to change and to delete', async () => {
    const { live, create } = aPlanPortal([shop], { writable: [] });
    expect(blockers(await create(request))).toEqual([
      'noRights shop: You may not delete shoots in garden-prod.',
    ]);
    expect(live.requests).toEqual([]);
  });

  it.each(['patch', 'delete'])(
    'needs both rights, and not %s alone',
    async given => {
      const { live, garden, create } = aPlanPortal([shop]);
      jest
        .spyOn(garden.reviewer, 'mayWrite')
        .mockImplementation(async (_, verb) => verb === given);
      expect((await create(request)).blockers).toMatchObject([
        { code: 'noRights' },
      ]);
      expect(live.requests).toEqual([]);
    },
  );

  it('is blocked when it was begun already', async () => {
    const { create } = aPlanPortal([
      { ...shop, metadata: { deletionTimestamp: '2026-11-20T11:00:00Z' } },
    ]);
    const made = await create(request);
    expect(blockers(made)).toEqual([
      'deleting shop: shop is being deleted already.',
    ]);
    expect(made.steps).toEqual([]);
  });

  it('is blocked when the Garden refuses the confirmation', async () => {
    const { live, create } = aPlanPortal([shop]);
    live.failure = request_ =>
      request_.startsWith('dry run')
        ? new GardenAdmissionError('osc', 'protected')
        : undefined;
    const made = await create(request);
    expect(made.blockers).toMatchObject([
      { code: 'refused', gardenWords: 'protected' },
    ]);
    expect(made.steps[0].dryRun).toMatchObject({ verdict: 'refused' });
  });
});
