import { ServiceUnavailableError } from '@backstage/errors';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import type { GardenIdentity } from '../access/GardenIdentity';
import type {
  IdentityResult,
  IdentityStrategy,
} from '../access/strategy/IdentityStrategy';
import { GardenAccess } from '../access/GardenAccess';
import type { SignInCause } from '../garden/GardenError';
import { accessTo, recalledAccessTo } from './accessTo';

const mara: GardenIdentity = {
  kind: 'impersonated',
  user: 'mara@example.org',
  groups: [],
};
const remembered: GardenIdentity = {
  kind: 'remembered',
  user: 'oidc:mara@example.org',
  groups: [],
};
const requester = aRequester('user:default/mara');

const signIn = (why: SignInCause): IdentityResult => ({
  kind: 'signIn',
  provider: 'keycloak',
  why,
});
const notMapped: IdentityResult = {
  kind: 'notMapped',
  reason: 'You are nobody.',
};

/** A Garden whose strategy answers as a test wants it. */
function setUp(
  now: () => Promise<IdentityResult>,
  before: () => Promise<IdentityResult> = async () => {
    throw new Error('The strategy was asked who the user was before');
  },
) {
  const identify = jest.fn<
    ReturnType<IdentityStrategy['identify']>,
    Parameters<IdentityStrategy['identify']>
  >(now);
  const recall = jest.fn<
    ReturnType<IdentityStrategy['recall']>,
    Parameters<IdentityStrategy['recall']>
  >(before);
  const garden = {
    ...aPortalGarden(),
    identities: {
      name: 'oidc',
      authProvider: 'keycloak',
      identify,
      recall,
    } as const,
  };
  return { garden, identify, recall };
}

describe.each([
  ['accessTo', accessTo],
  ['recalledAccessTo', recalledAccessTo],
])('%s', (_, access) => {
  it('opens the Garden as who stands behind the user now, for this request', async () => {
    const { garden, identify } = setUp(async () => ({
      kind: 'mapped',
      identity: mara,
    }));
    const result = await access(garden, requester);
    if (result.kind !== 'open') throw new Error('not open');
    expect(result.access).toBeInstanceOf(GardenAccess);
    expect(result.access.identity).toBe(mara);
    expect(result.access.requester).toBe(requester);
    expect(identify.mock.calls).toEqual([[requester]]);
  });

  it('says why nobody stands behind the user', async () => {
    const { garden } = setUp(async () => notMapped);
    expect(await access(garden, requester)).toEqual(notMapped);
  });

  it.each<SignInCause>(['expired', 'refused'])(
    'wants another token for one that is %s, and does not go by an older one',
    async why => {
      const { garden, recall } = setUp(async () => signIn(why));
      await expect(access(garden, requester)).rejects.toMatchObject({
        name: 'AuthenticationError',
        kind: 'signIn',
        garden: 'osc',
        provider: 'keycloak',
        why,
      });
      expect(recall).not.toHaveBeenCalled();
    },
  );

  it('never takes a Garden or catalog that is down for "nobody"', async () => {
    const down = new ServiceUnavailableError('down');
    const { garden, recall } = setUp(() => Promise.reject(down));
    await expect(access(garden, requester)).rejects.toBe(down);
    expect(recall).not.toHaveBeenCalled();
  });
});

describe('without a token', () => {
  const missing = async () => signIn('missing');
  const known = async (): Promise<IdentityResult> => ({
    kind: 'mapped',
    identity: remembered,
  });

  it('accessTo wants one, though the user is remembered', async () => {
    const { garden, recall } = setUp(missing, known);
    await expect(accessTo(garden, requester)).rejects.toMatchObject({
      kind: 'signIn',
      why: 'missing',
      message: expect.stringContaining('strategy oidc'),
    });
    expect(recall).not.toHaveBeenCalled();
  });

  it('recalledAccessTo goes by who the user was', async () => {
    const { garden, recall } = setUp(missing, known);
    const result = await recalledAccessTo(garden, requester);
    if (result.kind !== 'open') throw new Error('not open');
    expect(result.access.identity).toBe(remembered);
    expect(recall.mock.calls).toEqual([['user:default/mara']]);
  });

  it('recalledAccessTo wants one when nothing is remembered', async () => {
    const { garden } = setUp(missing, missing);
    await expect(recalledAccessTo(garden, requester)).rejects.toMatchObject({
      kind: 'signIn',
      why: 'missing',
    });
  });

  it('recalledAccessTo passes on that it could not be found out', async () => {
    const down = new ServiceUnavailableError('down');
    const { garden } = setUp(missing, () => Promise.reject(down));
    await expect(recalledAccessTo(garden, requester)).rejects.toBe(down);
  });
});
