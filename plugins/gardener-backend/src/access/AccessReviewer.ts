import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { LRUCache, type Perf } from 'lru-cache';
import pLimit from 'p-limit';
import type { GardenClient } from '../garden/GardenClient';
import { GardenError, GardenSignInError } from '../garden/GardenError';
import type { Project } from '../inventory/Inventory';
import { identityKey, type GardenIdentity } from './GardenIdentity';

/** How long an answer of the Garden is believed, in milliseconds: so long works a right after it was revoked. */
export const ACCESS_LIFE_MS = 10_000;
/** 2,000 projects times 50 active users. */
const MAX_REVIEWS = 100_000;
const MAX_USERS = 1_000;
/** Reviews under way at a time, per Garden. */
const PARALLEL_REVIEWS = 8;

/** Where an identity may list shoots. */
export type VisibleNamespaces =
  | { readonly access: 'all' }
  | { readonly access: 'some'; readonly namespaces: ReadonlySet<string> };

/** What may be asked beside listing. */
export type WriteVerb = 'patch' | 'delete' | 'create';

/** Credentials of a shoot that the Garden hands out. */
export type KubeconfigSubresource = 'adminkubeconfig' | 'viewerkubeconfig';

interface Question {
  readonly identity: GardenIdentity;
  readonly verb: 'list' | WriteVerb;
  /** Undefined: in all of them. */
  readonly namespace: string | undefined;
  readonly subresource?: KubeconfigSubresource;
}

/**
 * What an identity may see in one Garden. The Garden decides, by access reviews made as the identity;
 * its answers, yes and no, are kept for seconds. That the Garden did not answer is neither and is never kept.
 */
