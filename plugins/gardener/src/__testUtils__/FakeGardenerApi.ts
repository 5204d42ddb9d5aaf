import { isError } from '@backstage/errors';
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
  CallOptions,
  Change,
  CreatedShoot,
  CreateShootRequest,
  CreationOffers,
  DraftCheck,
  DraftCheckRequest,
  EntryTarget,
  Findings,
  FindingsQuery,
  Garden,
  GardenerApi,
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
  StatusList,
  StatusQuery,
  SuggestionRequest,
  Tagged,
  TargetCheck,
  TargetList,
} from 'backstage-plugin-gardener-common';
import { bulkPlanWith, bulkUnit } from './bulkFixtures';
import { changeWith, historyOf, planWith } from './changeFixtures';
import { rightsWith } from './rightsFixtures';
import { checkOf, shopTargets } from './targetFixtures';
import {
  createdOf,
  draftCheckOf,
  offersWith,
  shopShootsFor,
  suggestionsOf,
} from './createFixtures';
import { gardenWith, shopView, shopYaml } from './shopView';

type Answer<T> = T | Error | Promise<T | Error>;

// Not by class: the errors of another realm are errors too.
function isFailure<T>(value: T | Error): value is Error {
  return isError(value);
}

async function give<T>(answer: Answer<T>): Promise<T> {
  const value: T | Error = await answer;
  if (isFailure(value)) throw value;
  return value;
}

/** Tagged by its content. */
function tagged<T>(
  value: T,
  options: { readonly etag?: string } = {},
): Tagged<T> {
  const etag = JSON.stringify(value);
  return options.etag === etag
    ? { kind: 'notModified' }
    : { kind: 'modified', value, etag };
}

/**
 * The API in memory. Answers what it is told to, tags its views by their content,
 * and keeps count of who asked.
 */
export class FakeGardenerApi implements GardenerApi {
  gardens: Answer<readonly Garden[]> = [
    gardenWith(),
    gardenWith({ name: 'osc-lab', title: 'osc-lab' }),
  ];

  view: Answer<PeeringsView> = shopView();

  shoot: (ref: ShootRef) => Answer<ShootView> = ref => ({
    ...shopView().shoot,
    ref,
  });

  manifest: Answer<Manifest> = { yaml: shopYaml, resourceVersion: '7' };

  rights: Answer<ShootRights> = rightsWith();

  access: Answer<NamespaceAccess> = { items: [] };

  /** Every target there is; a text finds those whose name has it. */
  targets: Answer<TargetList> = shopTargets;

  check: (target: EntryTarget) => Answer<TargetCheck> = ({ namespace, name }) =>
    checkOf(namespace.replace('garden-', ''), name);

  plan: (request: PlanRequest) => Answer<Plan> = request =>
    planWith({ request, shoot: request.shoot });

  /** What applying a plan answers. */
  applied: Answer<Change> = changeWith({ state: 'writing' });

  bulkPlan: (request: BulkPlanRequest) => Answer<BulkPlan> = request =>
    bulkPlanWith({
      garden: request.garden,
      units: request.units.map(wish => bulkUnit(wish)),
    });

  /** What applying a bulk plan answers, and what steers its change. */
  bulkApplied: Answer<Change> = changeWith({ kind: 'bulk', state: 'writing' });

  paused: Answer<Change> = changeWith({ kind: 'bulk', state: 'paused' });

  resumed: Answer<Change> = changeWith({ kind: 'bulk', state: 'writing' });

  cancelled: Answer<Change> = changeWith({ kind: 'bulk', state: 'cancelled' });

  change: (id: string) => Answer<Change> = id => changeWith({ id });

  finished: Answer<Change> = changeWith({ state: 'writing' });

  undone: Answer<Change> = changeWith({ state: 'writing', direction: 'back' });

  /** The history of a shoot, and that part of it which is open. */
  history: (query: HistoryQuery) => Answer<HistoryPage> = () => historyOf();

  kubeconfig: Answer<Kubeconfig> = {
    kubeconfig: 'apiVersion: v1\nkind: Config\n',
    expiresAt: '2026-11-27T13:00:00Z',
  };

