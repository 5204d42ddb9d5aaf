import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  SHOOTS_CHANGED_TOPIC,
  type ShootKey,
  type ShootsChangedEvent,
} from 'backstage-plugin-gardener-common';
import { ChangedShoots } from '../inventory/ChangedShoots';
import type { Clock } from '../inventory/Clock';
import type { Inventory } from '../inventory/Inventory';
import { Pace } from './Pace';

const EVENT_INTERVAL_MS = 1_000;
/** As many as slow facts can be asked for in one request. */
const SHOOTS_PER_EVENT = 1_000;

const RESYNC: ShootsChangedEvent['change'] = { kind: 'resync' };

/**
 * Tells other backend plugins which shoots changed: references only, the first at once, then what
 * gathered during a second. An event that could not be sent makes the next one a `resync`, because what
 * it named is not known any more. Changes around the shoots (projects, profiles) are not told: whoever
 * holds copies reads everything from time to time.
 *
 * @param options - `signal` ends it
 */
export function startShootsChangedEvents(options: {
  readonly inventory: Pick<Inventory, 'garden' | 'subscribe'>;
  readonly events: EventsService;
  readonly logger: LoggerService;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly signal: AbortSignal;
}): void {
  const { inventory, events, logger, clock, signal } = options;
  const changed = new ChangedShoots('none');

  const pace = new Pace({
    everyMs: EVENT_INTERVAL_MS,
    clock,
    signal,
    act: async () => {
      const taken = changed.take();
      const changes = taken === 'all' ? [RESYNC] : byThousand(taken);
      try {
        for (const change of changes) {
          const eventPayload: ShootsChangedEvent = {
            garden: inventory.garden,
            change,
          };
          await events.publish({ topic: SHOOTS_CHANGED_TOPIC, eventPayload });
        }
      } catch (error) {
        changed.giveBack('all');
        logger.warn(
          `Changed shoots of Garden ${inventory.garden} could not be told to other plugins: ${error}`,
        );
      }
    },
  });

  const unsubscribe = inventory.subscribe(change => {
    if (changed.note(change)) pace.want();
  });
  signal.addEventListener('abort', unsubscribe);
}

function byThousand(
  keys: ReadonlySet<ShootKey>,
): ReadonlyArray<ShootsChangedEvent['change']> {
  const shoots = [...keys].map(key => {
    const [namespace, name] = key.split('/');
    return { namespace, name };
  });
  const changes: Array<ShootsChangedEvent['change']> = [];
  for (let i = 0; i < shoots.length; i += SHOOTS_PER_EVENT) {
    changes.push({
      kind: 'shoots',
      shoots: shoots.slice(i, i + SHOOTS_PER_EVENT),
    });
  }
  return changes;
}