export class AccessReviewer {
  readonly #client: Pick<
    GardenClient,
    'garden' | 'reviewAccess' | 'reviewRules'
  >;
  readonly #logger: Pick<LoggerService, 'warn'> | undefined;
  readonly #projects: () => Iterable<Project>;
  readonly #reviews: LRUCache<string, boolean, Question>;
  readonly #candidates: LRUCache<
    string,
    ReadonlySet<string>,
    { readonly identity: GardenIdentity }
  >;
  /** By the names of the user and the groups. Candidates for reviews, not rights, so they may be old. */
  readonly #namedLast = new LRUCache<string, ReadonlySet<string>>({
    max: MAX_USERS,
  });
  readonly #limit = pLimit(PARALLEL_REVIEWS);

  constructor(options: {
    readonly client: Pick<
      GardenClient,
      'garden' | 'reviewAccess' | 'reviewRules'
    >;
    /** The projects that the portal knows: candidates for reviews, not rights. */
    readonly projects: () => Iterable<Project>;
    /** Told what the Garden said of the portal's own account. */
    readonly logger?: Pick<LoggerService, 'warn'>;
    /** For tests: the clock of the caches. */
    readonly perf?: Perf;
  }) {
    this.#client = options.client;
    this.#logger = options.logger;
    this.#projects = options.projects;
    const life = {
      ttl: ACCESS_LIFE_MS,
      ttlResolution: 0,
      // An answer that is under way is waited for, even if its place in the cache was needed meanwhile.
      ignoreFetchAbort: true,
      ...(options.perf && { perf: options.perf }),
    } as const;
    this.#reviews = new LRUCache<string, boolean, Question>({
      ...life,
      max: MAX_REVIEWS,
      fetchMethod: (_key, _stale, { context }) => this.#review(context),
    });
    // Not the confirmed namespaces: those would outlive the reviews that confirmed them.
    this.#candidates = new LRUCache<
      string,
      ReadonlySet<string>,
      { readonly identity: GardenIdentity }
    >({
      ...life,
      max: MAX_USERS,
      fetchMethod: (_key, _stale, { context }) =>
        this.#findCandidates(context.identity),
    });
  }

  /**
   * Whether the identity may list the shoots of a namespace.
   *
   * @throws ServiceUnavailableError when the Garden did not answer
   */
  async mayList(identity: GardenIdentity, namespace: string): Promise<boolean> {
    // Who may list everywhere may list here; asked only if the answer is at hand.
    if (
      this.#reviews.get(
        reviewKey({ identity, verb: 'list', namespace: undefined }),
      )
    ) {
      return true;
    }
    return this.#ask({ identity, verb: 'list', namespace });
  }

  /**
   * The same for several namespaces: those of the given ones that the identity may list.
   *
   * @throws ServiceUnavailableError when the Garden did not answer for one of them
   */
  async listable(
    identity: GardenIdentity,
    namespaces: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    const distinct = [...new Set(namespaces)];
    const answers = await Promise.all(
      distinct.map(namespace => this.mayList(identity, namespace)),
    );
    return new Set(distinct.filter((_, i) => answers[i]));
  }

  /**
   * Whether the identity may list the shoots of at least one of several namespaces; asks no longer than it must.
   *
   * @throws ServiceUnavailableError when the Garden did not answer
   */
  async mayListOneOf(
    identity: GardenIdentity,
    namespaces: Iterable<string>,
  ): Promise<boolean> {
    for (const namespace of namespaces) {
      if (await this.mayList(identity, namespace)) return true;
    }
    return false;
  }

  /**
   * Whether the identity may patch, delete or create the shoots of a namespace. What the Garden says to the write itself
   * counts more: this is for telling before.
   *
   * @throws ServiceUnavailableError when the Garden did not answer
   */
  async mayWrite(
    identity: GardenIdentity,
    verb: WriteVerb,
    namespace: string,
  ): Promise<boolean> {
    return this.#ask({ identity, verb, namespace });
  }

  /**
   * Those of several namespaces in which the identity may create shoots. Who may do it everywhere is known by one review;
   * of anybody else's namespaces only those are reviewed that the Garden's rules or the projects name, for there may be
   * thousands. A single one is reviewed in any case.
   *
   * @throws ServiceUnavailableError when the Garden did not answer for one of them
   */
  async creatable(
    identity: GardenIdentity,
    namespaces: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    const distinct = [...new Set(namespaces)];
    let open = distinct;
    if (distinct.length > 1) {
      if (await this.#ask({ identity, verb: 'create', namespace: undefined })) {
        return new Set(distinct);
      }
      const candidates = await this.#candidatesOf(identity);
      open = distinct.filter(namespace => candidates.has(namespace));
    }
    const answers = await Promise.all(
      open.map(namespace => this.mayWrite(identity, 'create', namespace)),
    );
    return new Set(open.filter((_, i) => answers[i]));
  }

  /**
   * Whether the identity may get a credential for the shoots of a namespace.
   *
   * @throws ServiceUnavailableError when the Garden did not answer
   */
  async mayCreate(
    identity: GardenIdentity,
    subresource: KubeconfigSubresource,
    namespace: string,
  ): Promise<boolean> {
    return this.#ask({ identity, verb: 'create', namespace, subresource });
  }

  /**
   * Everywhere the identity may list shoots. Asks for all namespaces first; a normal user may not do
   * that, so what the Garden's rules name for the user and the projects that have the user as a member
   * are reviewed one by one.
   *
   * @throws ServiceUnavailableError when the Garden did not answer
   */
  async visibleNamespaces(
    identity: GardenIdentity,
  ): Promise<VisibleNamespaces> {
    if (await this.#ask({ identity, verb: 'list', namespace: undefined })) {
      return { access: 'all' };
    }
    return {
      access: 'some',
      namespaces: await this.listable(
        identity,
        await this.#candidatesOf(identity),
      ),
    };
  }

  async #candidatesOf(identity: GardenIdentity): Promise<ReadonlySet<string>> {
    return fetched(
      await this.#candidates.fetch(identityKey(identity), {
        context: { identity },
      }),
    );
  }

  async #findCandidates(
    identity: GardenIdentity,
  ): Promise<ReadonlySet<string>> {
    const rules = await this.#asking(() => this.#client.reviewRules(identity));
    const named = new Set(rules.projects);
    const candidates = new Set(rules.namespaces);
    // Nobody else can ask for the rules of a user who is only remembered; what they named last is looked at instead.
    if (identity.kind === 'remembered') {
      this.#namedLast
        .get(namesOf(identity))
        ?.forEach(namespace => candidates.add(namespace));
    }
    for (const project of this.#projects()) {
      if (named.has(project.name) || isMember(project, identity)) {
        candidates.add(project.namespace);
      }
    }
    if (identity.kind === 'token') {
      this.#namedLast.set(namesOf(identity), candidates);
    }
    return candidates;
  }

  async #ask(question: Question): Promise<boolean> {
    return fetched(
      await this.#reviews.fetch(reviewKey(question), { context: question }),
    );
  }

  async #review({
    identity,
    verb,
    namespace,
    subresource,
  }: Question): Promise<boolean> {
    const { allowed } = await this.#asking(() =>
      this.#client.reviewAccess(
        {
          verb,
          resource: 'shoots',
          ...(namespace !== undefined && { namespace }),
          ...(subresource !== undefined && { subresource }),
        },
        identity,
      ),
    );
    return allowed;
  }

  async #asking<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await this.#limit(ask);
    } catch (error) {
      // Signing in again helps, and trying again does not.
      if (error instanceof GardenSignInError) throw error;
      throw this.#unknownAccess(error);
    }
  }

  /** The user is told why; the Garden's own words, of the portal's account or its network, are for those who run the portal. */
  #unknownAccess(error: unknown): ServiceUnavailableError {
    const sentence = 'What you may see could not be checked';
    if (!(error instanceof GardenError)) {
      return new ServiceUnavailableError(
        `${sentence}: Garden ${this.#client.garden} did not answer`,
        error,
      );
    }
    // That a Garden is away is told by its inventory, once and not with each question.
    if (isAboutThePortal(error)) this.#logger?.warn(error.message);
    return new ServiceUnavailableError(`${sentence}: ${error.reason}`);
  }
}

function isAboutThePortal({ kind }: GardenError): boolean {
  return (
    kind === 'unauthorized' ||
    kind === 'impersonation' ||
    kind === 'anonymous' ||
    kind === 'credentials'
  );
}

/** `fetch` of the cache answers undefined only when it was told to forget, which nobody does. */
function fetched<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('The cache of access reviews lost an answer');
  }
  return value;
}

function reviewKey({
  identity,
  verb,
  namespace,
  subresource,
}: Question): string {
  // A namespace is never empty, so all of them have a key of their own.
  return `${verb} ${namespace ?? ''} ${subresource ?? ''}\n${identityKey(
    identity,
  )}`;
}

function isMember(project: Project, identity: GardenIdentity): boolean {
  return project.members.some(member => {
    switch (member.kind) {
      case 'User':
        return member.name === identity.user;
      case 'Group':
        return identity.groups.includes(member.name);
      case 'ServiceAccount':
        return false;
      default: {
        const never: never = member.kind;
        throw new Error(`Unknown kind of member: ${never}`);
      }
    }
  });
}

function namesOf({ user, groups }: GardenIdentity): string {
  return [user, ...groups].join('\n');
}
