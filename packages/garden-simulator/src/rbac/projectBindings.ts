import { isJsonObject, KubeObject } from '../store/KubeObject';
import { Profile } from '../profile/Profile';
import { Binding, Subject } from './Binding';
import { ResourceRule } from './Rule';

const gardenCore = 'core.gardener.cloud';
const everything = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];
const reading = ['get', 'list', 'watch'];

function rule(
  group: string,
  resources: string[],
  verbs: string[],
): ResourceRule {
  return { verbs, apiGroups: [group], resources };
}

function memberRules(profile: Profile): ResourceRule[] {
  return [
    rule('', ['configmaps', 'secrets'], everything),
    rule('', ['events', 'resourcequotas', 'serviceaccounts'], reading),
    rule(gardenCore, ['shoots', 'secretbindings', 'quotas'], everything),
    rule(
      gardenCore,
      [
        'shoots/adminkubeconfig',
        ...(profile.hasCurrentResources ? ['shoots/viewerkubeconfig'] : []),
      ],
      ['create'],
    ),
    rule(gardenCore, ['shoots/finalizers'], ['update']),
    rule('operations.gardener.cloud', ['bastions'], everything),
    rule('rbac.authorization.k8s.io', ['roles', 'rolebindings'], everything),
    ...(profile.hasCurrentResources
      ? [
          rule(gardenCore, ['namespacedcloudprofiles'], everything),
          rule(
            'security.gardener.cloud',
            ['credentialsbindings', 'workloadidentities'],
            everything,
          ),
        ]
      : []),
  ];
}

function viewerRules(profile: Profile): ResourceRule[] {
  return [
    rule(
      '',
      ['configmaps', 'events', 'resourcequotas', 'serviceaccounts'],
      reading,
    ),
    rule(gardenCore, ['shoots', 'secretbindings', 'quotas'], reading),
    rule('operations.gardener.cloud', ['bastions'], reading),
    rule('rbac.authorization.k8s.io', ['roles', 'rolebindings'], reading),
    ...(profile.hasCurrentResources
      ? [
          rule(gardenCore, ['shoots/viewerkubeconfig'], ['create']),
          rule(gardenCore, ['namespacedcloudprofiles'], reading),
          rule(
            'security.gardener.cloud',
            ['credentialsbindings', 'workloadidentities'],
            reading,
          ),
        ]
      : []),
  ];
}

const serviceAccountManagerRules: ResourceRule[] = [
  rule('', ['serviceaccounts'], everything),
  rule('', ['serviceaccounts/token'], ['create']),
];

interface Member {
  readonly subject: Subject;
  readonly roles: ReadonlySet<string>;
}

function member(value: unknown): Member | undefined {
  const raw = value as KubeObject[string];
  if (!isJsonObject(raw) || typeof raw.name !== 'string') {
    return undefined;
  }
  const roles = [
    ...(typeof raw.role === 'string' ? [raw.role] : []),
    ...(Array.isArray(raw.roles)
      ? raw.roles.filter((role): role is string => typeof role === 'string')
      : []),
  ].flatMap(role =>
    role === 'owner' ? ['admin', 'uam', 'serviceaccountmanager'] : [role],
  );
  const subject: Subject =
    raw.kind === 'ServiceAccount'
      ? {
          kind: 'User',
          name: `system:serviceaccount:${String(raw.namespace ?? '')}:${
            raw.name
          }`,
        }
      : { kind: raw.kind === 'Group' ? 'Group' : 'User', name: raw.name };
  return { subject, roles: new Set(roles) };
}

/**
 * The bindings that Gardener's controller makes for a Project: RoleBindings in its namespace and ClusterRoleBindings for
 * the Project and the Namespace by name. A uam-only member gets no shoots.
 */
export function projectBindings(
  project: KubeObject,
  profile: Profile,
): readonly Binding[] {
  const name = project.metadata.name;
  const spec = project.spec ?? {};
  const namespace =
    typeof spec.namespace === 'string' ? spec.namespace : undefined;
  const members = (Array.isArray(spec.members) ? spec.members : [])
    .map(member)
    .filter((candidate): candidate is Member => candidate !== undefined);
  const withRole = (role: string) =>
    members
      .filter(candidate => candidate.roles.has(role))
      .map(candidate => candidate.subject);

  const ofProject = (verbs: string[]): ResourceRule => ({
    verbs,
    apiGroups: [gardenCore],
    resources: ['projects'],
    resourceNames: [name],
  });
  const ofNamespace: ResourceRule[] = namespace
    ? [
        {
          verbs: ['get'],
          apiGroups: [''],
          resources: ['namespaces'],
          resourceNames: [namespace],
        },
      ]
    : [];
  const cluster = (
    kind: string,
    role: string,
    rules: ResourceRule[],
  ): Binding => ({
    name: `gardener.cloud:system:${kind}:${name}`,
    role: `gardener.cloud:system:${kind}:${name}`,
    subjects: withRole(role),
    rules,
  });
  const local = (
    kind: string,
    role: string,
    rules: ResourceRule[],
  ): Binding[] =>
    namespace
      ? [
          {
            name: `gardener.cloud:system:${kind}`,
            namespace,
            role: `gardener.cloud:system:${kind}`,
            subjects: withRole(role),
            rules,
          },
        ]
      : [];

  return [
    cluster('project-member', 'admin', [
      ...ofNamespace,
      ofProject(['get', 'patch', 'update', 'delete']),
    ]),
    cluster('project-viewer', 'viewer', [...ofNamespace, ofProject(['get'])]),
    cluster('project-uam', 'uam', [
      ofProject(['get', 'manage-members', 'patch', 'update']),
    ]),
    ...local('project-member', 'admin', memberRules(profile)),
    ...local('project-viewer', 'viewer', viewerRules(profile)),
    ...local(
      'project-serviceaccountmanager',
      'serviceaccountmanager',
      serviceAccountManagerRules,
    ),
  ].filter(binding => binding.subjects.length > 0);
}
