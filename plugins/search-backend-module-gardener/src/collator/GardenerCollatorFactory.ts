import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError, isError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import type { SlowFactsPage } from 'backstage-plugin-gardener-common';
import type { GardenerService } from 'backstage-plugin-gardener-node';
import { entityLocation } from './entityLocation';
import {
  SHOOT_DOCUMENT_TYPE,
  toShootDocument,
  type ShootDocument,
} from './ShootDocument';

/** Milliseconds between two looks at whether a Garden has been read. */
const PAUSE_MS = 5_000;
/** A portal that has just begun reads a large Garden within this; milliseconds. */
const PATIENCE_MS = 60_000;

/** What a collator is made of. */
export interface GardenerCollatorOptions {
  readonly gardens: readonly string[];
  readonly locationTemplate: string;
  /** How many shoots a page holds, 1 to 1000: what is in memory at a time. */
  readonly batchSize: number;
  readonly gardener: Pick<GardenerService, 'listSlowFacts'>;
  readonly auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readonly logger: Pick<LoggerService, 'info'>;
  /** For tests: the pause between two looks; milliseconds. */
  readonly pause?: number;
}

/**
 * Brings the shoots of all Gardens into search, page by page, so that memory does not grow with their number. The permission
 * policy decides about each hit, by the cluster's entity.
 *
 * A run replaces everything that search has of the type, so one that could not read every Garden ends in an error: search
 * then keeps what it has, of all Gardens.
 */
export class GardenerCollatorFactory implements DocumentCollatorFactory {
  readonly type = SHOOT_DOCUMENT_TYPE;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #options: GardenerCollatorOptions;

  constructor(options: GardenerCollatorOptions) {
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<ShootDocument, void, undefined> {
    const { gardens, locationTemplate, logger } = this.#options;
    const deadline = performance.now() + PATIENCE_MS;
    for (const garden of gardens) {
      let count = 0;
      for await (const { items } of this.#pages(garden, deadline)) {
        for (const facts of items) {
          yield toShootDocument(
            facts,
            entityLocation(locationTemplate, facts.entityRef),
          );
        }
        count += items.length;
      }
      logger.info(`Search was given the ${count} shoots of Garden '${garden}'`);
    }
  }

  async *#pages(
    garden: string,
    deadline: number,
  ): AsyncGenerator<SlowFactsPage, void, undefined> {
    let after: string | undefined;
    try {
      do {
        const page = await this.#page(garden, after, deadline);
        yield page;
        after = page.next ?? undefined;
      } while (after !== undefined);
    } catch (error) {
      throw new ForwardedError(
        `The shoots of Garden '${garden}' could not all be read, so search keeps what it has of all Gardens`,
        error,
      );
    }
  }

  /** Waits for a Garden that is not read yet, as after a start of the portal, and not longer than for all. */
  async #page(
    garden: string,
    after: string | undefined,
    deadline: number,
  ): Promise<SlowFactsPage> {
    const { gardener, auth, batchSize, pause = PAUSE_MS } = this.#options;
    for (;;) {
      try {
        return await gardener.listSlowFacts(
          { garden, after, limit: batchSize },
          { credentials: await auth.getOwnServiceCredentials() },
        );
      } catch (error) {
        if (!isNotReady(error) || performance.now() + pause > deadline) {
          throw error;
        }
        await sleep(pause);
      }
    }
  }
}

function isNotReady(error: unknown): boolean {
  return isError(error) && error.statusCode === 503;
}
