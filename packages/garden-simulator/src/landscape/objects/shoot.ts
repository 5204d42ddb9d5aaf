import { JsonObject, KubeObject } from '../../store/KubeObject';
import { uidOf } from './identity';
import { managedBy } from './managedFields';
import { extensionsOf, shootSpec, workersOf } from './shootSpec';
import { operationOf, shootStatus } from './shootStatus';
import { ShootHome, ShootPlan } from './ShootPlan';
import { DAY, minutesBefore, timestamp } from './time';

const CORE = 'core.gardener.cloud/v1beta1';
const AGE = 250 * DAY;
const SPEC_AGE = 30 * DAY;

/** The uid of a shoot; every incarnation of a name has another one. */
export function shootUid(
  home: ShootHome,
  name: string,
  incarnation: number = 1,
): string {
  return uidOf(`${home.garden}/Shoot/${home.namespace}/${name}/${incarnation}`);
}

/** `shoot.gardener.cloud/status`, by the rules of Gardener's controller manager in short. */
function healthLabel(plan: ShootPlan): string | undefined {
  const operation = operationOf(plan);
  if (operation === null) {
    return undefined;
  }
  const erroneous = (plan.lastErrors ?? []).length > 0;
  const conditions = plan.conditions ?? [];
  if (erroneous || conditions.some(({ status }) => status === 'False')) {
    return 'unhealthy';
  }
  if (conditions.some(({ status }) => status === 'Unknown')) {
    return 'unknown';
  }
  if (conditions.some(({ status }) => status === 'Progressing')) {
    return 'progressing';
  }
  return 'healthy';
}

/** Labels that the Garden keeps by itself, plus those of the plan. */
function shootLabels(plan: ShootPlan): Record<string, string> {
  const labels: Record<string, string> = {
    ...plan.labels,
    'provider.extensions.gardener.cloud/openstack': 'true',
  };
  for (const { type, disabled } of extensionsOf(plan)) {
    if (disabled !== true) {
      labels[`extensions.extensions.gardener.cloud/${type}`] = 'true';
    }
  }
  if (workersOf(plan).length > 0) {
    labels['networking.extensions.gardener.cloud/calico'] = 'true';
    labels['operatingsystemconfig.extensions.gardener.cloud/gardenlinux'] =
      'true';
  }
  for (const seed of [plan.seed, plan.statusSeed]) {
    if (seed) {
      labels[`name.seed.gardener.cloud/${seed}`] = 'true';
    }
  }
  const health = healthLabel(plan);
  return {
    ...labels,
    ...(health && { 'shoot.gardener.cloud/status': health }),
  };
}

/**
 * The whole Shoot of a plan, as the Garden API shows it.
 *
 * @param now - the time from which the ages of the plan count
 */
export function shootObject(
  home: ShootHome,
  plan: ShootPlan,
  now: Date,
): KubeObject {
  const uid = shootUid(home, plan.name, plan.incarnation);
  const spec = shootSpec(home, plan);
  const status = shootStatus(home, plan, uid, now);
  const createdAt = plan.createdAt
    ? timestamp(plan.createdAt)
    : minutesBefore(now, AGE);
  const usualSpecAt = minutesBefore(now, plan.specMinutesAgo ?? SPEC_AGE);
  const specAt = usualSpecAt > createdAt ? usualSpecAt : createdAt;
  const { seedName, extensions, ...written } = spec;
  const operation = operationOf(plan);
  const managedFields = [
    managedBy('gardener-dashboard', CORE, createdAt, { spec: written }),
    ...(seedName === undefined
      ? []
      : [
          managedBy(
            'gardener-scheduler',
            CORE,
            createdAt,
            { spec: { seedName } },
            'binding',
          ),
        ]),
    ...(extensions === undefined
      ? []
      : [
          managedBy(plan.specManager ?? 'backstage-gardener', CORE, specAt, {
            spec: { extensions },
          }),
        ]),
    ...(operation === null
      ? []
      : [
          managedBy('gardenlet', CORE, createdAt, {
            metadata: {
              finalizers: ['gardener'],
              labels: { 'shoot.gardener.cloud/status': '' },
            },
          }),
          managedBy(
            'gardenlet',
            CORE,
            minutesBefore(now, Math.min(operation.minutesAgo, 1)),
            { status },
            'status',
          ),
        ]),
  ];
  const deleting: JsonObject =
    plan.deletingMinutesAgo === undefined
      ? {}
      : {
          deletionTimestamp: minutesBefore(now, plan.deletingMinutesAgo),
          deletionGracePeriodSeconds: 0,
        };
  return {
    apiVersion: CORE,
    kind: 'Shoot',
    metadata: {
      name: plan.name,
      namespace: home.namespace,
      uid,
      generation: plan.generation ?? 1,
      creationTimestamp: createdAt,
      ...deleting,
      labels: shootLabels(plan),
      annotations: {
        'gardener.cloud/created-by': 'mara@example.org',
        ...plan.annotations,
      },
      ...(plan.seed !== null && { finalizers: ['gardener'] }),
      managedFields,
    },
    spec,
    status,
  };
}
