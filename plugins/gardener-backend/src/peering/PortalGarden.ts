import type { AccessReviewer } from '../access/AccessReviewer';
import type { ClusterOwners } from '../access/permit/Permit';
import type { IdentityStrategy } from '../access/strategy/IdentityStrategy';
import type {
  DocsSettings,
  NetworkSettings,
} from '../garden/config/ConfiguredGarden';
import type { GardenClient } from '../garden/GardenClient';
import type { Inventory } from '../inventory/Inventory';
import type { Readers } from '../notices/Readers';
import type { OpenChanges } from './apply/OpenChanges';
import type { RecreatedTargets } from './RecreatedTargets';

/** A Garden with all that it takes to answer a user from it. It may be down: its inventory says so. */
export interface RunningPortalGarden {
  readonly kind: 'running';
  readonly name: string;
  readonly title: string;
  readonly docs: DocsSettings;
  readonly network: NetworkSettings;
  readonly client: Pick<
    GardenClient,
    'listPage' | 'getText' | 'create' | 'patch' | 'delete' | 'createSubresource'
  >;
  readonly inventory: Inventory;
  readonly identities: IdentityStrategy;
  readonly reviewer: Pick<
    AccessReviewer,
    | 'mayList'
    | 'listable'
    | 'visibleNamespaces'
    | 'mayWrite'
    | 'creatable'
    | 'mayCreate'
  >;
  readonly clusterOwners: ClusterOwners;
  readonly readers: Pick<Readers, 'note' | 'forget'>;
  readonly recreated: Pick<RecreatedTargets, 'of' | 'version'>;
  readonly openChanges: Pick<OpenChanges, 'of' | 'poke' | 'version'>;
}

/** A Garden whose configuration can't work. */
export interface MisconfiguredPortalGarden {
  readonly kind: 'misconfigured';
  readonly name: string;
  readonly title: string;
  /** Names the key of the configuration; may be shown. */
  readonly reason: string;
}

export type PortalGarden = RunningPortalGarden | MisconfiguredPortalGarden;

/** Every configured Garden by its name, in the order of the configuration. */
export type PortalGardens = ReadonlyMap<string, PortalGarden>;
