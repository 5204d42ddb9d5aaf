import type { GardenUser } from '../../garden/GardenClient';
import { GardenToken } from '../GardenToken';
import { createStrategy, type StrategyParts } from './createStrategy';
import { ImpersonationStrategy } from './ImpersonationStrategy';
import { OidcStrategy } from './OidcStrategy';
import { ServiceAccountStrategy } from './ServiceAccountStrategy';

function parts() {
  const asked: string[] = [];
  const given: StrategyParts = {
    client: {
      garden: 'osc',
      whoAmI: async ({ kind }): Promise<GardenUser> => {
        asked.push(`Garden as ${kind}`);
        return { user: 'mara', groups: [] };
      },
    },
    users: {
      find: async () => {
        asked.push('catalog');
        return undefined;
      },
    },
    cache: {
      get: async () => {
        asked.push('cache');
        return undefined;
      },
      set: async () => undefined,
    },
    now: () => 0,
  };
  return { asked, given };
}

const requester = {
  user: 'user:default/mara',
  tokenOf: () => new GardenToken('abc'),
};

describe('createStrategy', () => {
  it.each([
    [
      'impersonation',
      { strategy: 'impersonation', trustedLocations: [] } as const,
      ImpersonationStrategy,
      undefined,
      ['catalog', 'catalog'],
    ],
    [
      'oidc',
      { strategy: 'oidc', authProvider: 'keycloak' } as const,
      OidcStrategy,
      'keycloak',
      ['Garden as token', 'cache'],
    ],
    [
      'serviceAccount',
      { strategy: 'serviceAccount' } as const,
      ServiceAccountStrategy,
      undefined,
      ['Garden as portal'],
    ],
  ])(
    'makes the strategy %s, which asks nobody else who a user is',
    async (name, settings, Strategy, authProvider, expected) => {
      const { asked, given } = parts();
      const strategy = createStrategy(settings, given);
      expect(strategy).toBeInstanceOf(Strategy);
      expect(strategy.name).toBe(name);
      expect(strategy.authProvider).toBe(authProvider);
      await strategy.identify(requester);
      await strategy.recall(requester.user);
      expect(asked).toEqual(expected);
    },
  );

  it('refuses options that can not work', () => {
    expect(() =>
      createStrategy(
        {
          strategy: 'impersonation',
          trustedLocations: [],
          userTemplate: '{{mail}}',
        },
        parts().given,
      ),
    ).toThrow('userTemplate');
  });
});
