import {
  aPeering,
  aView,
  refusal,
  reverseMissing,
  reverseMissingTold,
  shop,
} from './__testUtils__/answers';
import { startActions } from './__testUtils__/startActions';

const toldOf = (name: string) => ({
  target: {
    namespace: 'garden-ops',
    name,
    kind: 'visible',
    seed: 'eu-de-1',
    nodeNetworks: ['10.5.0.32/27'],
  },
  status: 'configured',
  summary: 'Peering configured on both shoots',
  rollout: { here: 'applied', target: 'applied' },
  findings: [],
});

const answering = (view: ReturnType<typeof aView>) =>
  startActions({
    getPeerings: async () => ({
      kind: 'modified',
      value: view,
      etag: undefined,
    }),
  });

describe('get-shoot-peerings', () => {
  it('tells the peerings of a shoot, and what is found', async () => {
    const { invoke } = answering(
      aView(
        [
          aPeering('vault'),
          aPeering('ci', {
            status: 'incomplete',
            missing: 'target',
            rollout: {
              here: { state: 'reconciling', percent: 40 },
              target: { state: 'missing' },
            },
            findings: [reverseMissing],
          }),
          aPeering('gone', {
            status: 'notAccessible',
            target: {
              kind: 'notAccessible',
              namespace: 'garden-partner',
              name: 'clearing',
              seed: 'eu-de-2',
            },
            rollout: {
              here: { state: 'applied' },
              target: { state: 'notVisible' },
            },
          }),
        ],
        { findings: [reverseMissing] },
      ),
    );
    expect(await invoke('get-shoot-peerings', shop)).toEqual({
      seed: 'eu-de-1',
      nodeNetworks: ['10.5.0.0/27'],
      findings: [reverseMissingTold],
      items: [
        toldOf('vault'),
        {
          ...toldOf('ci'),
          status: 'incomplete',
          summary:
            'Incomplete - target shoot has no reverse peering configured',
          rollout: {
            here: 'being applied, 40 %',
            target: 'has no entry in force for the other shoot',
          },
          findings: [reverseMissingTold],
        },
        {
          target: {
            namespace: 'garden-partner',
            name: 'clearing',
            kind: 'notAccessible',
            seed: 'eu-de-2',
            nodeNetworks: [],
          },
          status: 'notAccessible',
          summary:
            'Target shoot not accessible - cannot verify reverse peering',
          rollout: { here: 'applied', target: 'not visible to you' },
          findings: [],
        },
      ],
      total: 3,
      hasMore: false,
      nextOffset: null,
      staleSince: null,
    });
  });

  it('comes by pages that hold each peering once', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { invoke } = answering(aView(names.map(name => aPeering(name))));
    const page = (offset: number) =>
      invoke('get-shoot-peerings', { ...shop, limit: '2', offset });
    expect(await page(0)).toMatchObject({
      items: [toldOf('a'), toldOf('b')],
      hasMore: true,
      nextOffset: 2,
      total: 5,
    });
    expect(await page(2)).toMatchObject({ nextOffset: 4 });
    expect(await page(4)).toMatchObject({
      items: [toldOf('e')],
      hasMore: false,
      nextOffset: null,
    });
  });

  it('says how old it is when the Garden is not heard', async () => {
    const { invoke } = answering(
      aView([], {
        freshness: {
          state: 'stale',
          asOf: '2026-11-27T11:00:00.000Z',
          reason: 'no answer',
          nextTryAt: null,
        },
      }),
    );
    expect(await invoke('get-shoot-peerings', shop)).toMatchObject({
      staleSince: '2026-11-27T11:00:00.000Z',
    });
  });

  it('gives what does not exist and what may not be seen one answer', async () => {
    const { invoke } = startActions({
      getPeerings: async () => {
        throw await refusal(404, 'NotFoundError', 'There is no such shoot');
      },
    });
    await expect(invoke('get-shoot-peerings', shop)).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'Could not read the peerings of osc/garden-prod/shop: There is no such shoot',
    });
  });
});
