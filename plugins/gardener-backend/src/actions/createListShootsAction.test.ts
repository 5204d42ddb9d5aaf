import type { GardenerService } from 'backstage-plugin-gardener-node';
import { refusal } from './__testUtils__/answers';
import { credentials, startActions } from './__testUtils__/startActions';

const summary = (name: string) => ({
  ref: { garden: 'osc', namespace: 'garden-prod', name },
  entityRef: `resource:default/osc.garden-prod.${name}`,
  project: 'prod',
  purpose: 'production',
  region: 'eu-de',
  seed: 'eu-de-1',
  nodeNetworks: ['10.5.0.0/27'],
  workerless: false,
});

const told = (name: string) => {
  const { ref, workerless: _, ...shoot } = summary(name);
  return { ...ref, ...shoot };
};

function setUp(names: readonly string[], total: number) {
  const asked: Parameters<GardenerService['listShoots']>[] = [];
  const { invoke } = startActions({
    listShoots: async (...call) => {
      asked.push(call);
      return { items: names.map(summary), total, missing: [] };
    },
  });
  return { asked, invoke };
}

describe('list-shoots', () => {
  it('lists what the user may see, as this user', async () => {
    const { asked, invoke } = setUp(['cart', 'shop'], 2);
    expect(
      await invoke('list-shoots', { garden: 'osc', status: 'none' }),
    ).toEqual({
      items: [told('cart'), told('shop')],
      total: 2,
      hasMore: false,
      nextOffset: null,
      missing: [],
    });
    expect(asked).toEqual([
      [
        { garden: 'osc', status: 'none', limit: 25, offset: 0 },
        { credentials },
      ],
    ]);
  });

  it('comes by pages', async () => {
    const { asked, invoke } = setUp(['cart', 'shop'], 9);
    expect(await invoke('list-shoots', { limit: 2, offset: 4 })).toMatchObject({
      hasMore: true,
      nextOffset: 6,
    });
    expect(asked[0][0]).toEqual({ limit: 2, offset: 4 });
    expect(await invoke('list-shoots', { limit: 2, offset: 7 })).toMatchObject({
      hasMore: false,
      nextOffset: null,
    });
  });

  it('ends when a page is empty, whatever the count', async () => {
    const { invoke } = setUp([], 9);
    expect(await invoke('list-shoots', { offset: 8 })).toMatchObject({
      hasMore: false,
    });
  });

  it('takes numbers that come as text', async () => {
    const { asked, invoke } = setUp([], 0);
    await invoke('list-shoots', { limit: '50', offset: '100' });
    expect(asked[0][0]).toEqual({ limit: 50, offset: 100 });
  });

  it.each([
    ['limit', '0'],
    ['limit', 101],
    ['limit', ''],
    ['offset', -1],
    ['offset', 'all'],
    ['status', 'green'],
  ])('refuses %s: %j', async (field, value) => {
    const { invoke } = setUp([], 0);
    await expect(
      invoke('list-shoots', { [field]: value }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('says which Gardens are not in it, and that assistants have no token for one that wants it', async () => {
    const { invoke } = startActions({
      listShoots: async () => ({
        items: [],
        total: 0,
        missing: [
          { garden: 'lab', reason: 'It does not answer' },
          {
            garden: 'osc',
            reason: 'Sign in to Garden osc',
            signIn: { provider: 'oidc', why: 'missing' },
          },
        ],
      }),
    });
    expect(await invoke('list-shoots', {})).toMatchObject({
      missing: [
        { garden: 'lab', reason: 'It does not answer' },
        {
          garden: 'osc',
          reason:
            'Sign in to Garden osc. Assistants have no token of yours for this Garden: open it in the portal',
        },
      ],
    });
  });

  it('says what the API says to who may not', async () => {
    const { invoke } = startActions({
      listShoots: async () => {
        throw await refusal(403, 'NotAllowedError', 'Only users may ask');
      },
    });
    await expect(invoke('list-shoots', {})).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: 'Could not list the shoots: Only users may ask',
    });
  });
});
