import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  CHANGE_NOTICE_CHANNEL,
  type ChangeNotice,
} from 'backstage-plugin-gardener-common';
import type { Clock } from '../inventory/Clock';
import type { Inventory } from '../inventory/Inventory';
import { ChangedNamespaces } from './ChangedNamespaces';
import { LastWords } from './LastWords';
import { Pace } from './Pace';
import type { Readers } from './Readers';

/** Browsers ask again at each notice, so a busy Garden must not make them ask all the time. */
const NOTICE_INTERVAL_MS = 1_000;

/** Notices of one Garden under way. */
export interface ChangeNotices {
  /**
   * Tells of a change that is not one of the inventory.
   *
   * @param namespaces - whose shoots it is about; undefined: the Garden's as a whole
   */
  announce(namespaces?: Iterable<string>): void;
}

/**
 * Tells who reads what changed in a Garden that something changed: the first at once, then at most once a second. That a
 * shoot changed is nobody's business who may not see it, so a notice goes to users who read its namespace and whom the
 * Garden lets list it still, asked again for each notice. What the Garden's state is everybody may know who reads
 * anything of it.
 *
 * Members of projects are among what surrounds the shoots. So once the access reviews of before are forgotten, who lost the
 * right to everything is told a last time, and an open page asks and drops what it shows. A notice may be lost, so one that could not be sent is logged and not repeated.
 *
 * @param options - `maySee` says whether the Garden still lets a user list one of some namespaces; `signal` ends it
 */
export function startChangeNotices(options: {
  readonly inventory: Pick<Inventory, 'garden' | 'subscribe'>;
  readonly readers: Pick<Readers, 'of' | 'forget'>;
  readonly maySee: (
    user: string,
    namespaces: ReadonlySet<string>,
  ) => Promise<boolean>;
  readonly signals: SignalsService;
  readonly logger: LoggerService;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  readonly signal: AbortSignal;
}): ChangeNotices {
  const { inventory, readers, maySee, signals, logger, clock, signal } =
    options;
  const changed = new ChangedNamespaces();

  const tell = async (users: string[]): Promise<void> => {
    if (users.length === 0) return;
    const message: ChangeNotice = {
      garden: inventory.garden,
      version: clock.now(),
    };
    await signals.publish({
      recipients: { type: 'user', entityRef: users },
      channel: CHANGE_NOTICE_CHANNEL,
      message,
    });
  };
  const guarded = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      logger.warn(
        `Browsers could not be told of a change in Garden ${inventory.garden}: ${error}`,
      );
    }
  };

  const stillReading = async (
    touched: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<string[]> => {
    const answers = await Promise.all(
      [...touched].map(async ([user, namespaces]) => {
        if (await maySee(user, namespaces)) return [user];
        readers.forget(user);
        return [];
      }),
    );
    return answers.flat();
  };

  const pace = new Pace({
    everyMs: NOTICE_INTERVAL_MS,
    clock,
    signal,
    act: () =>
      guarded(async () => {
        const { state, namespaces } = changed.take();
        await tell(
          state
            ? [...readers.of(undefined).keys()]
            : await stillReading(readers.of(namespaces)),
        );
      }),
  });
  const lastWords = new LastWords({
    clock,
    signal,
    speak: () =>
      guarded(async () => {
        const before = [...readers.of(undefined).keys()];
        const after = new Set(await stillReading(readers.of(undefined)));
        await tell(before.filter(user => !after.has(user)));
      }),
  });
  const unsubscribe = inventory.subscribe(change => {
    changed.note(change);
    pace.want();
    if (change.kind === 'surroundings') lastWords.want();
  });
  signal.addEventListener('abort', unsubscribe);
  return {
    announce: namespaces => {
      changed.add(namespaces);
      pace.want();
    },
  };
}
