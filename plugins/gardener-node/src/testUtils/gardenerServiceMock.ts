import { createServiceFactory } from '@backstage/backend-plugin-api';
import type { GardenerService } from '../GardenerService';
import { gardenerServiceRef } from '../gardenerServiceRef';

function absent(call: keyof GardenerService): () => Promise<never> {
  return async () => {
    throw new Error(
      `The test called ${call} of the gardener service and gave no answer for it`,
    );
  };
}

/**
 * A gardener service that answers what a test gives it, and throws for every other call.
 *
 * @param answers - the calls that are part of the test
 * @public
 */
export function gardenerServiceMock(
  answers: Partial<GardenerService> = {},
): GardenerService {
  return {
    getGardens: absent('getGardens'),
    listShoots: absent('listShoots'),
    getShoot: absent('getShoot'),
    getPeerings: absent('getPeerings'),
    getManifest: absent('getManifest'),
    getNamespaceAccess: absent('getNamespaceAccess'),
    getShootRights: absent('getShootRights'),
    createKubeconfig: absent('createKubeconfig'),
    listTargets: absent('listTargets'),
    checkTarget: absent('checkTarget'),
    getOffers: absent('getOffers'),
    checkDraft: absent('checkDraft'),
    createShoot: absent('createShoot'),
    suggestBlocks: absent('suggestBlocks'),
    searchAddress: absent('searchAddress'),
    getPeeringStatus: absent('getPeeringStatus'),
    getLandscape: absent('getLandscape'),
    exportLandscape: absent('exportLandscape'),
    getFindings: absent('getFindings'),
    getAddressPlan: absent('getAddressPlan'),
    getAddressTrial: absent('getAddressTrial'),
    createPlan: absent('createPlan'),
    getPlan: absent('getPlan'),
    applyPlan: absent('applyPlan'),
    listChanges: absent('listChanges'),
    getChange: absent('getChange'),
    finishChange: absent('finishChange'),
    undoChange: absent('undoChange'),
    createBulkPlan: absent('createBulkPlan'),
    getBulkPlan: absent('getBulkPlan'),
    applyBulkPlan: absent('applyBulkPlan'),
    pauseChange: absent('pauseChange'),
    resumeChange: absent('resumeChange'),
    cancelChange: absent('cancelChange'),
    listSlowFacts: absent('listSlowFacts'),
    getSlowFacts: absent('getSlowFacts'),
    ...answers,
  };
}

/**
 * The same for a backend that is started in a test.
 *
 * @param answers - the calls that are part of the test
 * @public
 */
export function gardenerServiceMockFactory(
  answers: Partial<GardenerService> = {},
) {
  return createServiceFactory({
    service: gardenerServiceRef,
    deps: {},
    factory: () => gardenerServiceMock(answers),
  });
}
