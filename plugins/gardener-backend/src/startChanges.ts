import { randomUUID } from 'node:crypto';
import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { ChangeStore } from './database/ChangeStore';
import type { HistoryStore } from './database/HistoryStore';
import { systemClock } from './inventory/Clock';
import { assertStillHolds } from './peering/apply/assertStillHolds';
import { ChangeAccess } from './peering/apply/ChangeAccess';
import { ChangeRunner } from './peering/apply/ChangeRunner';
import { ChangeService } from './peering/apply/ChangeService';
import { BulkChangeService } from './peering/bulk/BulkChangeService';
import { DeadChanges } from './peering/apply/DeadChanges';
import type { PortalGardens } from './peering/PortalGarden';

const DAY_MS = 24 * 60 * 60_000;
/** How long the history is kept. */
const HISTORY_DAYS = 400;

/** What the routes of changes need. */
export interface Changes {
  readonly access: ChangeAccess;
  readonly service: ChangeService;
  /** Of changes of many pairs. */
  readonly bulk: BulkChangeService;
}

/**
 * Puts together what writes changes, and schedules what must be done once for all replicas: burying changes whose backend
 * died, and forgetting what is old.
 */
export async function startChanges(options: {
  readonly gardens: PortalGardens;
  readonly store: ChangeStore;
  readonly history: HistoryStore;
  readonly scheduler: SchedulerService;
  readonly logger: LoggerService;
}): Promise<Changes> {
  const { gardens, store, history, scheduler, logger } = options;
  const clock = systemClock;
  const now = () => clock.now();
  const access = new ChangeAccess({ gardens, now });
  const owner = randomUUID();
  const runner = new ChangeRunner({ store, clock, logger, owner });
  const bulk = new BulkChangeService({ access, store, clock, runner });
  const service = new ChangeService({
    access,
    store,
    clock,
    runner,
    bulk,
    stillHolds: seen => assertStillHolds(seen, now()),
  });
  const dead = new DeadChanges({ gardens, store, logger, now });
  await scheduler.scheduleTask({
    id: 'bury-dead-changes',
    frequency: { seconds: 10 },
    timeout: { seconds: 30 },
    initialDelay: { seconds: 5 },
    fn: () => dead.bury(),
  });
  await scheduler.scheduleTask({
    id: 'forget-old-changes',
    frequency: { hours: 1 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 1 },
    fn: async () => {
      const oldest = now() - HISTORY_DAYS * DAY_MS;
      await store.prune(now(), oldest);
      await history.prune(oldest);
    },
  });
  return { access, service, bulk };
}
