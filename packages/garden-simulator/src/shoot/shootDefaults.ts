import { Profile } from '../profile/Profile';
import {
  isJsonObject,
  JsonObject,
  JsonValue,
  KubeObject,
} from '../store/KubeObject';
import { MemoryStore } from '../store/MemoryStore';
import { workersOf } from './extensionTypes';

function object(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** Defaults below what is there; what is there wins, at every depth. */
function withDefaults(
  value: JsonValue | undefined,
  defaults: JsonObject,
): JsonObject {
  const result: JsonObject = { ...object(value) };
  for (const [key, fallback] of Object.entries(defaults)) {
    const current = result[key];
    if (isJsonObject(fallback)) {
      result[key] = withDefaults(current, fallback);
    } else if (current === undefined) {
      result[key] = fallback;
    }
  }
  return result;
}

function latest(versions: JsonValue | undefined): string | undefined {
  const usable = (Array.isArray(versions) ? versions : [])
    .filter(isJsonObject)
    .filter(entry => entry.classification !== 'preview')
    .map(entry => String(entry.version));
  return usable.sort((a, b) =>
    b.localeCompare(a, undefined, { numeric: true }),
  )[0];
}

function defaultImage(profile: JsonObject): JsonObject | undefined {
  const images = profile.machineImages;
  const first = Array.isArray(images) ? images.find(isJsonObject) : undefined;
  const version = first && latest(first.versions);
  return first && version ? { name: String(first.name), version } : undefined;
}

function defaultWorker(
  worker: JsonObject,
  image: JsonObject | undefined,
): JsonObject {
  return withDefaults(worker, {
    cri: { name: 'containerd' },
    machine: { ...(image ? { image } : {}), architecture: 'amd64' },
    maxSurge: 1,
    maxUnavailable: 0,
    systemComponents: { allow: true },
  });
}

const kubernetesDefaults: JsonObject = {
  kubeAPIServer: {
    requests: { maxNonMutatingInflight: 400, maxMutatingInflight: 200 },
    enableAnonymousAuthentication: false,
    eventTTL: '1h0m0s',
    logging: { verbosity: 2 },
    defaultNotReadyTolerationSeconds: 300,
    defaultUnreachableTolerationSeconds: 300,
  },
  kubeControllerManager: {
    nodeCIDRMaskSize: 24,
    nodeMonitorGracePeriod: '40s',
  },
  kubeScheduler: { profile: 'balanced' },
  kubeProxy: { mode: 'IPTables', enabled: true },
  kubelet: {
    failSwapOn: true,
    kubeReserved: { cpu: '80m', memory: '1Gi', pid: '20k' },
    imageGCHighThresholdPercent: 50,
    imageGCLowThresholdPercent: 40,
    serializeImagePulls: true,
  },
  enableStaticTokenKubeconfig: false,
};

/** Maintenance windows are spread over the day, one hour each. */
function maintenanceWindow(name: string): JsonObject {
  const hour =
    [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 24;
  const print = (value: number) =>
    `${String(value % 24).padStart(2, '0')}0000+0000`;
  return { begin: print(hour), end: print(hour + 1) };
}

/** The CloudProfile that a shoot names, undefined if it names none or there is none. */
export function cloudProfileOf(
  shoot: KubeObject,
  store: MemoryStore,
): KubeObject | undefined {
  const name = cloudProfileNameOf(shoot);
  return name ? store.get({ resource: 'cloudprofiles', name }) : undefined;
}

/** Name of the CloudProfile of a shoot, in whichever of the two fields it stands. */
export function cloudProfileNameOf(shoot: KubeObject): string {
  const { cloudProfileName, cloudProfile } = shoot.spec ?? {};
  const name = cloudProfileName ?? object(cloudProfile).name;
  return typeof name === 'string' ? name : '';
}

const initialTasks =
  'deployInfrastructure,deployDNSRecordInternal,deployDNSRecordExternal,deployDNSRecordIngress';

/** A new shoot with everything that the server fills in: defaults, annotations, an empty status. */
export function defaultShoot(
  shoot: KubeObject,
  store: MemoryStore,
  profile: Profile,
  creator: string,
): KubeObject {
  const cloudProfile = object(cloudProfileOf(shoot, store)?.spec);
  const version = latest(object(cloudProfile.kubernetes).versions);
  const workers = workersOf(shoot);
  const hasWorkers = workers.length > 0;
  const spec = object(shoot.spec);
  const kubernetes = withDefaults(spec.kubernetes, {
    ...kubernetesDefaults,
    ...(version ? { version } : {}),
  });
  if (!hasWorkers) {
    delete kubernetes.kubelet;
    delete kubernetes.kubeProxy;
    delete kubernetes.kubeScheduler;
  }
  const name = cloudProfileNameOf(shoot);
  return {
    ...shoot,
    metadata: {
      ...shoot.metadata,
      annotations: {
        ...shoot.metadata.annotations,
        'gardener.cloud/created-by': creator,
        'shoot.gardener.cloud/tasks': initialTasks,
      },
    },
    spec: withDefaults(
      {
        ...spec,
        kubernetes,
        ...(hasWorkers
          ? {
              provider: withDefaults(
                {
                  ...object(spec.provider),
                  workers: workers.map(worker =>
                    defaultWorker(worker, defaultImage(cloudProfile)),
                  ),
                },
                { workersSettings: { sshAccess: { enabled: true } } },
              ),
            }
          : {}),
      },
      {
        ...(hasWorkers
          ? {
              addons: {
                kubernetesDashboard: {
                  enabled: false,
                  authenticationMode: 'token',
                },
              },
              systemComponents: {
                coreDNS: { autoscaling: { mode: 'horizontal' } },
              },
            }
          : {}),
        networking: { ipFamilies: ['IPv4'] },
        maintenance: {
          autoUpdate: {
            kubernetesVersion: true,
            ...(hasWorkers ? { machineImageVersion: true } : {}),
          },
          timeWindow: maintenanceWindow(shoot.metadata.name ?? ''),
        },
        purpose: 'evaluation',
        schedulerName: 'default-scheduler',
        ...(profile.hasCurrentResources && name
          ? { cloudProfile: { kind: 'CloudProfile', name } }
          : {}),
      },
    ),
    status: {
      gardener: { id: '', name: '', version: '' },
      hibernated: false,
      technicalID: '',
      uid: '',
    },
  };
}

/** What a shoot gets when it is put on a seed: pod and service networks, and its domain. */
export function fillFromSeed(
  shoot: KubeObject,
  seed: KubeObject,
  projectName: string,
): KubeObject {
  const defaults = object(object(seed.spec?.networks).shootDefaults);
  const hasWorkers = workersOf(shoot).length > 0;
  return {
    ...shoot,
    spec: withDefaults(shoot.spec, {
      networking: {
        ...(hasWorkers && defaults.pods ? { pods: defaults.pods } : {}),
        ...(defaults.services ? { services: defaults.services } : {}),
      },
      dns: {
        domain: `${shoot.metadata.name}.${projectName}.shoot.osc.example`,
      },
    }),
  };
}
