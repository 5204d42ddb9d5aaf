import type { Cidr } from 'backstage-plugin-gardener-common';
import type { ImpersonationConfig } from '../../access/strategy/ImpersonationConfig';
import type { OidcConfig } from '../../access/strategy/OidcConfig';
import type { ServiceAccountConfig } from '../../access/strategy/ServiceAccountConfig';
import type { ConnectionSettings } from '../connection/ConnectionSettings';

/** One item of `gardener.gardens[]`, read. */
export type ConfiguredGarden =
  | {
      readonly kind: 'configured';
      readonly settings: GardenSettings;
    }
  | {
      readonly kind: 'misconfigured';
      /** As configured; a made-up one when that can't be used. Unique among the Gardens. */
      readonly name: string;
      readonly title: string;
      /** Names the key of the configuration, and holds no path and no secret. */
      readonly reason: string;
    };

/** A Garden whose configuration can work. */
export interface GardenSettings {
  /** A DNS label, unique among the Gardens. */
  readonly name: string;
  readonly title: string;
  readonly connection: ConnectionSettings;
  readonly identity: IdentitySettings;
  readonly network: NetworkSettings;
  readonly docs: DocsSettings;
}

/** How a Backstage user becomes a user of the Garden; one member for each strategy. */
export type IdentitySettings =
  | ImpersonationConfig
  | OidcConfig
  | ServiceAccountConfig;

/** What the landscape behind a Garden lets node networks be. */
export interface NetworkSettings {
  /** Node network of shoots that name none; undefined: ask the cloud profile. */
  readonly defaultNodes: Cidr | undefined;
  /** Prefix of a new node network, 0 to 128. */
  readonly defaultPrefix: number;
  /** Prefix of the largest node network that a shoot may have; at most `defaultPrefix`. */
  readonly maxPrefix: number;
  /** Ports that the nodes of a shoot share for connections to the outside. */
  readonly natPortsTotal: number;
  /** Whether a change that makes node networks overlap is refused without a way around. */
  readonly refuseOverlap: boolean;
  /** Networks that no node network may touch, beside Gardener's own. */
  readonly reserved: readonly Cidr[];
  /** Networks outside the Garden that peered shoots reach by other ways. */
  readonly external: ReadonlyArray<{
    readonly title: string;
    readonly cidr: Cidr;
  }>;
}

/** Where a reader finds more; http(s) addresses. */
export interface DocsSettings {
  readonly peering: string | undefined;
  readonly cidr: string | undefined;
}
