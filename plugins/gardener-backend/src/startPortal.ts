import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { AccessReviewer } from './access/AccessReviewer';
import type { IdentityStrategy } from './access/IdentityStrategy';
import { ImpersonationStrategy } from './access/ImpersonationStrategy';
import type { UserDirectory } from './access/UserDirectory';
import type { ChangeStore } from './database/ChangeStore';
import type { HistoryStore } from './database/HistoryStore';
import type { PeerUidStore } from './database/PeerUidStore';
import type { IdentitySettings } from './garden/config/ConfiguredGarden';
import { systemClock, type Clock } from './inventory/Clock';
import type { KnownGarden, RunningGarden } from './inventory/Gardens';
import { startChangeNotices } from './notices/ChangeNotices';
import { startShootsChangedEvents } from './notices/ShootsChangedEvents';
import { OpenChanges } from './peering/apply/OpenChanges';
import { EntryObserver } from './peering/history/EntryObserver';
import { WatchKeeper } from './peering/history/WatchKeeper';
import type { PortalGarden, PortalGardens } from './peering/PortalGarden';
import { RecreatedTargets } from './peering/RecreatedTargets';

/** What the Gardens of the portal share. */
export interface PortalOptions {
  readonly users: Pick<UserDirectory, 'find'>;
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
  const { users, uids, changes, history, logger, signal } = options;
  const { name, title, docs, network } = settings;
  const clock = options.clock ?? systemClock;
  let identities: IdentityStrategy;
  try {
    identities = createStrategy(settings.identity, users);
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    logger.error(`Garden ${name} is left out: ${reason}`);
    return { kind: 'misconfigured', name, title, reason };
  }
  const notices = startChangeNotices({ ...options, inventory, clock });
  startShootsChangedEvents({ ...options, inventory, clock });
  const background = {
    inventory,
    logger,
    clock,
    onChange: () => notices.announce(),
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
    reviewer: new AccessReviewer({
      client,
      projects: () => inventory.projects(),
    }),
    recreated,
    openChanges,
  };
}

/** @throws InputError when the options of the strategy can't work */
function createStrategy(
  identity: IdentitySettings,
  users: Pick<UserDirectory, 'find'>,
): IdentityStrategy {
  switch (identity.strategy) {
    case 'impersonation':
      return new ImpersonationStrategy(identity, users);
    default: {
      const never: never = identity.strategy;
      throw new Error(`Unknown strategy: ${never}`);
    }
  }
}
