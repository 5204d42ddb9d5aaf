import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { AccessReviewer } from './access/AccessReviewer';
import type { ClusterOwners } from './access/permit/Permit';
import { createStrategy } from './access/strategy/createStrategy';
import type { IdentityStrategy } from './access/strategy/IdentityStrategy';
import type { UserDirectory } from './access/strategy/UserDirectory';
import type { ChangeStore } from './database/ChangeStore';
import type { HistoryStore } from './database/HistoryStore';
import type { PeerUidStore } from './database/PeerUidStore';
import { systemClock, type Clock } from './inventory/Clock';
import type { KnownGarden, RunningGarden } from './inventory/Gardens';
import { startChangeNotices } from './notices/ChangeNotices';
import { Readers } from './notices/Readers';
import { startShootsChangedEvents } from './notices/ShootsChangedEvents';
import { OpenChanges } from './peering/apply/OpenChanges';
import { EntryObserver } from './peering/history/EntryObserver';
import { WatchKeeper } from './peering/history/WatchKeeper';
import type { PortalGarden, PortalGardens } from './peering/PortalGarden';
import { RecreatedTargets } from './peering/RecreatedTargets';

/** What the Gardens of the portal share. */
export interface PortalOptions {
  readonly users: Pick<UserDirectory, 'find'>;
  readonly clusterOwners: ClusterOwners;
  readonly cache: Pick<CacheService, 'get' | 'set'>;
  readonly uids: PeerUidStore;
  readonly changes: Pick<ChangeStore, 'inState' | 'moveOn' | 'stepsOn'>;
  readonly history: Pick<
    HistoryStore,
    'known' | 'knownOf' | 'learn' | 'replace' | 'forget' | 'lookedAt'
  >;
  readonly signals: SignalsService;
  readonly events: EventsService;
  readonly logger: LoggerService;
  readonly clock?: Clock;
  /** Ends what runs in the background. */
  readonly signal: AbortSignal;
}

/**
 * Puts identities, access, notices and the search for shoots made anew beside each Garden. Starts what
 * runs in the background and returns at once; a Garden that can't work does not touch the others.
 */
export function startPortal(
  known: readonly KnownGarden[],
  options: PortalOptions,
): PortalGardens {
  const gardens = new Map<string, PortalGarden>();
  for (const garden of known) {
    const started =
      garden.kind === 'running' ? startGarden(garden, options) : garden;
    gardens.set(started.name, started);
  }
  return gardens;
}

function startGarden(
  { settings, client, inventory }: RunningGarden,
  options: PortalOptions,
): PortalGarden {
  const { clusterOwners, uids, changes, history, logger, signal } = options;
  const { name, title, docs, network } = settings;
  const clock = options.clock ?? systemClock;
  let identities: IdentityStrategy;
  try {
    identities = createStrategy(settings.identity, {
      ...options,
      client,
      now: () => clock.now(),
    });
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    logger.error(`Garden ${name} is left out: ${reason}`);
    return { kind: 'misconfigured', name, title, reason };
  }
  if (identities.name === 'serviceAccount') {
    logger.warn(
      `Garden ${name} is asked as the portal's account for everybody: the permission policy alone decides who sees and does what. A policy that allows everything gives everybody the rights of that account.`,
    );
  }
  const reviewer = new AccessReviewer({
    client,
    logger,
    projects: () => inventory.projects(),
  });
  const readers = new Readers();
  const notices = startChangeNotices({
    ...options,
    inventory,
    readers,
    maySee: async (user, namespaces) => {
      const result = await identities.recall(user);
      return (
        result.kind === 'mapped' &&
        reviewer.mayListOneOf(result.identity, namespaces)
      );
    },
    clock,
  });
  startShootsChangedEvents({ ...options, inventory, clock });
  const background = {
    inventory,
    logger,
    clock,
    onChange: (namespaces?: Iterable<string>) => notices.announce(namespaces),
  };
  const recreated = new RecreatedTargets({ ...background, store: uids });
  const openChanges = new OpenChanges({ ...background, store: changes });
  for (const task of [
    recreated,
    openChanges,
    new EntryObserver({ ...background, history, changes }),
    new WatchKeeper({ ...background, history }),
  ]) {
    task.start(signal);
  }
  return {
    kind: 'running',
    name,
    title,
    docs,
    network,
    client,
    inventory,
    identities,
    reviewer,
    clusterOwners,
    readers,
    recreated,
    openChanges,
  };
}
