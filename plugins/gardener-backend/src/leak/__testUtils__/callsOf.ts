import {
  applyBulkPlanCalls,
  createBulkPlanCalls,
  getBulkPlanCalls,
} from './bulkCalls';
import {
  checkDraftCalls,
  createShootCalls,
  getOffersCalls,
} from './creationCalls';
import { getAddressPlanCalls, getAddressTrialCalls } from './addressPlanCalls';
import {
  getFindingsCalls,
  exportLandscapeCalls,
  getLandscapeCalls,
  getPeeringStatusCalls,
  searchAddressCalls,
  suggestBlocksCalls,
} from './findCalls';
import type { LeakCall, OperationId } from './LeakCall';
import {
  applyPlanCalls,
  createPlanCalls,
  endChangeCalls,
  getChangeCalls,
  getPlanCalls,
} from './planCalls';
import { unseen, type Scene } from './Scene';
import {
  asked,
  checkTargetCalls,
  createKubeconfigCalls,
  getShootCalls,
  listShootsCalls,
  listTargetsCalls,
  plainShootCalls,
  unseenCalls,
} from './shootCalls';

function get(operation: OperationId, path: string): LeakCall {
  return { operation, method: 'GET', path, typed: [] };
}

/** How each operation of the contract is called by one user. One that is new must say so here. */
export const CALLS: Readonly<
  Record<OperationId, (scene: Scene) => readonly LeakCall[]>
> = {
  getGardens: () => [get('getGardens', '/gardens')],
  getNamespaceAccess: () => [get('getNamespaceAccess', '/access/namespaces')],
  listShoots: listShootsCalls,
  getShoot: getShootCalls,
  getPeerings: scene => plainShootCalls(scene, 'getPeerings', '/peerings'),
  getManifest: scene => plainShootCalls(scene, 'getManifest', '/manifest'),
  createKubeconfig: createKubeconfigCalls,
  getShootRights: scene => plainShootCalls(scene, 'getShootRights', '/rights'),
  listTargets: listTargetsCalls,
  checkTarget: checkTargetCalls,
  getOffers: getOffersCalls,
  checkDraft: checkDraftCalls,
  createShoot: createShootCalls,
  suggestBlocks: suggestBlocksCalls,
  searchAddress: searchAddressCalls,
  getPeeringStatus: getPeeringStatusCalls,
  getLandscape: getLandscapeCalls,
  getFindings: getFindingsCalls,
  getAddressPlan: getAddressPlanCalls,
  getAddressTrial: getAddressTrialCalls,
  exportLandscape: exportLandscapeCalls,
  createPlan: createPlanCalls,
  getPlan: getPlanCalls,
  applyPlan: applyPlanCalls,
  getChange: getChangeCalls,
  finishChange: scene => endChangeCalls(scene, 'finishChange', '/finish'),
  undoChange: scene => endChangeCalls(scene, 'undoChange', '/undo'),
  createBulkPlan: createBulkPlanCalls,
  getBulkPlan: getBulkPlanCalls,
  applyBulkPlan: applyBulkPlanCalls,
  pauseChange: scene => endChangeCalls(scene, 'pauseChange', '/pause'),
  resumeChange: scene => endChangeCalls(scene, 'resumeChange', '/resume'),
  cancelChange: scene => endChangeCalls(scene, 'cancelChange', '/cancel'),
  listChanges: scene => {
    const query = (
      {
        namespace,
        name,
      }: { readonly namespace: string; readonly name: string },
      garden = 'osc',
    ) => `/changes?garden=${garden}&namespace=${namespace}&name=${name}`;
    return [
      ...asked(scene).flatMap(shoot => [
        get('listChanges', query(shoot)),
        get('listChanges', `${query(shoot)}&open=true`),
        get('listChanges', `${query(shoot)}&limit=1`),
      ]),
      get('listChanges', '/changes?garden=osc'),
      get('listChanges', '/changes?limit=2'),
      get('listChanges', '/changes?garden=osc&mine=true&states=halfOpen'),
      ...unseenCalls(scene, 'listChanges', query),
    ];
  },
  listSlowFacts: () => [
    get('listSlowFacts', '/slow-facts/osc'),
    {
      ...get('listSlowFacts', '/slow-facts/osc?limit=1'),
      form: 'slow facts of a Garden',
      typed: ['osc'],
    },
    {
      ...get('listSlowFacts', '/slow-facts/xyz?limit=1'),
      form: 'slow facts of a Garden',
      typed: ['xyz'],
    },
  ],
  getSlowFacts: scene =>
    unseen(scene)
      .slice(0, 1)
      .map(shoot => ({
        operation: 'getSlowFacts',
        method: 'POST',
        path: '/slow-facts/query',
        body: { garden: 'osc', shoots: [shoot] },
        typed: [],
      })),
};

/** What can be left out for a user who is not asked everything: it is the same for all, or asked of others. */
const SOMETIMES: ReadonlySet<string> = new Set<OperationId>([
  'getGardens',
  'createKubeconfig',
  'getManifest',
  'getShootRights',
  'getOffers',
  'checkDraft',
  'createShoot',
  'createPlan',
  'getPlan',
  'applyPlan',
  'finishChange',
  'undoChange',
  'createBulkPlan',
  'getBulkPlan',
  'applyBulkPlan',
  'pauseChange',
  'resumeChange',
  'cancelChange',
  'listSlowFacts',
  'getSlowFacts',
]);

/** Forwards or backwards, so that what one answer leaves behind can't always help the next. */
export function callsOf(scene: Scene): readonly LeakCall[] {
  const { random, thorough } = scene;
  const calls = Object.entries(CALLS).flatMap(([operation, make]) =>
    !thorough && SOMETIMES.has(operation) && random.chance(600)
      ? []
      : make(scene),
  );
  return random.chance(500) ? calls : [...calls].reverse();
}
