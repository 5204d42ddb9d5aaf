import type { PeeringTarget } from 'backstage-plugin-gardener-common';
import {
  aPeering,
  aView,
  reverseMissing,
  reverseMissingTold,
  shop,
} from './__testUtils__/answers';
import { startActions } from './__testUtils__/startActions';

const toVault = {
  ...shop,
  targetNamespace: 'garden-ops',
  targetName: 'vault',
};

describe('explain-peering', () => {
  it('says which side lacks its entry, how far it is, and what to do', async () => {
    const { invoke } = startActions({
      getPeerings: async () => ({
        kind: 'modified',
        etag: undefined,
        value: aView([
          aPeering('ci'),
          aPeering('vault', {
            status: 'incomplete',
            missing: 'here',
            rollout: {
              here: { state: 'missing' },
              target: { state: 'failed', errors: 2 },
            },
            findings: [reverseMissing],
          }),
        ]),
      }),
    });
    expect(await invoke('explain-peering', toVault)).toEqual({
      status: 'incomplete',
      explanation:
        'osc/garden-prod/shop and garden-ops/vault: Incomplete - this shoot has no peering configured to the other shoot. On shop: has no entry in force for the other shoot. On vault: failed; Gardener has given up.',
      findings: [reverseMissingTold],
    });
  });

  const explainNone = async (target: PeeringTarget) => {
    const { invoke } = startActions({
      getPeerings: async () => ({
        kind: 'modified',
        etag: undefined,
        value: aView([aPeering('ci')]),
      }),
      checkTarget: async (ref, asked) => {
        expect([ref, asked]).toEqual([
          shop,
          { namespace: 'garden-ops', name: 'vault' },
        ]);
        return {
          target,
          reverse: 'missing',
          mayChange: false,
          owner: null,
          findings: [reverseMissing],
          overlaps: [],
          comparedPeers: 3,
          reverseYaml: '',
        };
      },
    });
    return invoke('explain-peering', toVault);
  };

  it('says of two that are not peered what a peering would mean', async () => {
    expect(await explainNone(aPeering('vault').target)).toEqual({
      status: 'none',
      explanation:
        'osc/garden-prod/shop and garden-ops/vault are not peered. Its owner must add the reverse entry. The findings say what a peering would mean.',
      findings: [reverseMissingTold],
    });
  });

  it('does not say whether one exists that may not be seen', async () => {
    expect(
      await explainNone({
        kind: 'notAccessible',
        namespace: 'garden-ops',
        name: 'vault',
        seed: null,
      }),
    ).toMatchObject({
      status: 'none',
      explanation: expect.stringContaining(
        'which you may not see or which does not exist',
      ),
    });
  });
});
