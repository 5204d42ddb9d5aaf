import { PEERING_EXTENSION } from './controllerRegistration';
import { ErrorPlan, OperationPlan } from './ShootPlan';

const TASK =
  'Waiting until extension resources handled after kube-apiserver are ready';

/** What the extension says when two peers announce the same addresses. */
export const RANGE_ALREADY_ANNOUNCED =
  'route announcement rejected, range already announced';

/** The entry of `lastErrors` of a shoot whose peering extension did not become ready. */
export function peeringError(technicalID: string, words: string): ErrorPlan {
  return {
    description: `task "${TASK}" failed: Error while waiting for Extension ${technicalID}/${PEERING_EXTENSION} to become ready: error during reconciliation: ${words}`,
    taskID: TASK,
    codes: ['ERR_CONFIGURATION_PROBLEM'],
  };
}

/** The end of a reconciliation that failed because an overlapping range was announced. */
export function routeAnnouncementRejected(
  technicalID: string,
  minutesAgo: number,
): {
  readonly operation: OperationPlan;
  readonly lastErrors: readonly ErrorPlan[];
} {
  return {
    operation: {
      type: 'Reconcile',
      state: 'Failed',
      progress: 88,
      description: TASK,
      minutesAgo,
    },
    lastErrors: [peeringError(technicalID, RANGE_ALREADY_ANNOUNCED)],
  };
}
