import fc from 'fast-check';
import type { GardenUser } from '../../garden/GardenClient';
import {
  GardenNotFoundError,
  GardenSignInError,
  GardenUnreachableError,
  type SignInCause,
} from '../../garden/GardenError';
import type { GardenIdentity } from '../GardenIdentity';
import { GardenToken } from '../GardenToken';
import { OidcStrategy } from './OidcStrategy';

const MARA = 'user:default/mara';
const JON = 'user:default/jon';
const NOW = 1_700_000_000_000;
/** As the Garden knows them; nothing that the token or the catalog says. */
const mara: GardenUser = {
  user: 'oidc:mara@example.org',
  groups: ['oidc:platform'],
};
const jon: GardenUser = { user: 'oidc:jon@example.org', groups: [] };

/** A JWT that ends so many seconds from the beginning of a test. */
function jwt(seconds: number, secret = 'c2lnbmF0dXJl'): string {
  const payload = { exp: NOW / 1000 + seconds, email: 'root@example.org' };
  return `aGVhZGVy.${Buffer.from(JSON.stringify(payload)).toString(
    'base64url',
  )}.${secret}`;
}

/** A cache that several Gardens and replicas share. */
function aCache() {
  const held = new Map<string, unknown>();
  return {
    held,
    get: jest.fn(async (key: string) => held.get(key) as undefined),
    set: jest.fn(
      async (key: string, value: unknown, _: unknown): Promise<void> => {
        held.set(key, JSON.parse(JSON.stringify(value)));
      },
    ),
  };
}

