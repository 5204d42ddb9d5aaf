import { Faults } from '../faults/Faults';
import { Statistics } from '../faults/Statistics';
import { OidcTokens } from '../identity/OidcTokens';
import { TokenClock } from '../identity/TokenClock';
import { Tokens } from '../identity/Tokens';
import { SimulatedUser } from '../landscape/Landscape';
import { Profile } from '../profile/Profile';
import { Rights } from '../rbac/Rights';
import { ResourceType } from '../resources/ResourceType';
import { MemoryStore } from '../store/MemoryStore';
import { WatchStream } from '../watch/WatchStream';

/** Everything that the handlers of requests need: the state of one simulated Garden. */
export interface Garden {
  readonly name: string;
  readonly profile: Profile;
  readonly types: readonly ResourceType[];
  readonly store: MemoryStore;
  readonly users: readonly SimulatedUser[];
  readonly rights: Rights;
  readonly tokens: Tokens;
  /** Undefined for a Garden that trusts no OpenID Connect issuer. */
  readonly oidc: OidcTokens | undefined;
  readonly tokenClock: TokenClock;
  readonly faults: Faults;
  readonly statistics: Statistics;
  readonly watches: Set<WatchStream>;
  readonly now: () => Date;
}