  /** Every shoot there is; a text finds those whose name has it. */
  shoots: (query: ShootQuery) => Answer<ShootList> = shopShootsFor;

  statuses: (query: StatusQuery) => Answer<StatusList> = () => ({
    items: [],
    missing: [],
  });

  addresses: (query: AddressQuery) => Answer<AddressSearch> = ({ q }) => ({
    query: q,
    items: [],
    total: 0,
    missing: [],
  });

  /** Comes in time for who tests what is drawn; nobody else waits for a drawing. */
  landscape: (query: LandscapeQuery) => Answer<Landscape> = () =>
    new Promise(() => {});

  /** The whole of it as a file. */
  everything: (
    query: LandscapeExportQuery,
    signal: AbortSignal | undefined,
  ) => Answer<Blob> = () => new Blob([]);

  /** The same of findings. */
  findings: (query: FindingsQuery) => Answer<Findings> = () =>
    new Promise(() => {});

  /** The same of the addresses of a Garden, and of a block that is tried. */
  addressPlan: (query: AddressPlanQuery) => Answer<AddressPlan> = () =>
    new Promise(() => {});

  addressTrial: (query: AddressTrialQuery) => Answer<AddressTrial> = () =>
    new Promise(() => {});

  offers: (query: {
    readonly garden: string;
    readonly namespace?: string;
  }) => Answer<CreationOffers> = offersWith;

  draftCheck: (request: DraftCheckRequest) => Answer<DraftCheck> = draftCheckOf;

  blocks: (request: SuggestionRequest) => Answer<BlockSuggestions> =
    suggestionsOf;

  created: (request: CreateShootRequest) => Answer<CreatedShoot> = createdOf;

  readonly asked = {
    offers: [] as Array<{
      readonly garden: string;
      readonly namespace?: string;
    }>,
    shoots: [] as ShootQuery[],
    draftChecks: [] as DraftCheckRequest[],
    blocks: [] as SuggestionRequest[],
    created: [] as CreateShootRequest[],
    gardens: 0,
    peerings: [] as Array<{ ref: ShootRef; etag: string | undefined }>,
    manifest: 0,
    rights: 0,
    access: 0,
    targets: [] as Array<string | undefined>,
    checks: [] as EntryTarget[],
    kubeconfigs: [] as KubeconfigRequest[],
    plans: [] as PlanRequest[],
    applied: [] as Array<{ id: string; accepted: ApplyRequest }>,
    changes: [] as string[],
    history: [] as HistoryQuery[],
    finished: [] as string[],
    undone: [] as string[],
    bulkPlans: [] as BulkPlanRequest[],
    bulkApplied: [] as Array<{ id: string; accepted: BulkApplyRequest }>,
    paused: [] as string[],
    resumed: [] as string[],
    cancelled: [] as string[],
    statuses: [] as StatusQuery[],
    addresses: [] as AddressQuery[],
    addressPlans: [] as AddressPlanQuery[],
    addressTrials: [] as AddressTrialQuery[],
    landscapes: [] as Array<{
      readonly query: LandscapeQuery;
      readonly etag: string | undefined;
    }>,
    everything: [] as LandscapeExportQuery[],
    findings: [] as FindingsQuery[],
  };

  async getGardens() {
    this.asked.gardens += 1;
    return { items: [...(await give(this.gardens))] };
  }

  async createKubeconfig(_ref: ShootRef, request: KubeconfigRequest) {
    this.asked.kubeconfigs.push(request);
    return give(this.kubeconfig);
  }

