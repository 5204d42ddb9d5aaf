import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { openApiDocument } from 'backstage-plugin-gardener-common';
import express, { type Router } from 'express';
import type { PortalPermissions } from '../access/permit/PortalPermissions';
import { AddressPlanReader } from '../addressPlan/AddressPlanReader';
import { BlockSuggester } from '../cidr/BlockSuggester';
import type { ChangeStore } from '../database/ChangeStore';
import type { HistoryStore } from '../database/HistoryStore';
import { AddressSearch } from '../find/AddressSearch';
import { StatusReader } from '../find/StatusReader';
import { GardenDirectory } from '../peering/GardenDirectory';
import { GardenGate } from '../peering/GardenGate';
import { BulkPlanService } from '../peering/bulk/BulkPlanService';
import { ChangeListing } from '../peering/history/ChangeListing';
import { HistoryService } from '../peering/history/HistoryService';
import { KeptViews } from '../peering/KeptViews';
import { KubeconfigMaker } from '../peering/KubeconfigMaker';
import { ManifestReader } from '../peering/ManifestReader';
import { NamespaceAccessList } from '../peering/NamespaceAccessList';
import { PeeringService } from '../peering/PeeringService';
import { PlanService } from '../peering/plan/PlanService';
import type { PortalGardens } from '../peering/PortalGarden';
import { ShootGate } from '../peering/ShootGate';
import { ShootListing } from '../peering/ShootListing';
import { ShootRightsReader } from '../peering/ShootRightsReader';
import { SlowFactsReader } from '../peering/SlowFactsReader';
import { TargetChecker } from '../peering/TargetChecker';
import { TargetSearch } from '../peering/TargetSearch';
import { DraftChecker } from '../shoot/DraftChecker';
import { OffersReader } from '../shoot/OffersReader';
import { ShootCreator } from '../shoot/ShootCreator';
import type { Changes } from '../startChanges';
import { LandscapeReader } from '../topology/LandscapeReader';
import { addAccessRoute } from './accessRoute';
import { addAddressPlanRoutes } from './addressPlanRoutes';
import { addAddressRoute } from './addressRoute';
import { addBenchRoute } from './benchRoute';
import { addBlocksRoute } from './blocksRoute';
import { addBulkPlansRoutes } from './bulkPlansRoutes';
import { addChangesRoutes } from './changesRoutes';
import { addCreationRoute } from './creationRoute';
import { addDraftsRoutes } from './draftsRoutes';
import { addFindingsRoute } from './findingsRoute';
import { addGardensRoute } from './gardensRoute';
import { addKubeconfigRoute } from './kubeconfigRoute';
import { headAsGet } from './headAsGet';
import { addLandscapeExportRoute } from './landscapeExportRoute';
import { addLandscapeRoute } from './landscapeRoute';
import { addManifestRoute } from './manifestRoute';
import { noSuchRoute } from './noSuchRoute';
import { addOffersRoute } from './offersRoute';
import { addPlansRoutes } from './plansRoutes';
import { RequestGuard } from './RequestGuard';
import { addRightsRoute } from './rightsRoute';
import { checkedOnly } from './checkedOnly';
import { checkEncoding } from './checkEncoding';
import { retryAfter } from './retryAfter';
import { addShootRoutes } from './shootRoutes';
import { addShootsRoute } from './shootsRoute';
import { addSlowFactsRoutes } from './slowFactsRoutes';
import { addStatusesRoute } from './statusesRoute';
import { addTargetsRoutes } from './targetsRoutes';
import type { UserLimits } from './UserLimits';

/** A thousand references of the longest names. */
const BODY_LIMIT = '512kb';

/** The routes of the contract, each request checked against it before a route sees it. */
export function createRouter(options: {
  readonly gardens: PortalGardens;
  /** Where plans and changes are kept. */
  readonly store: ChangeStore;
  readonly history: HistoryStore;
  readonly changes: Changes;
  readonly httpAuth: HttpAuthService;
  readonly permissions: Pick<PortalPermissions, 'decide'>;
  readonly auditor: AuditorService;
  readonly limits: Pick<UserLimits, 'spend'>;
  /** Adds the empty route that views are measured against. */
  readonly bench: boolean;
}): Router {
  const { gardens, store, history, changes, auditor, bench } = options;
  const guard = new RequestGuard({
    ...options,
    onRefusedReader: user => {
      for (const garden of gardens.values()) {
        if (garden.kind === 'running') garden.readers.forget(user);
      }
    },
  });
  const gate = new ShootGate(gardens);
  const gardenGate = new GardenGate(gardens);
  const now = () => Date.now();
  const views = new KeptViews(now);

  const router: Router = createValidatedOpenApiRouter(openApiDocument, {
    middleware: [headAsGet, checkEncoding, express.json({ limit: BODY_LIMIT })],
  });
  // It is in no contract.
  if (bench) addBenchRoute(router, guard, gate);
  router.use(checkedOnly);
  addGardensRoute(router, guard, new GardenDirectory(gardens));
  addShootsRoute(router, guard, new ShootListing(gardens));
  addShootRoutes(router, guard, new PeeringService({ gate, views }));
  addManifestRoute(router, guard, new ManifestReader(gate), auditor);
  addKubeconfigRoute(router, guard, new KubeconfigMaker(gate), auditor);
  addRightsRoute(router, guard, new ShootRightsReader(gate));
  addTargetsRoutes(
    router,
    guard,
    new TargetSearch(gate),
    new TargetChecker({ gate, now }),
  );
  addPlansRoutes(router, guard, new PlanService({ gate, store, now }), auditor);
  addBulkPlansRoutes(
    router,
    guard,
    new BulkPlanService({ gate: gardenGate, store, now }),
    auditor,
  );
  addChangesRoutes(router, guard, {
    changes: changes.service,
    bulk: changes.bulk,
    listing: new ChangeListing({
      gardens,
      gate: gardenGate,
      access: changes.access,
      changes: store,
    }),
    history: new HistoryService({
      gate,
      access: changes.access,
      changes: store,
      history,
    }),
    auditor,
  });
  addBlocksRoute(router, guard, new BlockSuggester(gardenGate));
  addAddressRoute(router, guard, new AddressSearch(gardens));
  addStatusesRoute(router, guard, new StatusReader({ gardens, views }));
  const landscapes = new LandscapeReader({ gate: gardenGate, now });
  addLandscapeRoute(router, guard, landscapes);
  addFindingsRoute(router, guard, landscapes);
  addAddressPlanRoutes(
    router,
    guard,
    new AddressPlanReader({ gate: gardenGate, now }),
  );
  addLandscapeExportRoute(router, guard, landscapes);
  addOffersRoute(router, guard, new OffersReader({ gate: gardenGate, now }));
  addDraftsRoutes(router, guard, new DraftChecker({ gate: gardenGate, now }));
  addCreationRoute(
    router,
    guard,
    new ShootCreator({ gate: gardenGate, now }),
    auditor,
  );
  addAccessRoute(router, guard, new NamespaceAccessList(gardens));
  addSlowFactsRoutes(router, guard, new SlowFactsReader(gardens));
  router.use(noSuchRoute);
  router.use(retryAfter);
  return router;
}
