import { JsonObject, KubeObject } from '../../store/KubeObject';
import { uidOf } from './identity';

/** The type of the peering extension, as in `spec.extensions[].type`. */
export const PEERING_EXTENSION = 'osc-peering-service';

interface Registration {
  readonly name: string;
  readonly resources: readonly JsonObject[];
}

/** What every Garden needs so that its shoots pass the admission of extension types. */
const BASICS: readonly Registration[] = [
  {
    name: 'provider-openstack',
    resources: [
      'BackupBucket',
      'BackupEntry',
      'Bastion',
      'ControlPlane',
      'Infrastructure',
      'Worker',
    ].map(kind => ({ kind, type: 'openstack', primary: true })),
  },
  {
    name: 'dns-openstack-designate',
    resources: [
      { kind: 'DNSRecord', type: 'openstack-designate', primary: true },
    ],
  },
  {
    name: 'networking-calico',
    resources: [{ kind: 'Network', type: 'calico', primary: true }],
  },
  {
    name: 'os-gardenlinux',
    resources: [
      { kind: 'OperatingSystemConfig', type: 'gardenlinux', primary: true },
    ],
  },
  {
    name: 'runtime-containerd',
    resources: [
      { kind: 'ContainerRuntime', type: 'containerd', primary: true },
    ],
  },
  {
    name: 'extension-shoot-dns-service',
    resources: [
      {
        kind: 'Extension',
        type: 'shoot-dns-service',
        primary: true,
        workerlessSupported: true,
        clusterCompatibility: ['shoot'],
      },
    ],
  },
  {
    name: 'extension-shoot-cert-service',
    resources: [
      {
        kind: 'Extension',
        type: 'shoot-cert-service',
        primary: true,
        workerlessSupported: true,
        clusterCompatibility: ['shoot'],
      },
    ],
  },
];

/** The name of a registration is free; readers have to look for the type. */
const PEERING: Registration = {
  name: 'osc-gardener-extension-peering',
  resources: [
    {
      kind: 'Extension',
      type: PEERING_EXTENSION,
      primary: true,
      reconcileTimeout: '10m0s',
      workerlessSupported: false,
      clusterCompatibility: ['shoot'],
    },
  ],
};

/** The ControllerRegistrations of a Garden, with or without the one of the peering extension. */
export function controllerRegistrations(
  garden: string,
  createdAt: string,
  options: { readonly peering: boolean },
): KubeObject[] {
  return [...BASICS, ...(options.peering ? [PEERING] : [])].map(
    ({ name, resources }) => ({
      apiVersion: 'core.gardener.cloud/v1beta1',
      kind: 'ControllerRegistration',
      metadata: {
        name,
        uid: uidOf(`${garden}/ControllerRegistration/${name}`),
        generation: 1,
        creationTimestamp: createdAt,
      },
      spec: {
        deployment: { deploymentRefs: [{ name }], policy: 'OnDemand' },
        resources: resources.map(resource => ({ ...resource })),
      },
    }),
  );
}
