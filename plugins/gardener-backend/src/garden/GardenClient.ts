import type { GardenIdentity } from '../access/GardenIdentity';

/**
 * A page of a list, with the raw objects of the Garden.
 */
export interface RawPage {
  readonly items: readonly unknown[];
  readonly resourceVersion: string;
  readonly continueToken: string | undefined;
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
  | 'controllerregistrations';

/** What an access review asks. No namespace means: in all of them. */
export interface AccessQuestion {
  readonly verb: 'get' | 'list' | 'watch' | 'patch' | 'delete' | 'create';
  readonly resource: GardenResource;
  readonly namespace?: string;
  readonly name?: string;
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
      readonly limit?: number;
      readonly continueToken?: string;
      readonly resourceVersion?: string;
      readonly signal?: AbortSignal;
    },
  ): Promise<RawPage>;
  watch(
    resource: GardenResource,
    options: { readonly resourceVersion: string; readonly signal: AbortSignal },
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
  /** SelfSubjectAccessReview as the identity. */
  reviewAccess(
    question: AccessQuestion,
    as: GardenIdentity,
  ): Promise<{ readonly allowed: boolean }>;
  /** SelfSubjectRulesReview as the identity, reduced to what it names of projects and namespaces. */
  reviewRules(as: GardenIdentity): Promise<{
    readonly incomplete: boolean;
    readonly namespaces: readonly string[];
    readonly projects: readonly string[];
  }>;
  /** Ends the connections. */
  close(): void;
}
