import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  createGardenerClient,
  gardenTokenHeader,
  type AddressPlan,
  type AddressPlanQuery,
  type AddressQuery,
  type AddressSearch,
  type AddressTrial,
  type AddressTrialQuery,
  type ApplyRequest,
  type BlockSuggestions,
  type BulkApplyRequest,
  type BulkPlan,
  type BulkPlanRequest,
  type Change,
  type CreatedShoot,
  type CreateShootRequest,
  type CreationOffers,
  type DraftCheck,
  type DraftCheckRequest,
  type Findings,
  type FindingsQuery,
  type GardenerApi,
  type GardenList,
  type HistoryPage,
  type HistoryQuery,
  type Kubeconfig,
  type KubeconfigRequest,
  type Landscape,
  type LandscapeExportQuery,
  type LandscapeQuery,
  type Manifest,
  type NamespaceAccess,
  type PeeringsView,
  type Plan,
  type PlanRequest,
  type ShootList,
  type ShootQuery,
  type ShootRef,
  type ShootRights,
  type ShootView,
  type SlowFactsAnswer,
  type SlowFactsPage,
  type SlowFactsQuery,
  type StatusList,
  type StatusQuery,
  type SuggestionRequest,
  type Tagged,
  type TargetCheck,
  type TargetList,
} from 'backstage-plugin-gardener-common';
import type { GardenerCallOptions, GardenerService } from './GardenerService';

const PLUGIN_ID = 'gardener';

/**
 * Calls the gardener plugin over HTTP, wherever it runs, with a plugin token on behalf of the given
 * principal.
 */
export class HttpGardenerService implements GardenerService {
  readonly #auth: Pick<AuthService, 'getPluginRequestToken'>;
  readonly #discovery: Pick<DiscoveryService, 'getBaseUrl'>;
  readonly #fetch: typeof fetch;

