import type { AddressPlan, AddressPlanQuery } from './schema/addressPlan';
import type { AddressTrial, AddressTrialQuery } from './schema/addressTrial';
import type { AddressSearch } from './schema/addresses';
import type { BlockSuggestions, SuggestionRequest } from './schema/blocks';
import type {
  BulkApplyRequest,
  BulkPlan,
  BulkPlanRequest,
} from './schema/bulkPlans';
import type {
  CreatedShoot,
  CreateShootRequest,
  DraftCheck,
  DraftCheckRequest,
} from './schema/creation';
import type { GardenList, NamespaceAccess } from './schema/gardens';
import type { Kubeconfig, KubeconfigRequest } from './schema/kubeconfig';
import type { Findings, FindingsQuery } from './schema/findings';
import type { Landscape, LandscapeQuery } from './schema/landscape';
import type { LandscapeExportQuery } from './schema/landscapeExport';
import type { CreationOffers } from './schema/offers';
import type {
  Manifest,
  PeeringsView,
  ShootList,
  ShootView,
} from './schema/peerings';
import type { Change, ChangeState, HistoryPage } from './schema/changes';
import type { ApplyRequest, Plan, PlanRequest } from './schema/plans';
import type {
  SlowFactsAnswer,
  SlowFactsPage,
  SlowFactsQuery,
} from './schema/slowFacts';
import type { StatusFilter, StatusList, StatusQuery } from './schema/statuses';
import type { ShootRights, TargetCheck, TargetList } from './schema/targets';
import type { ShootRef } from '../garden/ShootRef';

/**
 * An answer that may be kept and asked for again: with the tag of the kept one,
 * `notModified` says that it still holds.
 *
 * @public
 */
export type Tagged<T> =
  | {
      readonly kind: 'modified';
      readonly value: T;
      readonly etag: string | undefined;
    }
  | { readonly kind: 'notModified' };

/**
 * Filters of a list of shoots; what is absent does not filter.
 *
 * @public
 */
