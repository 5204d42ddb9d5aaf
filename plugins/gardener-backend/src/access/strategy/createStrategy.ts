import type { CacheService } from '@backstage/backend-plugin-api';
import type { IdentitySettings } from '../../garden/config/ConfiguredGarden';
import type { GardenClient } from '../../garden/GardenClient';
import type { IdentityStrategy } from './IdentityStrategy';
import { ImpersonationStrategy } from './ImpersonationStrategy';
import { OidcStrategy } from './OidcStrategy';
import { ServiceAccountStrategy } from './ServiceAccountStrategy';
import type { UserDirectory } from './UserDirectory';

/** What strategies are made of, each of what it needs. */
export interface StrategyParts {
  readonly client: Pick<GardenClient, 'garden' | 'whoAmI'>;
  readonly users: Pick<UserDirectory, 'find'>;
  readonly cache: Pick<CacheService, 'get' | 'set'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * The strategy of one Garden, as configured.
 *
 * @throws InputError when the options of the strategy can't work
 */
export function createStrategy(
  identity: IdentitySettings,
  parts: StrategyParts,
): IdentityStrategy {
  switch (identity.strategy) {
    case 'impersonation':
      return new ImpersonationStrategy(identity, parts.users);
    case 'oidc':
      return new OidcStrategy(identity, parts);
    case 'serviceAccount':
      return new ServiceAccountStrategy(parts.client);
    default: {
      const never: never = identity;
      throw new Error(`Unknown strategy: ${JSON.stringify(never)}`);
    }
  }
}
