import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  CHANGE_NOTICE_CHANNEL,
  type ChangeNotice,
} from 'backstage-plugin-gardener-common';
import type { Clock } from '../inventory/Clock';
import type { Inventory } from '../inventory/Inventory';
import { Pace } from './Pace';

/** Browsers ask again at each notice, so a busy Garden must not make them ask all the time. */
const NOTICE_INTERVAL_MS = 1_000;

/** Notices of one Garden under way. */
export interface ChangeNotices {
  /** Tells of a change that is not one of the inventory. */
  announce(): void;
}

/**
 * Tells browsers that something changed in a Garden, its state included: the first at once, then at
 * most once a second. A notice may be lost, so one that could not be sent is logged and not repeated.
 *
 * @param options - `signal` ends it
 */
export function startChangeNotices(options: {
  readonly inventory: Pick<Inventory, 'garden' | 'subscribe'>;
  readonly signals: SignalsService;
  readonly logger: LoggerService;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly signal: AbortSignal;
}): ChangeNotices {
  const { inventory, signals, logger, clock, signal } = options;
  let version = 0;
  const pace = new Pace({
    everyMs: NOTICE_INTERVAL_MS,
    clock,
    signal,
    act: async () => {
      const message: ChangeNotice = {
        garden: inventory.garden,
        version,
      };
      try {
        await signals.publish({
          recipients: { type: 'broadcast' },
          channel: CHANGE_NOTICE_CHANNEL,
          message,
        });
      } catch (error) {
        logger.warn(
          `Browsers could not be told of a change in Garden ${inventory.garden}: ${error}`,
        );
      }
    },
  });
  const announce = () => {
    version += 1;
    pace.want();
  };
  signal.addEventListener('abort', inventory.subscribe(announce));
  return { announce };
}
