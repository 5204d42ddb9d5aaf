import type {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type { ResourceEntity } from '@backstage/catalog-model';
import { ForwardedError, stringifyError } from '@backstage/errors';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { SHOOTS_CHANGED_TOPIC } from 'backstage-plugin-gardener-common';
import type { SlowFacts } from 'backstage-plugin-gardener-common';
import {
  clusterEntityName,
  clusterEntityRef,
} from 'backstage-plugin-gardener-node';
import type { GardenerService } from 'backstage-plugin-gardener-node';
import pLimit from 'p-limit';
import { toClusterEntity } from '../entity/clusterEntity';
import type { ClusterEntityOptions } from '../entity/clusterEntity';
import { ChangeQueue } from './ChangeQueue';
import type { ShootName, Work } from './ChangeQueue';
import { SentEntities } from './SentEntities';
import { readShootsChangedEvent } from './shootsChangedEvent';

/** How many shoots one page, or one question, holds. The API takes up to 1000. */
const PAGE_SIZE = 500;

/** What the provider needs of the gardener plugin. */
export type SlowFactsSource = Pick<
  GardenerService,
  'listSlowFacts' | 'getSlowFacts'
>;

/** What a provider is made of. */
export interface GardenerEntityProviderOptions {
  readonly garden: string;
  readonly entity: ClusterEntityOptions;
  readonly gardener: SlowFactsSource;
  readonly auth: AuthService;
  readonly events: EventsService;
  readonly schedule: SchedulerServiceTaskRunner;
  readonly logger: LoggerService;
}

/**
 * Provides the shoots of one Garden to the catalog: all of them on a schedule, and changes as they happen.
 *
 * There is one provider per Garden, because a full mutation removes what it does not name: so a Garden that fails
 * can't cost the entities of another one. And one is only made of a complete reading of the Garden.
 *
 * With several replicas each of them hears of a change from its own watch and asks whichever replica answers, which
 * may be behind. The last one to see the change is then asked when all have it, and the schedule heals the rest.
 */
export class GardenerEntityProvider implements EntityProvider {
  readonly #options: GardenerEntityProviderOptions;
  readonly #logger: LoggerService;
  readonly #sent = new SentEntities();
  readonly #queue: ChangeQueue;
  /** One mutation after the other: an older reading must not overtake a newer one. */
  readonly #inTurn = pLimit(1);
  #connection: EntityProviderConnection | undefined;

  constructor(options: GardenerEntityProviderOptions) {
    this.#options = options;
    this.#logger = options.logger.child({ garden: options.garden });
    this.#queue = new ChangeQueue({
      work: work => this.#do(work),
      onFailure: (error, retryInMs) =>
        this.#logger.warn(
          `Changed shoots of Garden '${
            options.garden
          }' are not in the catalog yet; next try in ${
            retryInMs / 1000
          } s: ${stringifyError(error)}`,
        ),
    });
  }

  getProviderName(): string {
    return `gardener:${this.#options.garden}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    const id = this.getProviderName();
    await this.#options.events.subscribe({
      id,
      topics: [SHOOTS_CHANGED_TOPIC],
      onEvent: async ({ eventPayload }) => this.#hear(eventPayload),
    });
    await this.#options.schedule.run({
      id: `${id}:refresh`,
      fn: async signal => this.refresh(signal),
    });
  }

  /** Ends the work on changes; the schedule ends with the scheduler. */
  close(): void {
    this.#queue.close();
  }

  /**
   * Reads all shoots of the Garden and replaces what the catalog has of it.
   *
   * @throws ForwardedError when the reading is not complete. The catalog is then as it was.
   */
  async refresh(signal?: AbortSignal): Promise<void> {
    await this.#inTurn(async () => {
      const entities = await this.#readAll(signal);
      await this.#connected().applyMutation({
        type: 'full',
        entities: entities.map(entity => this.#deferred(entity)),
      });
      this.#sent.replace(entities);
      this.#logger.info(
        `The catalog has the ${entities.length} shoots of Garden '${
          this.#options.garden
        }'`,
      );
    });
  }

  #hear(payload: unknown): void {
    const event = readShootsChangedEvent(payload);
    if (event === undefined) {
      this.#logger.warn(
        `An event of topic ${SHOOTS_CHANGED_TOPIC} was left out, because it has not the form of one`,
      );
      return;
    }
    if (event.garden !== this.#options.garden) return;
    switch (event.change.kind) {
      case 'resync':
        this.#queue.add({ kind: 'everything' });
        break;
      case 'shoots':
        this.#queue.add(event.change);
        break;
      default:
        throw new Error(
          `Unknown change: ${JSON.stringify(event.change satisfies never)}`,
        );
    }
  }

  async #do(work: Work): Promise<void> {
    switch (work.kind) {
      case 'everything':
        await this.refresh();
        break;
      case 'shoots':
        for (let from = 0; from < work.shoots.length; from += PAGE_SIZE) {
          const shoots = work.shoots.slice(from, from + PAGE_SIZE);
          await this.#inTurn(() => this.#update(shoots));
        }
        break;
      default:
        throw new Error(
          `Unknown work: ${JSON.stringify(work satisfies never)}`,
        );
    }
  }

  async #update(shoots: ShootName[]): Promise<void> {
    const { garden, gardener, auth } = this.#options;
    const { items, gone } = await gardener.getSlowFacts(
      { garden, shoots },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const changed = items
      .map(facts => this.#toEntity(facts))
      .filter(entity => this.#sent.differs(entity));
    if (changed.length === 0 && gone.length === 0) return;

    await this.#connected().applyMutation({
      type: 'delta',
      added: changed.map(entity => this.#deferred(entity)),
      removed: gone.map(ref => ({
        entityRef: clusterEntityRef(ref),
        locationKey: this.getProviderName(),
      })),
    });
    this.#sent.add(changed);
    this.#sent.remove(gone.map(clusterEntityName));
  }

  async #readAll(signal: AbortSignal | undefined): Promise<ResourceEntity[]> {
    const { garden, gardener, auth } = this.#options;
    const entities: ResourceEntity[] = [];
    let after: string | undefined;
    try {
      do {
        const page = await gardener.listSlowFacts(
          { garden, after, limit: PAGE_SIZE },
          { credentials: await auth.getOwnServiceCredentials(), signal },
        );
        entities.push(...page.items.map(facts => this.#toEntity(facts)));
        after = page.next ?? undefined;
      } while (after !== undefined);
    } catch (error) {
      throw new ForwardedError(
        `The shoots of Garden '${garden}' could not all be read, so the catalog keeps what it has of them`,
        error,
      );
    }
    return entities;
  }

  #toEntity(facts: SlowFacts): ResourceEntity {
    return toClusterEntity(facts, this.#options.entity);
  }

  #deferred(entity: ResourceEntity): DeferredEntity {
    return { entity, locationKey: this.getProviderName() };
  }

  #connected(): EntityProviderConnection {
    if (this.#connection === undefined) {
      throw new Error('The provider is not connected to the catalog yet');
    }
    return this.#connection;
  }
}
