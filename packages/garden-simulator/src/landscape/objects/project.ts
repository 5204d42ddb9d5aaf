import { KubeObject } from '../../store/KubeObject';
import { uidOf } from './identity';
import { managedBy } from './managedFields';

/** A role of a Project member, as in `spec.members[].roles`. */
export type ProjectRole =
  | 'admin'
  | 'viewer'
  | 'uam'
  | 'serviceaccountmanager'
  | 'owner';

export interface ProjectMember {
  readonly kind: 'User' | 'Group' | 'ServiceAccount';
  readonly name: string;
  readonly roles: readonly [ProjectRole, ...ProjectRole[]];
}

export interface ProjectPlan {
  readonly garden: string;
  readonly name: string;
  /** The namespace of the project. By convention `garden-<name>`, by rule anything that begins with `garden-`. */
  readonly namespace: string;
  readonly description: string;
  readonly purpose: string;
  readonly createdAt: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly members: readonly ProjectMember[];
}

const CORE = 'core.gardener.cloud/v1beta1';
const RBAC = 'rbac.authorization.k8s.io';

/** The Project and its Namespace. */
export function projectObjects(plan: ProjectPlan): KubeObject[] {
  const uid = uidOf(`${plan.garden}/Project/${plan.name}`);
  const owner = plan.members.find(member => member.roles.includes('owner'));
  const spec = {
    createdBy: { apiGroup: RBAC, kind: 'User', name: 'admin@example.org' },
    description: plan.description,
    ...(owner && {
      owner: { apiGroup: RBAC, kind: owner.kind, name: owner.name },
    }),
    purpose: plan.purpose,
    members: plan.members.map(({ kind, name, roles: [role, ...roles] }) => ({
      apiGroup: RBAC,
      kind,
      name,
      role,
      ...(roles.length > 0 && { roles }),
    })),
    namespace: plan.namespace,
  };
  const status = { observedGeneration: 1, phase: 'Ready' };
  return [
    {
      apiVersion: CORE,
      kind: 'Project',
      metadata: {
        name: plan.name,
        uid,
        generation: 1,
        creationTimestamp: plan.createdAt,
        ...(plan.annotations && { annotations: { ...plan.annotations } }),
        finalizers: ['gardener'],
        managedFields: [
          managedBy('gardener-dashboard', CORE, plan.createdAt, { spec }),
          managedBy(
            'gardener-controller-manager',
            CORE,
            plan.createdAt,
            { status },
            'status',
          ),
        ],
      },
      spec,
      status,
    },
    namespaceObject(plan.garden, plan.namespace, plan.createdAt, {
      labels: {
        'gardener.cloud/role': 'project',
        'project.gardener.cloud/name': plan.name,
      },
      annotations: { 'namespace.gardener.cloud/project': uid },
    }),
  ];
}

/** A Namespace; `labels` are added to the one that Kubernetes sets itself. */
export function namespaceObject(
  garden: string,
  name: string,
  createdAt: string,
  extra: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  } = {},
): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      uid: uidOf(`${garden}/Namespace/${name}`),
      creationTimestamp: createdAt,
      labels: { ...extra.labels, 'kubernetes.io/metadata.name': name },
      ...(extra.annotations && { annotations: { ...extra.annotations } }),
    },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  };
}

/** The binding of a project to its cloud credentials: a shoot can't be created without one. */
export function credentialsBinding(
  garden: string,
  namespace: string,
  name: string,
  createdAt: string,
): KubeObject {
  return {
    apiVersion: 'security.gardener.cloud/v1alpha1',
    kind: 'CredentialsBinding',
    metadata: {
      name,
      namespace,
      uid: uidOf(`${garden}/CredentialsBinding/${namespace}/${name}`),
      creationTimestamp: createdAt,
      labels: { 'provider.extensions.gardener.cloud/openstack': 'true' },
    },
    credentialsRef: { apiVersion: 'v1', kind: 'Secret', name, namespace },
    provider: { type: 'openstack' },
  };
}
