import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { openApiDocument } from 'backstage-plugin-gardener-common';
import express, { type Router } from 'express';
import { GardenDirectory } from '../peering/GardenDirectory';
import { ManifestReader } from '../peering/ManifestReader';
import { NamespaceAccessList } from '../peering/NamespaceAccessList';
import { PeeringService } from '../peering/PeeringService';
import type { PortalGardens } from '../peering/PortalGarden';
import { ShootGate } from '../peering/ShootGate';
import { ShootListing } from '../peering/ShootListing';
import { SlowFactsReader } from '../peering/SlowFactsReader';
import { addAccessRoute } from './accessRoute';
import { addBenchRoute } from './benchRoute';
import { addGardensRoute } from './gardensRoute';
import { addManifestRoute } from './manifestRoute';
import { RequestGuard } from './RequestGuard';
import { checkEncoding } from './checkEncoding';
import { addShootRoutes } from './shootRoutes';
import { addShootsRoute } from './shootsRoute';
import { addSlowFactsRoutes } from './slowFactsRoutes';

/** A thousand references of the longest names. */
const BODY_LIMIT = '512kb';

/** The routes of the contract, each request checked against it before a route sees it. */
export function createRouter(options: {
  readonly gardens: PortalGardens;
  readonly httpAuth: HttpAuthService;
  readonly permissions: PermissionsService;
  readonly auditor: AuditorService;
  /** Adds the empty route that views are measured against. */
  readonly bench: boolean;
}): Router {
  const { gardens, auditor, bench } = options;
  const guard = new RequestGuard(options);
  const gate = new ShootGate(gardens);

  const router: Router = createValidatedOpenApiRouter(openApiDocument, {
    middleware: [checkEncoding, express.json({ limit: BODY_LIMIT })],
  });
  addGardensRoute(router, guard, new GardenDirectory(gardens));
  addShootsRoute(router, guard, new ShootListing(gardens));
  addShootRoutes(
    router,
    guard,
    new PeeringService({ gate, now: () => Date.now() }),
  );
  addManifestRoute(router, guard, new ManifestReader(gate), auditor);
  addAccessRoute(router, guard, new NamespaceAccessList(gardens));
  addSlowFactsRoutes(router, guard, new SlowFactsReader(gardens));
  if (bench) addBenchRoute(router, guard, gate);
  return router;
}