  constructor(options: {
    readonly auth: Pick<AuthService, 'getPluginRequestToken'>;
    readonly discovery: Pick<DiscoveryService, 'getBaseUrl'>;
    /** For tests. */
    readonly fetch?: typeof fetch;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#fetch = options.fetch ?? fetch;
  }

  getGardens(options: GardenerCallOptions): Promise<GardenList> {
    return this.#as(options).getGardens(options);
  }

  listShoots(
    query: ShootQuery,
    options: GardenerCallOptions,
  ): Promise<ShootList> {
    return this.#as(options).listShoots(query, options);
  }

  getShoot(ref: ShootRef, options: GardenerCallOptions): Promise<ShootView> {
    return this.#as(options).getShoot(ref, options);
  }

  getPeerings(
    ref: ShootRef,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<PeeringsView>> {
    return this.#as(options).getPeerings(ref, options);
  }

  getManifest(ref: ShootRef, options: GardenerCallOptions): Promise<Manifest> {
    return this.#as(options).getManifest(ref, options);
  }

  getNamespaceAccess(options: GardenerCallOptions): Promise<NamespaceAccess> {
    return this.#as(options).getNamespaceAccess(options);
  }

  getShootRights(
    ref: ShootRef,
    options: GardenerCallOptions,
  ): Promise<ShootRights> {
    return this.#as(options).getShootRights(ref, options);
  }

  createKubeconfig(
    ref: ShootRef,
    request: KubeconfigRequest,
    options: GardenerCallOptions,
  ): Promise<Kubeconfig> {
    return this.#as(options).createKubeconfig(ref, request, options);
  }

  listTargets(
    ref: ShootRef,
    query: { readonly text?: string; readonly limit?: number },
    options: GardenerCallOptions,
  ): Promise<TargetList> {
    return this.#as(options).listTargets(ref, query, options);
  }

  checkTarget(
    ref: ShootRef,
    target: { readonly namespace: string; readonly name: string },
    options: GardenerCallOptions,
  ): Promise<TargetCheck> {
    return this.#as(options).checkTarget(ref, target, options);
  }

  getOffers(
    query: { readonly garden: string; readonly namespace?: string },
    options: GardenerCallOptions,
  ): Promise<CreationOffers> {
    return this.#as(options).getOffers(query, options);
  }

  checkDraft(
    request: DraftCheckRequest,
    options: GardenerCallOptions,
  ): Promise<DraftCheck> {
    return this.#as(options).checkDraft(request, options);
  }

  createShoot(
    request: CreateShootRequest,
    options: GardenerCallOptions,
  ): Promise<CreatedShoot> {
    return this.#as(options).createShoot(request, options);
  }

  suggestBlocks(
    request: SuggestionRequest,
    options: GardenerCallOptions,
  ): Promise<BlockSuggestions> {
    return this.#as(options).suggestBlocks(request, options);
  }

  searchAddress(
    query: AddressQuery,
    options: GardenerCallOptions,
  ): Promise<AddressSearch> {
    return this.#as(options).searchAddress(query, options);
  }

  getPeeringStatus(
    query: StatusQuery,
    options: GardenerCallOptions,
  ): Promise<StatusList> {
    return this.#as(options).getPeeringStatus(query, options);
  }

  getLandscape(
    query: LandscapeQuery,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<Landscape>> {
    return this.#as(options).getLandscape(query, options);
  }

  exportLandscape(
    query: LandscapeExportQuery,
    options: GardenerCallOptions,
  ): Promise<Blob> {
    return this.#as(options).exportLandscape(query, options);
  }

  getFindings(
    query: FindingsQuery,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<Findings>> {
    return this.#as(options).getFindings(query, options);
  }

  getAddressPlan(
    query: AddressPlanQuery,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<AddressPlan>> {
    return this.#as(options).getAddressPlan(query, options);
  }

  getAddressTrial(
    query: AddressTrialQuery,
    options: GardenerCallOptions & { readonly etag?: string },
  ): Promise<Tagged<AddressTrial>> {
    return this.#as(options).getAddressTrial(query, options);
  }

  createPlan(
    request: PlanRequest,
    options: GardenerCallOptions,
  ): Promise<Plan> {
    return this.#as(options).createPlan(request, options);
  }

  getPlan(id: string, options: GardenerCallOptions): Promise<Plan> {
    return this.#as(options).getPlan(id, options);
  }

  applyPlan(
    id: string,
    request: ApplyRequest,
    options: GardenerCallOptions,
  ): Promise<Change> {
    return this.#as(options).applyPlan(id, request, options);
  }

  listChanges(
    query: HistoryQuery,
    options: GardenerCallOptions,
  ): Promise<HistoryPage> {
    return this.#as(options).listChanges(query, options);
  }

  getChange(id: string, options: GardenerCallOptions): Promise<Change> {
    return this.#as(options).getChange(id, options);
  }

  finishChange(id: string, options: GardenerCallOptions): Promise<Change> {
    return this.#as(options).finishChange(id, options);
  }

  undoChange(id: string, options: GardenerCallOptions): Promise<Change> {
    return this.#as(options).undoChange(id, options);
  }

  createBulkPlan(
    request: BulkPlanRequest,
    options: GardenerCallOptions,
  ): Promise<BulkPlan> {
    return this.#as(options).createBulkPlan(request, options);
  }

  getBulkPlan(id: string, options: GardenerCallOptions): Promise<BulkPlan> {
    return this.#as(options).getBulkPlan(id, options);
  }

  applyBulkPlan(
    id: string,
    request: BulkApplyRequest,
    options: GardenerCallOptions,
  ): Promise<Change> {
    return this.#as(options).applyBulkPlan(id, request, options);
  }

  pauseChange(id: string, options: GardenerCallOptions): Promise<Change> {
    return this.#as(options).pauseChange(id, options);
  }

  resumeChange(id: string, options: GardenerCallOptions): Promise<Change> {
    return this.#as(options).resumeChange(id, options);
  }

  cancelChange(id: string, options: GardenerCallOptions): Promise<Change> {
    return this.#as(options).cancelChange(id, options);
  }

  listSlowFacts(
    query: {
      readonly garden: string;
      readonly after?: string;
      readonly limit?: number;
    },
    options: GardenerCallOptions,
  ): Promise<SlowFactsPage> {
    return this.#as(options).listSlowFacts(query, options);
  }

  getSlowFacts(
    query: SlowFactsQuery,
    options: GardenerCallOptions,
  ): Promise<SlowFactsAnswer> {
    return this.#as(options).getSlowFacts(query, options);
  }

  /** The client of one principal: made per call, so that no token outlives or leaves its call. */
  #as({ credentials, gardenTokens = {} }: GardenerCallOptions): GardenerApi {
    return createGardenerClient({
      baseUrl: () => this.#discovery.getBaseUrl(PLUGIN_ID),
      fetch: async (input, init) => {
        const { token } = await this.#auth.getPluginRequestToken({
          onBehalfOf: credentials,
          targetPluginId: PLUGIN_ID,
        });
        const request = new Request(input, init);
        request.headers.set('Authorization', `Bearer ${token}`);
        for (const [provider, gardenToken] of Object.entries(gardenTokens)) {
          request.headers.set(gardenTokenHeader(provider), gardenToken);
        }
        return this.#fetch(request);
      },
    });
  }
}
