import { createHash } from 'node:crypto';
import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import {
  decodeGardenTokens,
  GARDEN_TOKENS_SECRET,
} from 'backstage-plugin-gardener-common';
import type {
  GardenerCallOptions,
  GardenerService,
} from 'backstage-plugin-gardener-node';
import { asActionError } from './asActionError';
import type { Clock } from './Clock';
import { isPassing, isUnverified } from './isPassing';

/** What an action needs beside the context of its task. */
export interface ActionDeps {
  readonly gardener: GardenerService;
  readonly clock: Clock;
}

/** What is needed of the context of a task. */
export interface TaskContext {
  readonly logger: Pick<LoggerService, 'info' | 'warn'>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly task: { readonly id: string };
  readonly step?: { readonly id?: string };
  checkpoint<T extends JsonValue>(options: {
    key: string;
    fn: () => Promise<T>;
  }): Promise<T>;
  getInitiatorCredentials(): Promise<BackstageCredentials>;
}

/** How long and how often something is looked at. */
export interface Patience {
  readonly seconds: number;
  /** Pause after the first look; each is half as long again, up to `longest`. */
  readonly firstPause: number;
  readonly longestPause: number;
}

/** A task that a crash ended goes on while the backend still starts. */
const PATIENCE_OF_CALLS: Patience = {
  seconds: 60,
  firstPause: 1_000,
  longestPause: 10_000,
};
/** So long a refusal of the user's Backstage token may be one of a backend that starts; milliseconds. */
const UNVERIFIED_MS = 60_000;

/** What looking again and again came to. */
type Seen<T> =
  | { readonly kind: 'seen'; readonly value: T }
  | { readonly kind: 'notSeen'; readonly failure: Error | undefined };

type Ask<T> = (
  gardener: GardenerService,
  options: GardenerCallOptions,
) => Promise<T>;

/** One run of an action: calls the gardener plugin as the user who started the template. */
export class ActionRun {
  readonly #deps: ActionDeps;
  readonly #context: TaskContext;
  readonly #gardenTokens: Readonly<Record<string, string>>;
  /** When the user's Backstage token was refused first, after it was last accepted; epoch milliseconds. */
  #unverifiedSince: number | undefined;

  /** @throws InputError when the secret with the tokens can't be read */
  constructor(deps: ActionDeps, context: TaskContext) {
    this.#deps = deps;
    this.#context = context;
    this.#gardenTokens = decodeGardenTokens(
      context.secrets?.[GARDEN_TOKENS_SECRET],
    );
  }

  get logger(): TaskContext['logger'] {
    return this.#context.logger;
  }

  /** @throws the signal's reason when the task was cancelled */
  throwIfCancelled(): void {
    this.#context.signal?.throwIfAborted();
  }

  /**
   * Does something once for the task: who runs again after a crash gets what was kept. Tokens never go into it.
   *
   * @param key - one for each thing; steps with `each` share theirs, so it names what it is about
   */
  once<T extends JsonValue>(key: string, fn: () => Promise<T>): Promise<T> {
    return this.#context.checkpoint({ key, fn });
  }

  /** A text that is the same for the same step of the same task and the same words, and no other. */
  keyOf(...words: readonly string[]): string {
    const { task, step } = this.#context;
    return createHash('sha256')
      .update(JSON.stringify([task.id, step?.id ?? '', ...words]))
      .digest('hex')
      .slice(0, 32);
  }

  /**
   * Calls the plugin. What passes by itself is waited for a minute, so it must be something that may be asked for twice.
   *
   * @param doing - for the error, for example `plan the peerings of osc/garden-prod/shop`
   * @throws an error that names what was being done; the signal's reason when the task was cancelled
   */
  async call<T>(doing: string, ask: Ask<T>): Promise<T> {
    const answered = await this.#until(
      doing,
      PATIENCE_OF_CALLS,
      // An answer may be undefined.
      async (gardener, options) => ({ answer: await ask(gardener, options) }),
    );
    if (answered.kind === 'seen') return answered.value.answer;
    throw answered.failure ?? new Error(`Could not ${doing}`);
  }

  /**
   * Looks until there is something to be seen. What passes by itself is waited for.
   *
   * @param look - undefined: not yet
   * @returns undefined when the time is over
   */
  async poll<T>(
    doing: string,
    patience: Patience,
    look: Ask<T | undefined>,
  ): Promise<T | undefined> {
    const looked = await this.#until(doing, patience, look);
    return looked.kind === 'seen' ? looked.value : undefined;
  }

  async #until<T>(
    doing: string,
    patience: Patience,
    look: Ask<T | undefined>,
  ): Promise<Seen<T>> {
    const { clock } = this.#deps;
    const end = clock.now() + patience.seconds * 1000;
    let pause = patience.firstPause;
    for (;;) {
      const looked = await this.#look(doing, look);
      if (looked.kind === 'seen') return looked;
      const left = end - clock.now();
      if (left <= 0) return looked;
      if (looked.failure) {
        this.logger.warn(`${looked.failure.message}. Trying again`);
      }
      await this.#sleep(Math.min(pause, left));
      pause = Math.min(pause * 1.5, patience.longestPause);
    }
  }

  async #look<T>(doing: string, look: Ask<T | undefined>): Promise<Seen<T>> {
    try {
      const value = await this.#ask(look);
      this.#unverifiedSince = undefined;
      return value === undefined
        ? { kind: 'notSeen', failure: undefined }
        : { kind: 'seen', value };
    } catch (error) {
      this.throwIfCancelled();
      const failure = asActionError(error, doing);
      if (!isPassing(error) && !this.#mayBeVerifiedSoon(error)) throw failure;
      return { kind: 'notSeen', failure };
    }
  }

  /** Only so long: a token that has ended is refused in the same words. */
  #mayBeVerifiedSoon(error: unknown): boolean {
    if (!isUnverified(error)) return false;
    const now = this.#deps.clock.now();
    this.#unverifiedSince ??= now;
    return now - this.#unverifiedSince < UNVERIFIED_MS;
  }

  async #ask<T>(ask: Ask<T>): Promise<T> {
    const { signal } = this.#context;
    this.throwIfCancelled();
    return ask(this.#deps.gardener, {
      credentials: await this.#context.getInitiatorCredentials(),
      gardenTokens: this.#gardenTokens,
      ...(signal && { signal }),
    });
  }

  async #sleep(milliseconds: number): Promise<void> {
    try {
      await this.#deps.clock.sleep(milliseconds, this.#context.signal);
    } catch (error) {
      // The machine's clock throws an error of its own.
      this.throwIfCancelled();
      throw error;
    }
  }
}
