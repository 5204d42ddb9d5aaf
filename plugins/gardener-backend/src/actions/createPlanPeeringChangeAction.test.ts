import {
  aPlan,
  PLAN_ID,
  refusal,
  reverseMissing,
  reverseMissingTold,
  shop,
} from './__testUtils__/answers';
import { startActions } from './__testUtils__/startActions';

const vault = { namespace: 'garden-ops', name: 'vault' };
const ci = { namespace: 'garden-ops', name: 'ci' };

describe('plan-peering-change', () => {
  it('plans what is wished, and says what would be written', async () => {
    const requests: unknown[] = [];
    const { invoke } = startActions({
      createPlan: async request => {
        requests.push(request);
        return aPlan({
          findings: [{ finding: reverseMissing, standing: 'asks' }],
          blockers: [
            {
              code: 'migrating',
              shoot: vault,
              message: 'vault is migrating.',
              gardenWords: 'left out',
            },
          ],
          handovers: [
            {
              target: ci,
              project: 'ops',
              edit: 'remove',
              why: 'noRights',
              owner: 'ops@example.org',
              yaml: '- name: shop\n',
            },
          ],
        });
      },
    });
    expect(
      await invoke('plan-peering-change', {
        ...shop,
        add: [{ ...vault, seed: 'eu-de-1' }],
        remove: [{ ...ci, reverse: false }],
      }),
    ).toEqual({
      planId: PLAN_ID,
      expiresAt: '2026-11-27T12:30:00.000Z',
      steps: [
        {
          shoot: 'osc/garden-ops/vault',
          edits: ['add garden-prod/shop'],
          dryRun: 'accepted; be careful',
        },
      ],
      findings: [{ ...reverseMissingTold, standing: 'asks' }],
      blockers: [{ code: 'migrating', message: 'vault is migrating.' }],
      handovers: [
        {
          ...ci,
          edit: 'remove',
          owner: 'ops@example.org',
          yaml: '- name: shop\n',
        },
      ],
    });
    expect(requests).toEqual([
      {
        kind: 'peerings',
        shoot: shop,
        pairs: [
          { target: vault, here: 'add', there: 'add', seed: 'eu-de-1' },
          { target: ci, here: 'remove', there: 'keep' },
        ],
        source: 'action',
      },
    ]);
  });

  it('refuses a change of nothing', async () => {
    const { invoke } = startActions();
    await expect(
      invoke('plan-peering-change', { ...shop, add: [] }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: 'add or remove must list at least one shoot',
    });
  });

  it('says that assistants have no token for a Garden that wants the user’s own', async () => {
    const { invoke } = startActions({
      createPlan: async () => {
        throw await refusal(401, 'AuthenticationError', 'Sign in to osc', {
          provider: 'oidc',
          why: 'missing',
        });
      },
    });
    await expect(
      invoke('plan-peering-change', { ...shop, add: [vault] }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('Assistants have no token'),
    });
  });
});
