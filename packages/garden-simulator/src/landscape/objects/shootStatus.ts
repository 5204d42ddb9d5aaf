import { JsonObject } from '../../store/KubeObject';
import {
  POD_NETWORK,
  SERVICE_NETWORK,
  shootDomain,
  workersOf,
} from './shootSpec';
import {
  ConditionPlan,
  OperationPlan,
  ShootHome,
  ShootPlan,
} from './ShootPlan';
import { DAY, HOUR, minutesBefore } from './time';

const CONDITIONS: readonly { type: string; reason: string; message: string }[] =
  [
    {
      type: 'APIServerAvailable',
      reason: 'HealthzRequestSucceeded',
      message:
        'API server /healthz endpoint responded with success status code.',
    },
    {
      type: 'ControlPlaneHealthy',
      reason: 'ControlPlaneRunning',
      message: 'All control plane components are healthy.',
    },
    {
      type: 'ObservabilityComponentsHealthy',
      reason: 'ObservabilityComponentsRunning',
      message: 'All observability components are healthy.',
    },
    {
      type: 'EveryNodeReady',
      reason: 'EveryNodeReady',
      message: 'All nodes are ready.',
    },
    {
      type: 'SystemComponentsHealthy',
      reason: 'SystemComponentsRunning',
      message: 'All system components are healthy.',
    },
  ];

const CONSTRAINTS: typeof CONDITIONS = [
  {
    type: 'HibernationPossible',
    reason: 'NoProblematicWebhooks',
    message: 'All webhooks are properly configured.',
  },
  {
    type: 'MaintenancePreconditionsSatisfied',
    reason: 'NoProblematicWebhooks',
    message: 'All webhooks are properly configured.',
  },
  {
    type: 'CACertificateValiditiesAcceptable',
    reason: 'NoExpiringCACertificates',
    message: 'All CA certificates are still valid for at least 8760h0m0s.',
  },
];

/** A reconciliation that ended well three hours ago: the quiet case. */
export const RECONCILED: OperationPlan = {
  type: 'Reconcile',
  state: 'Succeeded',
  progress: 100,
  description: 'Shoot cluster has been successfully reconciled.',
  minutesAgo: 3 * HOUR,
};

/** The operation that a plan stands in; null if none was ever started. */
export function operationOf(plan: ShootPlan): OperationPlan | null {
  if (plan.operation !== undefined) {
    return plan.operation;
  }
  return plan.seed === null ? null : RECONCILED;
}

function withOverrides(
  usual: typeof CONDITIONS,
  overrides: readonly ConditionPlan[],
  now: Date,
): JsonObject[] {
  return usual.map(({ type, reason, message }) => {
    const override = overrides.find(candidate => candidate.type === type);
    return {
      type,
      status: override?.status ?? 'True',
      reason: override?.reason ?? reason,
      message: override?.message ?? message,
      ...(override?.codes && { codes: [...override.codes] }),
      lastTransitionTime: minutesBefore(now, override?.minutesAgo ?? 21 * DAY),
      lastUpdateTime: minutesBefore(now, 1),
    };
  });
}

function networkingStatus(plan: ShootPlan): JsonObject | undefined {
  if (workersOf(plan).length === 0) {
    return undefined;
  }
  const nodes = plan.statusNodes ?? (plan.nodes === null ? [] : [plan.nodes]);
  return {
    pods: [POD_NETWORK],
    ...(nodes.length > 0 && { nodes: [...nodes] }),
    services: [plan.services ?? SERVICE_NETWORK],
    egressCIDRs: ['198.51.100.14/32'],
  };
}

/** `status` of a shoot that no gardenlet has seen yet: the members that Gardener's type always writes. */
export const UNTOUCHED_STATUS: JsonObject = {
  gardener: { id: '', name: '', version: '' },
  hibernated: false,
  technicalID: '',
  uid: '',
};

/** `status` of a shoot. */
export function shootStatus(
  home: ShootHome,
  plan: ShootPlan,
  uid: string,
  now: Date,
): JsonObject {
  const operation = operationOf(plan);
  if (operation === null || plan.seed === null) {
    return { ...UNTOUCHED_STATUS };
  }
  const technicalID = `shoot--${home.project}--${plan.name}`;
  const domain = shootDomain(home, plan.name);
  const networks = networkingStatus(plan);
  const workerless = workersOf(plan).length === 0;
  const usual = workerless
    ? CONDITIONS.filter(({ type }) => type !== 'EveryNodeReady')
    : CONDITIONS;
  const seed = plan.statusSeed ?? plan.seed;
  return {
    advertisedAddresses: [
      { name: 'external', url: `https://api.${domain}` },
      {
        name: 'internal',
        url: `https://api.${plan.name}.${home.project}.internal.${home.garden}.example.org`,
      },
    ],
    clusterIdentity: `${technicalID}-${uid}-${home.garden}`,
    conditions: withOverrides(usual, plan.conditions ?? [], now),
    constraints: withOverrides(CONSTRAINTS, plan.constraints ?? [], now),
    gardener: {
      id: 'a3f1c06be5d2',
      name: `gardenlet-${seed}`,
      version: 'v1.150.0',
    },
    hibernated: plan.hibernated ?? false,
    lastOperation: {
      description: operation.description,
      lastUpdateTime: minutesBefore(now, operation.minutesAgo),
      progress: operation.progress,
      state: operation.state,
      type: operation.type,
    },
    ...(plan.lastErrors && {
      lastErrors: plan.lastErrors.map(error => ({
        description: error.description,
        taskID: error.taskID,
        ...(error.codes.length > 0 && { codes: [...error.codes] }),
        lastUpdateTime: minutesBefore(now, operation.minutesAgo),
      })),
    }),
    ...(plan.lastMaintenance && {
      lastMaintenance: {
        description: plan.lastMaintenance.description,
        state: 'Succeeded',
        triggeredTime: minutesBefore(now, plan.lastMaintenance.minutesAgo),
      },
    }),
    ...(networks && { networking: networks }),
    observedGeneration: plan.observedGeneration ?? plan.generation ?? 1,
    seedName: seed,
    technicalID,
    uid,
  };
}
