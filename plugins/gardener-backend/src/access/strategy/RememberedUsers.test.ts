import { RememberedUsers } from './RememberedUsers';

const MARA = 'user:default/mara';
const mara = { user: 'mara@example.org', groups: ['osc:platform'] };

function setUp(garden = 'osc', held = new Map<string, unknown>()) {
  let now = 1_000;
  const cache = {
    get: jest.fn(async (key: string) => held.get(key) as undefined),
    set: jest.fn(async (key: string, value: unknown, _: unknown) => {
      held.set(key, value);
    }),
  };
  return {
    remembered: new RememberedUsers({ garden, cache, now: () => now }),
    cache,
    held,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('RememberedUsers', () => {
  it('knows nobody before', async () => {
    const { remembered } = setUp();
    expect(await remembered.find(MARA)).toBeUndefined();
  });

  it('keeps who a user was until the token ends, in the cache and by its own clock', async () => {
    const { remembered, cache, pass } = setUp();
    await remembered.remember(MARA, mara, 61_000);
    expect(cache.set).toHaveBeenCalledWith(
      expect.any(String),
      { ...mara, until: 61_000 },
      { ttl: 60_000 },
    );
    pass(59_999);
    expect(await remembered.find(MARA)).toEqual(mara);
    // Whether or not the cache kept to the time.
    pass(1);
    expect(await remembered.find(MARA)).toBeUndefined();
  });

  it('keeps it for ten minutes when the token does not say when it ends', async () => {
    const { remembered, cache } = setUp();
    await remembered.remember(MARA, mara, undefined);
    expect(cache.set.mock.calls[0].slice(1)).toEqual([
      { ...mara, until: 601_000 },
      { ttl: 600_000 },
    ]);
  });

  it.each([1_000, 999, 0, -1])(
    'keeps nothing of a token that ended at %d',
    async expiresAt => {
      const { remembered, cache } = setUp();
      await remembered.remember(MARA, mara, expiresAt);
      expect(cache.set).not.toHaveBeenCalled();
    },
  );

  it('keeps names, and nothing else that an identity has', async () => {
    const { remembered, held } = setUp();
    const identity = { ...mara, token: 'c2VjcmV0', provider: 'oidc' };
    await remembered.remember(MARA, identity, undefined);
    expect(JSON.stringify([...held])).not.toMatch(/c2VjcmV0|provider/);
    expect(await remembered.find(MARA)).toEqual(mara);
  });

  it('keeps users and Gardens apart, by keys that every store takes', async () => {
    const held = new Map<string, unknown>();
    const osc = setUp('osc', held).remembered;
    const lab = setUp('lab', held).remembered;
    const long = `user:default/${'x'.repeat(500)}`;
    await osc.remember(MARA, mara, undefined);
    await lab.remember(MARA, { ...mara, user: 'labby' }, undefined);
    await osc.remember(long, { ...mara, user: 'long' }, undefined);
    expect(await osc.find(MARA)).toMatchObject({ user: mara.user });
    expect(await lab.find(MARA)).toMatchObject({ user: 'labby' });
    expect(await osc.find(long)).toMatchObject({ user: 'long' });
    expect(await lab.find(long)).toBeUndefined();
    expect([...held.keys()]).toHaveLength(3);
    for (const key of held.keys()) expect(key).toMatch(/^[\w-]{43}$/);
  });

  it('does not take a Garden and a user for another pair that reads alike', async () => {
    const held = new Map<string, unknown>();
    await setUp('osc","user', held).remembered.remember('a', mara, undefined);
    expect(
      await setUp('osc', held).remembered.find('user","a'),
    ).toBeUndefined();
  });

  it.each([
    ['text', 'mara'],
    ['null', null],
    ['a list', [mara]],
    ['no name', { groups: [], until: 9e15 }],
    ['a name that is none', { user: 7, groups: [], until: 9e15 }],
    ['no groups', { user: 'mara', until: 9e15 }],
    ['groups that are none', { user: 'mara', groups: [7], until: 9e15 }],
    ['no end', { user: 'mara', groups: [] }],
    ['an end in words', { user: 'mara', groups: [], until: 'never' }],
  ])('knows nobody by %s in the cache', async (_, value) => {
    const { remembered, cache } = setUp();
    cache.get.mockResolvedValue(value as never);
    expect(await remembered.find(MARA)).toBeUndefined();
  });
});