/** A Garden that knows some tokens. */
function setUp({
  garden = 'osc',
  knows = {},
  cache = aCache(),
}: {
  readonly garden?: string;
  readonly knows?: Readonly<Record<string, GardenUser>>;
  readonly cache?: ReturnType<typeof aCache>;
} = {}) {
  let now = NOW;
  let failure: Error | undefined;
  const whoAmI = jest.fn(async (as: GardenIdentity): Promise<GardenUser> => {
    await new Promise(resolve => setImmediate(resolve));
    if (failure) throw failure;
    const known = as.kind === 'token' ? knows[as.token.reveal()] : undefined;
    if (!known) throw new GardenSignInError(garden, 'oidc', 'refused');
    return known;
  });
  const strategy = new OidcStrategy(
    { strategy: 'oidc', authProvider: 'oidc' },
    {
      client: { garden, whoAmI },
      cache,
      now: () => now,
      perf: { now: () => now },
    },
  );
  return {
    strategy,
    whoAmI,
    cache,
    /** As the given user, with a token for the auth provider of this name. */
    identify: (token?: string, user = MARA, provider = 'oidc') =>
      strategy.identify({
        user,
        tokenOf: wanted =>
          token !== undefined && wanted === provider
            ? new GardenToken(token)
            : undefined,
      }),
    fail: (error: Error | undefined) => {
      failure = error;
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const signIn = (why: SignInCause) => ({
  kind: 'signIn',
  provider: 'oidc',
  why,
});

describe('OidcStrategy.identify', () => {
  it('is who the Garden says that the token is of, with the token', async () => {
    const token = jwt(600);
    const { identify, whoAmI, strategy } = setUp({ knows: { [token]: mara } });
    expect(strategy).toMatchObject({ name: 'oidc', authProvider: 'oidc' });
    const result = await identify(token);
    expect(result).toMatchObject({
      kind: 'mapped',
      identity: { kind: 'token', provider: 'oidc', ...mara },
    });
    if (result.kind !== 'mapped' || result.identity.kind !== 'token') {
      throw new Error('not mapped to a token');
    }
    expect(result.identity.token.reveal()).toBe(token);
    expect(whoAmI).toHaveBeenCalledTimes(1);
    // Whoever asks has no name before the Garden gave one.
    expect(whoAmI.mock.calls[0][0]).toMatchObject({
      kind: 'token',
      user: '',
      groups: [],
    });
  });

  it('wants a token when the request brings none, or one for another provider', async () => {
    const token = jwt(600);
    const { identify, whoAmI } = setUp({ knows: { [token]: mara } });
    expect(await identify()).toEqual(signIn('missing'));
    expect(await identify(token, MARA, 'github')).toEqual(signIn('missing'));
    expect(whoAmI).not.toHaveBeenCalled();
  });

  it.each([0, -1, -1e9])(
    'does not ask the Garden about a token that ended %d seconds from now',
    async seconds => {
      const token = jwt(seconds);
      const { identify, whoAmI } = setUp({ knows: { [token]: mara } });
      expect(await identify(token)).toEqual(signIn('expired'));
      expect(whoAmI).not.toHaveBeenCalled();
    },
  );

  it('asks the Garden about a token that does not say when it ends', async () => {
    const { identify } = setUp({ knows: { opaque: mara } });
    expect(await identify('opaque')).toMatchObject({ kind: 'mapped' });
  });

  it.each<SignInCause>(['refused', 'expired'])(
    'wants another token when the Garden says that this one is %s',
    async why => {
      const { identify, fail, cache } = setUp();
      fail(new GardenSignInError('osc', 'oidc', why));
      expect(await identify(jwt(600))).toEqual(signIn(why));
      expect(cache.set).not.toHaveBeenCalled();
    },
  );

  it('does not keep that a token was refused: it may be accepted the next time', async () => {
    const token = jwt(600);
    const { identify, fail, whoAmI } = setUp({ knows: { [token]: mara } });
    fail(new GardenSignInError('osc', 'oidc', 'refused'));
    await identify(token);
    fail(undefined);
    expect(await identify(token)).toMatchObject({ kind: 'mapped' });
    expect(whoAmI).toHaveBeenCalledTimes(2);
  });

  it('never takes a Garden that is down for "nobody", and asks again the next time', async () => {
    const token = jwt(600);
    const { identify, fail, cache } = setUp({ knows: { [token]: mara } });
    const down = new GardenUnreachableError('osc', 'connection refused');
    fail(down);
    await expect(identify(token)).rejects.toBe(down);
    expect(cache.set).not.toHaveBeenCalled();
    fail(undefined);
    expect(await identify(token)).toMatchObject({ kind: 'mapped' });
  });
});

describe('an accepted token', () => {
  const token = jwt(600);
  const knows = { [token]: mara };

  it('is asked about once for all who bring it within ten seconds', async () => {
    const { identify, whoAmI, pass } = setUp({ knows });
    await Promise.all([identify(token), identify(token)]);
    pass(9_999);
    await identify(token);
    expect(whoAmI).toHaveBeenCalledTimes(1);
    pass(2);
    await identify(token);
    expect(whoAmI).toHaveBeenCalledTimes(2);
  });

  it('does not count any more once it ended by itself, though it was just accepted', async () => {
    const short = jwt(5);
    const { identify, pass, whoAmI } = setUp({ knows: { [short]: mara } });
    await identify(short);
    pass(4_999);
    expect(await identify(short)).toMatchObject({ kind: 'mapped' });
    pass(1);
    expect(await identify(short)).toEqual(signIn('expired'));
    expect(whoAmI).toHaveBeenCalledTimes(1);
  });

  it('does not count any more once the Garden refuses it, after ten seconds', async () => {
    const { identify, pass, fail } = setUp({ knows });
    await identify(token);
    fail(new GardenSignInError('osc', 'oidc', 'refused'));
    pass(10_001);
    expect(await identify(token)).toEqual(signIn('refused'));
  });

  it('identifies nobody who brings another one', async () => {
    const other = jwt(600, 'b3RoZXI');
    const { identify, whoAmI } = setUp({ knows: { ...knows, [other]: jon } });
    await identify(token);
    expect(await identify(other)).toMatchObject({ identity: jon });
    expect(await identify(jwt(600, 'Zm9yZ2Vk'))).toEqual(signIn('refused'));
    expect(await identify()).toEqual(signIn('missing'));
    expect(whoAmI).toHaveBeenCalledTimes(3);
  });

  it('is asked about again when another user of the portal brings it, and is then of whom the Garden says', async () => {
    const { identify, whoAmI, strategy } = setUp({ knows });
    await identify(token, MARA);
    expect(await strategy.recall(JON)).toEqual(signIn('missing'));
    // Who has the token could ask the Garden with it anyway: it is that user, whatever the portal calls them.
    expect(await identify(token, JON)).toMatchObject({
      kind: 'mapped',
      identity: mara,
    });
    expect(whoAmI).toHaveBeenCalledTimes(2);
    await identify(token, JON);
    expect(whoAmI).toHaveBeenCalledTimes(2);
  });

  it('lets nobody in by a name that runs into the print of a token', async () => {
    const { identify, whoAmI } = setUp({ knows });
    const { print } = new GardenToken(token);
    await identify(token, MARA);
    await identify(token, `${print} ${MARA}`);
    await identify(token, '');
    expect(whoAmI).toHaveBeenCalledTimes(3);
  });
});

describe('OidcStrategy.recall', () => {
  const token = jwt(600);

  it('is who the user was with the last token that was here, and can do nothing', async () => {
    const later = jwt(900, 'bGF0ZXI');
    const { identify, strategy } = setUp({
      knows: { [token]: mara, [later]: { ...mara, groups: ['oidc:ops'] } },
    });
    expect(await strategy.recall(MARA)).toEqual(signIn('missing'));
    await identify(token);
    expect(await strategy.recall(MARA)).toEqual({
      kind: 'mapped',
      identity: { kind: 'remembered', ...mara },
    });
    await identify(later);
    expect(await strategy.recall(MARA)).toMatchObject({
      identity: { kind: 'remembered', groups: ['oidc:ops'] },
    });
  });

  it('is of nobody else', async () => {
    const { identify, strategy } = setUp({ knows: { [token]: mara } });
    await identify(token, MARA);
    expect(await strategy.recall(JON)).toEqual(signIn('missing'));
    expect(await strategy.recall('user:default/MARA')).toEqual(
      signIn('missing'),
    );
  });

  it('ends with the token', async () => {
    const { identify, strategy, pass } = setUp({ knows: { [token]: mara } });
    await identify(token);
    pass(599_999);
    expect(await strategy.recall(MARA)).toMatchObject({ kind: 'mapped' });
    pass(1);
    expect(await strategy.recall(MARA)).toEqual(signIn('missing'));
  });

  it('ends after ten minutes when the token does not say when', async () => {
    const { identify, strategy, pass } = setUp({ knows: { opaque: mara } });
    await identify('opaque');
    pass(599_999);
    expect(await strategy.recall(MARA)).toMatchObject({ kind: 'mapped' });
    pass(1);
    expect(await strategy.recall(MARA)).toEqual(signIn('missing'));
  });

  it('asks the Garden nothing', async () => {
    const { identify, strategy, whoAmI, fail } = setUp({
      knows: { [token]: mara },
    });
    await identify(token);
    fail(new GardenUnreachableError('osc', 'connection refused'));
    expect(await strategy.recall(MARA)).toMatchObject({ kind: 'mapped' });
    expect(whoAmI).toHaveBeenCalledTimes(1);
  });

  it('is the same in all replicas that share the cache, and not in another Garden', async () => {
    const cache = aCache();
    const osc = setUp({ cache, knows: { [token]: mara } });
    const replica = setUp({ cache });
    const lab = setUp({ cache, garden: 'lab' });
    await osc.identify(token);
    expect(await replica.strategy.recall(MARA)).toMatchObject({
      identity: mara,
    });
    expect(await lab.strategy.recall(MARA)).toEqual(signIn('missing'));
    // Nor is what one Garden accepted accepted by another.
    expect(await lab.identify(token)).toEqual(signIn('refused'));
  });
});

describe('the cache', () => {
  it('gets names and groups until the end of the token, and nothing of the token', async () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9]{12,40}$/);
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.integer({ min: 1, max: 86_400 }),
        fc.boolean(),
        async (text, seconds, opaque) => {
          const token = opaque ? text : jwt(seconds, text);
          const { identify, strategy, cache } = setUp({
            knows: { [token]: mara },
          });
          await identify(token);
          await strategy.recall(MARA);
          const ttl = (opaque ? 600 : seconds) * 1000;
          expect(cache.set.mock.calls).toEqual([
            [expect.any(String), { ...mara, until: NOW + ttl }, { ttl }],
          ]);
          const written = JSON.stringify([
            cache.set.mock.calls,
            cache.get.mock.calls,
            [...cache.held],
          ]);
          for (const part of [
            ...token.split('.'),
            new GardenToken(token).print,
          ]) {
            expect(written).not.toContain(part);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('says what it needs of a Garden that does not know the question', async () => {
    const whoAmI = jest.fn(async () => {
      throw new GardenNotFoundError('osc');
    });
    const strategy = new OidcStrategy(
      { strategy: 'oidc', authProvider: 'oidc' },
      { client: { garden: 'osc', whoAmI }, cache: aCache(), now: () => NOW },
    );
    await expect(
      strategy.identify({ user: MARA, tokenOf: () => new GardenToken('t') }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Kubernetes 1.28'),
    });
  });
});
