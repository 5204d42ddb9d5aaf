import {
  GardenNotFoundError,
  GardenUnreachableError,
} from '../../garden/GardenError';
import { ServiceAccountStrategy } from './ServiceAccountStrategy';

const portal = {
  user: 'system:serviceaccount:garden:portal',
  groups: ['system:authenticated', 'system:serviceaccounts'],
};

function setUp() {
  const whoAmI = jest.fn(async (_: unknown) => portal);
  return { whoAmI, strategy: new ServiceAccountStrategy({ whoAmI }) };
}

describe('ServiceAccountStrategy', () => {
  it("is the portal's own account, for everybody, here or not", async () => {
    const { strategy } = setUp();
    expect(strategy.name).toBe('serviceAccount');
    expect(strategy.authProvider).toBeUndefined();
    const mapped = { kind: 'mapped', identity: { kind: 'portal', ...portal } };
    expect(await strategy.identify()).toEqual(mapped);
    expect(await strategy.recall()).toEqual(mapped);
  });

  it('asks the Garden for its name as the portal, once for all', async () => {
    const { strategy, whoAmI } = setUp();
    await Promise.all([
      strategy.identify(),
      strategy.identify(),
      strategy.recall(),
    ]);
    await strategy.identify();
    expect(whoAmI.mock.calls).toEqual([
      [{ kind: 'portal', user: '', groups: [] }],
    ]);
  });

  it('works in an older Garden, which does not say who it is', async () => {
    const { strategy, whoAmI } = setUp();
    whoAmI.mockRejectedValue(new GardenNotFoundError('osc'));
    expect(await strategy.identify()).toEqual({
      kind: 'mapped',
      identity: {
        kind: 'portal',
        user: 'the account of this portal',
        groups: [],
      },
    });
  });

  it('passes on that the Garden is down, and asks again the next time', async () => {
    const { strategy, whoAmI } = setUp();
    const down = new GardenUnreachableError('osc', 'connection refused');
    whoAmI.mockRejectedValueOnce(down);
    await expect(strategy.identify()).rejects.toBe(down);
    expect(await strategy.identify()).toMatchObject({ kind: 'mapped' });
  });
});
