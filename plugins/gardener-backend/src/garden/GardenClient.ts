import type { GardenIdentity } from '../access/GardenIdentity';

/**
 * A page of a list, with the raw objects of the Garden.
 */
export interface RawPage {
  readonly items: readonly unknown[];
  readonly resourceVersion: string;
  readonly continueToken: string | undefined;
  /** How many objects follow after this page; undefined when the Garden doesn't say. */
  readonly remainingItemCount: number | undefined;
}

/** One line of a watch. An ERROR line is thrown as a `GardenError` and never yielded. */
export type RawWatchEvent =
  | {
      readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
      readonly object: unknown;
      readonly resourceVersion: string;
    }
  | { readonly type: 'BOOKMARK'; readonly resourceVersion: string };

/** The resources that the portal reads; the client knows their API groups. */
export type GardenResource =
  | 'shoots'
  | 'projects'
  | 'namespaces'
  | 'seeds'
  | 'cloudprofiles'
  | 'controllerregistrations'
  | 'credentialsbindings'
  | 'secretbindings';

/** What an access review asks. No namespace means: in all of them. */
export interface AccessQuestion {
  readonly verb: 'get' | 'list' | 'watch' | 'patch' | 'delete' | 'create';
  readonly resource: GardenResource;
  readonly namespace?: string;
  readonly name?: string;
  readonly subresource?: string;
}

/** A user as the Garden knows it. */
export interface GardenUser {
  readonly user: string;
  readonly groups: readonly string[];
}

/** What the rules of an identity name of namespaces and projects. */
export interface NamedResources {
  /** Whether the Garden could not list all rules. */
  readonly incomplete: boolean;
  readonly namespaces: readonly string[];
  readonly projects: readonly string[];
}

/** What the Garden answers to a write that it carried out, or would. */
export interface WriteAnswer {
  /** The object afterwards as it came; of a deletion perhaps a `Status`. */
  readonly text: string;
  /** `Warning` headers, of the Garden or its webhooks, cut. */
  readonly warnings: readonly string[];
}

/** What every write has. */
export interface WriteOptions {
  readonly as: GardenIdentity;
  /** Everything is checked and nothing is stored. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * The few verbs that the portal needs of a Garden API. `as` makes the call as that identity;
 * without it the call is the portal's own.
 * Every method throws a `GardenError` (see GardenError.ts), never returns an empty list for an error.
 */
export interface GardenClient {
  readonly garden: string;
  listPage(
    resource: GardenResource,
    options?: {
      /** Without one, all of them. */
      readonly namespace?: string;
      readonly as?: GardenIdentity;
      readonly limit?: number;
      readonly continueToken?: string;
      readonly resourceVersion?: string;
      readonly signal?: AbortSignal;
    },
  ): Promise<RawPage>;
  watch(
    resource: GardenResource,
    options: {
      readonly resourceVersion: string;
      readonly signal: AbortSignal;
      /** Called once the Garden has accepted the watch; a quiet one may say nothing else for minutes. */
      readonly onOpen?: () => void;
    },
  ): AsyncIterable<RawWatchEvent>;
  /** The answer's text as it came, so that no number is rounded. */
  getText(
    resource: GardenResource,
    target: { readonly namespace?: string; readonly name: string },
    options?: {
      readonly as?: GardenIdentity;
      readonly signal?: AbortSignal;
    },
  ): Promise<string>;
  /**
   * JSON patch. Sent once: when no answer comes that can be read, it may have been carried out, and the error is
   * `unreachable`, `unavailable`, `server` or `malformed`, or the reason of the signal.
   *
   * @param patch - the operations as JSON text, so that no number is rounded
   */
  patch(
    resource: GardenResource,
    target: { readonly namespace?: string; readonly name: string },
    patch: string,
    options: WriteOptions,
  ): Promise<WriteAnswer>;
  /**
   * Writes a new object. Sent once, as `patch`.
   *
   * @param body - JSON
   */
  create(
    resource: GardenResource,
    namespace: string,
    body: string,
    options: WriteOptions,
  ): Promise<WriteAnswer>;
  /** Sent once, as `patch`. Refused by the Garden when the object has another uid. */
  delete(
    resource: GardenResource,
    target: { readonly namespace?: string; readonly name: string },
    options: WriteOptions & { readonly uid: string },
  ): Promise<WriteAnswer>;
  /**
   * Makes a credential or another object below one, as the user. Sent once, as `patch`. There is no dry run: the Garden
   * ignores it for credentials and hands out a working one.
   *
   * @param body - JSON
   * @returns the answer's text as it came: of a credential, a secret
   */
  createSubresource(
    resource: GardenResource,
    target: { readonly namespace?: string; readonly name: string },
    subresource: string,
    body: string,
    options: Omit<WriteOptions, 'dryRun'>,
  ): Promise<string>;
  /** Who the Garden says that somebody is: the names in `as` don't count. */
  whoAmI(
    as: Extract<GardenIdentity, { kind: 'token' | 'portal' }>,
  ): Promise<GardenUser>;
  /** An access review: as the identity, or about it where nothing can be done as it. */
  reviewAccess(
    question: AccessQuestion,
    as: GardenIdentity,
  ): Promise<{ readonly allowed: boolean }>;
  /**
   * SelfSubjectRulesReview as the identity, reduced to what it names of projects and namespaces. Of an identity that is
   * only remembered nothing is known, as nobody else can ask that.
   */
  reviewRules(as: GardenIdentity): Promise<NamedResources>;
  /** Ends the connections. */
  close(): void;
}
