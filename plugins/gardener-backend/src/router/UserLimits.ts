import { CustomErrorBase } from '@backstage/errors';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * What a costly request is for, each with a purse of its own:
 *
 * - `looking`: costs the portal. Open pages do so by themselves whenever something changed;
 * - `acting`: costs the Garden requests as the user, and is done by hand.
 *
 * So pages that are open never use up what it takes to act on what they show.
 */
export type Purse = 'looking' | 'acting';

/** Of costly requests of one user in each purse, unless configured. A plan of ten pairs costs ten. */
export const COSTLY_PER_MINUTE = 120;
const WINDOW_SECONDS = 60;
/** Of so many parts of a minute's worth one is never taken by a single request: who plans much may apply it at once. */
const LEFT_OVER = 10;

/** A user makes more costly requests than one user may. Backstage answers it with the status that it names. */
export class TooManyRequestsError extends CustomErrorBase {
  override readonly name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;

  constructor(readonly retryAfterSeconds: number) {
    super(
      `You ask more of the Garden than one user may. Try again in ${retryAfterSeconds} s`,
    );
  }
}

/**
 * How much each user may ask of the Gardens in a minute, in this process: so that one user, or one script, does not use
 * up what a Garden gives the portal.
 */
export class UserLimits {
  readonly #purses: Readonly<Record<Purse, RateLimiterMemory>>;
  /** What a single request costs at most. */
  readonly #most: number;

  /** @param points - costly requests of one user in a minute in each purse, 1 and more */
  constructor(points: number) {
    this.#most = points - Math.floor(points / LEFT_OVER);
    const purse = () =>
      new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
    this.#purses = { looking: purse(), acting: purse() };
  }

  /**
   * @param cost - 1 and more; what costs nearly a minute's worth or more costs nine tenths of it
   * @throws TooManyRequestsError
   */
  async spend(user: string, purse: Purse, cost: number): Promise<void> {
    try {
      await this.#purses[purse].consume(user, Math.min(cost, this.#most));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new TooManyRequestsError(
        Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
      );
    }
  }
}
