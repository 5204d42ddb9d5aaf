import type { GardenerService } from 'backstage-plugin-gardener-node';
import {
  aChange,
  aPlan,
  PLAN_ID,
  refusal,
  shop,
} from './__testUtils__/answers';
import { credentials, startActions } from './__testUtils__/startActions';

describe('apply-peering-change', () => {
  it('applies the plan as the user, with what the user accepts', async () => {
    const asked: Parameters<GardenerService['applyPlan']>[] = [];
    const { invoke } = startActions({
      getPlan: async () => aPlan(),
      applyPlan: async (...call) => {
        asked.push(call);
        return aChange({
          state: 'undone',
          steps: [
            {
              shoot: shop,
              project: 'prod',
              side: 'here',
              write: { kind: 'entries', added: [], removed: [], corrected: [] },
              state: 'refused',
              at: null,
              generation: null,
              reread: false,
              problem: {
                kind: 'noRights',
                message: 'You need patch shoots.',
                tries: 1,
              },
              undo: null,
            },
          ],
        });
      },
    });
    expect(
      await invoke('apply-peering-change', {
        planId: PLAN_ID,
        acceptWarnings: true,
        overlapOverride: 'shop',
      }),
    ).toEqual({
      changeId: PLAN_ID,
      state: 'undone',
      summary:
        'The Garden refused a part of it, and what was written is taken back.',
      steps: [
        {
          shoot: 'osc/garden-prod/shop',
          state: 'refused',
          problem: 'You need patch shoots.',
        },
      ],
    });
    expect(asked).toEqual([
      [
        PLAN_ID,
        { acceptWarnings: true, overlapOverride: 'shop' },
        { credentials },
      ],
    ]);
  });

  it('deletes and operates nothing, whatever plan it is given', async () => {
    for (const request of [
      { kind: 'deletion', shoot: shop } as const,
      { kind: 'operation', shoot: shop, operation: 'retry' } as const,
    ]) {
      const applyPlan = jest.fn();
      const { invoke } = startActions({
        getPlan: async () => aPlan({ request }),
        applyPlan,
      });
      await expect(
        invoke('apply-peering-change', { planId: PLAN_ID }),
      ).rejects.toMatchObject({ name: 'InputError' });
      expect(applyPlan).not.toHaveBeenCalled();
    }
  });

  it('accepts nothing that the user did not', async () => {
    const { invoke } = startActions({
      getPlan: async () => aPlan(),
      applyPlan: async (_id, { acceptWarnings }) => {
        expect(acceptWarnings).toBeUndefined();
        throw await refusal(400, 'InputError', 'acceptWarnings must be true');
      },
    });
    await expect(
      invoke('apply-peering-change', { planId: PLAN_ID }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'Could not apply the plan: acceptWarnings must be true',
    });
    await expect(
      invoke('apply-peering-change', {
        planId: PLAN_ID,
        acceptWarnings: 'false',
      }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('refuses what is no plan', async () => {
    const { invoke } = startActions();
    await expect(
      invoke('apply-peering-change', { planId: '../changes' }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });
});
