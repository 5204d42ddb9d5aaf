import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AddressPlan,
  AddressPlanQuery,
  AddressQuery,
  AddressSearch,
  AddressTrial,
  AddressTrialQuery,
  ApplyRequest,
  BlockSuggestions,
  BulkApplyRequest,
  BulkPlan,
  BulkPlanRequest,
  Change,
  CreatedShoot,
  CreateShootRequest,
  CreationOffers,
  DraftCheck,
  DraftCheckRequest,
  Findings,
  FindingsQuery,
  GardenList,
  HistoryPage,
  HistoryQuery,
  Kubeconfig,
  KubeconfigRequest,
  Landscape,
  LandscapeExportQuery,
  LandscapeQuery,
  Manifest,
  NamespaceAccess,
  PeeringsView,
  Plan,
  PlanRequest,
  ShootList,
  ShootQuery,
  ShootRef,
  ShootRights,
  ShootView,
  SlowFactsAnswer,
  SlowFactsPage,
  SlowFactsQuery,
  StatusList,
  StatusQuery,
  SuggestionRequest,
  Tagged,
  TargetCheck,
  TargetList,
} from 'backstage-plugin-gardener-common';

/**
 * On whose behalf a call is made: what is answered is what this principal may see.
 *
 * @public
 */
export interface GardenerCallOptions {
  readonly credentials: BackstageCredentials;
  /**
   * The user's own tokens for Gardens of the strategy `oidc`, by the id of the auth provider that each is from. Without
   * them such a Garden refuses; they are sent with this call and kept nowhere.
   */
  readonly gardenTokens?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * The API of the gardener plugin for other backend code: the same calls as the browser's
 * `GardenerApi`, each on behalf of somebody.
 * Every call throws a `ResponseError` of `@backstage/errors` when the answer is an error.
 *
 * @public
 */
export interface GardenerService {
  /** Every configured Garden, its state, and who the user is there. */
  getGardens(options: GardenerCallOptions): Promise<GardenList>;
  /** A page of the shoots that the user may see, in the order of their references. */
  listShoots(
    query: ShootQuery,
    options: GardenerCallOptions,
  ): Promise<ShootList>;
  /** One shoot. 404 for one that does not exist and for one that the user may not see. */
  getShoot(ref: ShootRef, options: GardenerCallOptions): Promise<ShootView>;
  /** Every peering of one shoot. 404 for a shoot that does not exist and for one that the user may not see. */
  getPeerings(
    ref: ShootRef,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<PeeringsView>>;
  /** The peering extension of one shoot as the Garden has it. */
  getManifest(ref: ShootRef, options: GardenerCallOptions): Promise<Manifest>;
  /** What the user may see, per Garden: namespaces, and single shoots of others. */
  getNamespaceAccess(options: GardenerCallOptions): Promise<NamespaceAccess>;
  /** What the user may do with one shoot and with those that it is peered with. */
  getShootRights(
    ref: ShootRef,
    options: GardenerCallOptions,
  ): Promise<ShootRights>;
  /** A credential for the cluster of one shoot, made by the Garden for the user: a secret, to be kept nowhere. */
  createKubeconfig(
    ref: ShootRef,
    request: KubeconfigRequest,
    options: GardenerCallOptions,
  ): Promise<Kubeconfig>;
  /**
   * Shoots that one shoot could be peered with, and why not with the others; the own project first. `limit` 1 to 100, 50
   * unless given.
   */
  listTargets(
    ref: ShootRef,
    query: { readonly text?: string; readonly limit?: number },
    options: GardenerCallOptions,
  ): Promise<TargetList>;
  /** What a peering with one target would mean. A target that may not be seen and one that is not there are the same. */
  checkTarget(
    ref: ShootRef,
    target: { readonly namespace: string; readonly name: string },
    options: GardenerCallOptions,
  ): Promise<TargetCheck>;
  /** What a Garden offers the user for a new shoot; credentials only of the namespace that is named. */
  getOffers(
    query: { readonly garden: string; readonly namespace?: string },
    options: GardenerCallOptions,
  ): Promise<CreationOffers>;
  /** What the peerings of a shoot that does not exist yet would mean. */
  checkDraft(
    request: DraftCheckRequest,
    options: GardenerCallOptions,
  ): Promise<DraftCheck>;
  /**
   * The manifest of a new shoot, a dry run of it, or the shoot itself, written as the user. With the same key a second time it
   * is the same shoot.
   */
  createShoot(
    request: CreateShootRequest,
    options: GardenerCallOptions,
  ): Promise<CreatedShoot>;
  /** Free blocks for the node network of a new shoot. Reserves nothing. */
  suggestBlocks(
    request: SuggestionRequest,
    options: GardenerCallOptions,
  ): Promise<BlockSuggestions>;
  /** Shoots that the user may see whose node network holds an address or overlaps a network. */
  searchAddress(
    query: AddressQuery,
    options: GardenerCallOptions,
  ): Promise<AddressSearch>;
  /** How the peerings of at most 200 shoots stand, of those that the user may see. */
  getPeeringStatus(
    query: StatusQuery,
    options: GardenerCallOptions,
  ): Promise<StatusList>;
  /** All shoots of a Garden that the user may see and their peerings, filtered and in groups. */
  getLandscape(
    query: LandscapeQuery,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<Landscape>>;
  /** All of it one by one, whatever the number, as a file of the wanted format. */
  exportLandscape(
    query: LandscapeExportQuery,
    options: GardenerCallOptions,
  ): Promise<Blob>;
  /** Everything that is wrong or at risk in a Garden as the user may see it, in groups. */
  getFindings(
    query: FindingsQuery,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<Findings>>;
  /** The address space of a Garden as the user may see it: a window of it drawn, and a page of its ranges. */
  getAddressPlan(
    query: AddressPlanQuery,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<AddressPlan>>;
  /** What a block would mean as the node network of a shoot, a new one or one that is there. Reserves nothing. */
  getAddressTrial(
    query: AddressTrialQuery,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<AddressTrial>>;
  /** What a change would write, tried and not written. The plan belongs to the user and expires after 30 minutes. */
  createPlan(request: PlanRequest, options: GardenerCallOptions): Promise<Plan>;
  /** A plan of the user; 404 for those of others. */
  getPlan(id: string, options: GardenerCallOptions): Promise<Plan>;
  /** Begins to write a plan as the user. Answers at once; a second call gives the same change. */
  applyPlan(
    id: string,
    request: ApplyRequest,
    options: GardenerCallOptions,
  ): Promise<Change>;
  /** History of the peerings of one shoot, or changes of a Garden, newest first. */
  listChanges(
    query: HistoryQuery,
    options: GardenerCallOptions,
  ): Promise<HistoryPage>;
  /** One change with the journal of its writes, as far as the user may see the shoots. */
  getChange(id: string, options: GardenerCallOptions): Promise<Change>;
  /** Writes, as the user, what is missing of a half-open change. */
  finishChange(id: string, options: GardenerCallOptions): Promise<Change>;
  /** Takes back, as the user, what was written of a half-open change. */
  undoChange(id: string, options: GardenerCallOptions): Promise<Change>;
  /** The same of many pairs, each of which stands for itself. Writes nothing. */
  createBulkPlan(
    request: BulkPlanRequest,
    options: GardenerCallOptions,
  ): Promise<BulkPlan>;
  getBulkPlan(id: string, options: GardenerCallOptions): Promise<BulkPlan>;
  /** Writes as the user. Answers at once; a second call gives the same change. */
  applyBulkPlan(
    id: string,
    request: BulkApplyRequest,
    options: GardenerCallOptions,
  ): Promise<Change>;
  /** Lets a bulk change stop before its next request. */
  pauseChange(id: string, options: GardenerCallOptions): Promise<Change>;
  /** Goes on, as the user, with a paused change. */
  resumeChange(id: string, options: GardenerCallOptions): Promise<Change>;
  /** Ends a bulk change, as the user; half-written pairs are taken back, whole ones stay. */
  cancelChange(id: string, options: GardenerCallOptions): Promise<Change>;
  /** For the service principals `plugin:catalog` and `plugin:search` alone. */
  listSlowFacts(
    query: {
      readonly garden: string;
      readonly after?: string;
      readonly limit?: number;
    },
    options: GardenerCallOptions,
  ): Promise<SlowFactsPage>;
  /** For the service principals `plugin:catalog` and `plugin:search` alone. */
  getSlowFacts(
    query: SlowFactsQuery,
    options: GardenerCallOptions,
  ): Promise<SlowFactsAnswer>;
}