export interface ShootQuery {
  readonly garden?: string;
  readonly namespace?: string;
  /** Part of the name, or of project or namespace and name with a slash between; any case, at most 100 characters. */
  readonly text?: string;
  /** Shoots with at least one peering of this status, or with none at all. */
  readonly status?: StatusFilter;
  /** 1 to 500, 100 unless given. */
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * Which part of the history of a shoot, or of the changes of a Garden.
 *
 * @public
 */
export interface HistoryQuery {
  /** Without one it is the changes that the user may see, and nothing else. */
  readonly shoot?: ShootRef;
  /** One Garden instead of a shoot; all unless given. */
  readonly garden?: string;
  /** Only changes in one of these states; without a shoot. */
  readonly states?: readonly ChangeState[];
  /** Only changes of the user; without a shoot. */
  readonly mine?: boolean;
  /** Only changes that are not at their end. */
  readonly open?: boolean;
  /** `next` of the page before. */
  readonly before?: string;
  /** 1 to 100, 20 unless given. */
  readonly limit?: number;
}

/**
 * What address or network is looked for.
 *
 * @public
 */
export interface AddressQuery {
  /** An IP address or a CIDR, IPv4 or IPv6; at most 64 characters. */
  readonly q: string;
  readonly garden?: string;
  /** 1 to 100, 25 unless given. */
  readonly limit?: number;
}

/**
 * The HTTP API of the gardener plugin, as its callers see it. Who calls decides what is answered.
 * Every call throws a `ResponseError` of `@backstage/errors` when the answer is an error.
 *
 * @public
 */
export interface GardenerApi {
  getGardens(options?: CallOptions): Promise<GardenList>;
  listShoots(query: ShootQuery, options?: CallOptions): Promise<ShootList>;
  getShoot(ref: ShootRef, options?: CallOptions): Promise<ShootView>;
  getPeerings(
    ref: ShootRef,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<PeeringsView>>;
  getManifest(ref: ShootRef, options?: CallOptions): Promise<Manifest>;
  /** What the user may see, per Garden. */
  getNamespaceAccess(options?: CallOptions): Promise<NamespaceAccess>;
  /** What the user may do with a shoot and its neighbours. */
  getShootRights(ref: ShootRef, options?: CallOptions): Promise<ShootRights>;
  /** A credential for the cluster of a shoot: a secret, to be handed to the user and kept nowhere. */
  createKubeconfig(
    ref: ShootRef,
    request: KubeconfigRequest,
    options?: CallOptions,
  ): Promise<Kubeconfig>;
  /** Shoots that one could be peered with; `limit` 1 to 100, 50 unless given. */
  listTargets(
    ref: ShootRef,
    query: { readonly text?: string; readonly limit?: number },
    options?: CallOptions,
  ): Promise<TargetList>;
  /** What a peering with one target would mean. */
  checkTarget(
    ref: ShootRef,
    target: { readonly namespace: string; readonly name: string },
    options?: CallOptions,
  ): Promise<TargetCheck>;
  /** What a Garden offers the user for a new shoot; credentials only of the namespace that is named. */
  getOffers(
    query: { readonly garden: string; readonly namespace?: string },
    options?: CallOptions,
  ): Promise<CreationOffers>;
  /** What the peerings of a shoot that does not exist yet would mean. */
  checkDraft(
    request: DraftCheckRequest,
    options?: CallOptions,
  ): Promise<DraftCheck>;
  /** The manifest of a new shoot, a dry run of it, or the shoot itself, by the mode of the request. */
  createShoot(
    request: CreateShootRequest,
    options?: CallOptions,
  ): Promise<CreatedShoot>;
  /** Free blocks for the node network of a new shoot. Reserves nothing. */
  suggestBlocks(
    request: SuggestionRequest,
    options?: CallOptions,
  ): Promise<BlockSuggestions>;
  /** Shoots whose node network holds an address or overlaps a network; `limit` 1 to 100, 25 unless given. */
  searchAddress(
    query: AddressQuery,
    options?: CallOptions,
  ): Promise<AddressSearch>;
  /** How the peerings of at most 200 shoots stand. */
  getPeeringStatus(
    query: StatusQuery,
    options?: CallOptions,
  ): Promise<StatusList>;
  /** Shoots and their peerings in one Garden, one by one or in groups. */
  getLandscape(
    query: LandscapeQuery,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<Landscape>>;
  /** All shoots and peerings in one Garden, one by one whatever their number, as a file of the wanted format. */
  exportLandscape(
    query: LandscapeExportQuery,
    options?: CallOptions,
  ): Promise<Blob>;
  /** Everything that is wrong or at risk in one Garden, in groups. */
  getFindings(
    query: FindingsQuery,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<Findings>>;
  /** The address space of one Garden: a window of it, and a page of its ranges. */
  getAddressPlan(
    query: AddressPlanQuery,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<AddressPlan>>;
  /** What a block would mean as a node network. Reserves nothing. */
  getAddressTrial(
    query: AddressTrialQuery,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<AddressTrial>>;
  /** Writes nothing. */
  createPlan(request: PlanRequest, options?: CallOptions): Promise<Plan>;
  getPlan(id: string, options?: CallOptions): Promise<Plan>;
  /** Answers at once; a second call gives the same change. */
  applyPlan(
    id: string,
    request: ApplyRequest,
    options?: CallOptions,
  ): Promise<Change>;
  listChanges(query: HistoryQuery, options?: CallOptions): Promise<HistoryPage>;
  getChange(id: string, options?: CallOptions): Promise<Change>;
  /** Writes what is missing of a half-open change. */
  finishChange(id: string, options?: CallOptions): Promise<Change>;
  /** Takes back what was written of a half-open change. */
  undoChange(id: string, options?: CallOptions): Promise<Change>;
  /** The same of many pairs, each of which stands for itself. Writes nothing. */
  createBulkPlan(
    request: BulkPlanRequest,
    options?: CallOptions,
  ): Promise<BulkPlan>;
  getBulkPlan(id: string, options?: CallOptions): Promise<BulkPlan>;
  /** Answers at once; a second call gives the same change. */
  applyBulkPlan(
    id: string,
    request: BulkApplyRequest,
    options?: CallOptions,
  ): Promise<Change>;
  /** Lets a bulk change stop before its next request. */
  pauseChange(id: string, options?: CallOptions): Promise<Change>;
  /** Goes on with a paused change. */
  resumeChange(id: string, options?: CallOptions): Promise<Change>;
  /** Ends a bulk change; half-written pairs are taken back, whole ones stay. */
  cancelChange(id: string, options?: CallOptions): Promise<Change>;
  /** For the service principals `plugin:catalog` and `plugin:search` alone. */
  listSlowFacts(
    query: {
      readonly garden: string;
      readonly after?: string;
      readonly limit?: number;
    },
    options?: CallOptions,
  ): Promise<SlowFactsPage>;
  /** For the service principals `plugin:catalog` and `plugin:search` alone. */
  getSlowFacts(
    query: SlowFactsQuery,
    options?: CallOptions,
  ): Promise<SlowFactsAnswer>;
}

/**
 * What every call may be given.
 *
 * @public
 */
export interface CallOptions {
  /** Ends the call. */
  readonly signal?: AbortSignal;
}