  async getPeerings(
    ref: ShootRef,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<PeeringsView>> {
    this.asked.peerings.push({ ref, etag: options?.etag });
    return tagged(await give(this.view), options);
  }

  async getManifest() {
    this.asked.manifest += 1;
    return give(this.manifest);
  }

  async getShootRights() {
    this.asked.rights += 1;
    return give(this.rights);
  }

  async getNamespaceAccess() {
    this.asked.access += 1;
    return give(this.access);
  }

  async listTargets(_ref: ShootRef, { text }: { readonly text?: string }) {
    this.asked.targets.push(text);
    const { items } = await give(this.targets);
    const matching = items.filter(({ ref }) => ref.name.includes(text ?? ''));
    return { items: matching, total: matching.length };
  }

  async checkTarget(_ref: ShootRef, target: EntryTarget) {
    this.asked.checks.push(target);
    return give(this.check(target));
  }

  async createPlan(request: PlanRequest) {
    this.asked.plans.push(request);
    return give(this.plan(request));
  }

  async applyPlan(id: string, accepted: ApplyRequest) {
    this.asked.applied.push({ id, accepted });
    return give(this.applied);
  }

  async listChanges(query: HistoryQuery) {
    this.asked.history.push(query);
    return give(this.history(query));
  }

  async getChange(id: string) {
    this.asked.changes.push(id);
    return give(this.change(id));
  }

  async finishChange(id: string) {
    this.asked.finished.push(id);
    return give(this.finished);
  }

  async undoChange(id: string) {
    this.asked.undone.push(id);
    return give(this.undone);
  }

  async createBulkPlan(request: BulkPlanRequest) {
    this.asked.bulkPlans.push(request);
    return give(this.bulkPlan(request));
  }

  async getBulkPlan(id: string) {
    const request = this.asked.bulkPlans.at(-1) ?? { garden: 'osc', units: [] };
    return { ...(await give(this.bulkPlan(request))), id };
  }

  async applyBulkPlan(id: string, accepted: BulkApplyRequest) {
    this.asked.bulkApplied.push({ id, accepted });
    return give(this.bulkApplied);
  }

  async pauseChange(id: string) {
    this.asked.paused.push(id);
    return give(this.paused);
  }

  async resumeChange(id: string) {
    this.asked.resumed.push(id);
    return give(this.resumed);
  }

  async cancelChange(id: string) {
    this.asked.cancelled.push(id);
    return give(this.cancelled);
  }

  async getOffers(query: {
    readonly garden: string;
    readonly namespace?: string;
  }) {
    this.asked.offers.push(query);
    return give(this.offers(query));
  }

  async checkDraft(request: DraftCheckRequest) {
    this.asked.draftChecks.push(request);
    return give(this.draftCheck(request));
  }

  async suggestBlocks(request: SuggestionRequest) {
    this.asked.blocks.push(request);
    return give(this.blocks(request));
  }

  async createShoot(request: CreateShootRequest) {
    this.asked.created.push(request);
    return give(this.created(request));
  }

  async listShoots(query: ShootQuery) {
    this.asked.shoots.push(query);
    return give(this.shoots(query));
  }

  async getPeeringStatus(query: StatusQuery) {
    this.asked.statuses.push(query);
    return give(this.statuses(query));
  }

  async searchAddress(query: AddressQuery) {
    this.asked.addresses.push(query);
    return give(this.addresses(query));
  }

  async getLandscape(
    query: LandscapeQuery,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<Landscape>> {
    this.asked.landscapes.push({ query, etag: options?.etag });
    return tagged(await give(this.landscape(query)), options);
  }

  async exportLandscape(query: LandscapeExportQuery, options?: CallOptions) {
    this.asked.everything.push(query);
    return give(this.everything(query, options?.signal));
  }

  async getFindings(
    query: FindingsQuery,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<Findings>> {
    this.asked.findings.push(query);
    return tagged(await give(this.findings(query)), options);
  }

  async getAddressPlan(
    query: AddressPlanQuery,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<AddressPlan>> {
    this.asked.addressPlans.push(query);
    return tagged(await give(this.addressPlan(query)), options);
  }

  async getAddressTrial(
    query: AddressTrialQuery,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<AddressTrial>> {
    this.asked.addressTrials.push(query);
    return tagged(await give(this.addressTrial(query)), options);
  }

  async getShoot(ref: ShootRef) {
    return give(this.shoot(ref));
  }

  getPlan = notUsed;

  listSlowFacts = notUsed;

  getSlowFacts = notUsed;
}

async function notUsed(): Promise<never> {
  throw new Error('The browser side has no use for this');
}

/** An API that gives some answers of its own. */
export function apiWith(
  answers: Partial<Omit<FakeGardenerApi, 'asked' | keyof GardenerApi>>,
): FakeGardenerApi {
  return Object.assign(new FakeGardenerApi(), answers);
}
