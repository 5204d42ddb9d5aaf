import { ClusterGrant } from '../landscape/Landscape';
import { Profile } from '../profile/Profile';
import { Binding, Subject } from './Binding';
import { PathRule, ResourceRule } from './Rule';

const gardenCore = 'core.gardener.cloud';
const reading = ['get', 'list', 'watch'];
const everyone: readonly Subject[] = [
  { kind: 'Group', name: 'system:authenticated' },
];
const reallyEveryone: readonly Subject[] = [
  ...everyone,
  { kind: 'Group', name: 'system:unauthenticated' },
];

const publicPaths: PathRule = {
  verbs: ['get'],
  nonResourceURLs: ['/healthz', '/livez', '/readyz', '/version', '/version/'],
};
const wellKnownPaths: PathRule = {
  verbs: ['get'],
  nonResourceURLs: ['/.well-known', '/.well-known/*'],
};
const discoveryPaths: PathRule = {
  verbs: ['get'],
  nonResourceURLs: [
    '/api',
    '/api/*',
    '/apis',
    '/apis/*',
    '/healthz',
    '/livez',
    '/openapi',
    '/openapi/*',
    '/readyz',
    '/version',
    '/version/',
  ],
};

function system(
  name: string,
  rules: ResourceRule[],
  pathRules: PathRule[] = [],
  subjects: readonly Subject[] = everyone,
): Binding {
  return { name, role: name, subjects, rules, pathRules };
}

function rule(
  group: string,
  resources: string[],
  verbs: string[],
): ResourceRule {
  return { verbs, apiGroups: [group], resources };
}

function grantRules(
  role: ClusterGrant['role'],
): readonly [rules: ResourceRule[], paths: PathRule[]] {
  switch (role) {
    case 'clusterAdmin':
      return [
        [rule('*', ['*'], ['*'])],
        [{ verbs: ['*'], nonResourceURLs: ['*'] }],
      ];
    case 'gardenViewer':
      return [
        [
          rule('', ['configmaps', 'events', 'namespaces'], reading),
          rule(gardenCore, ['*'], reading),
          rule('seedmanagement.gardener.cloud', ['*'], reading),
          rule('security.gardener.cloud', ['*'], reading),
        ],
        [],
      ];
    case 'portal':
      return [
        [
          rule('', ['namespaces'], reading),
          rule(
            gardenCore,
            ['shoots', 'projects', 'controllerregistrations'],
            reading,
          ),
          rule('authorization.k8s.io', ['subjectaccessreviews'], ['create']),
          rule('', ['users', 'groups'], ['impersonate']),
        ],
        [],
      ];
    default: {
      const unknown: never = role;
      throw new Error(`Unknown grant ${String(unknown)}`);
    }
  }
}

const grantNames: Readonly<Record<ClusterGrant['role'], string>> = {
  clusterAdmin: 'gardener.cloud:admin',
  gardenViewer: 'gardener.cloud:system:viewers',
  portal: 'backstage',
};

/** The bindings that do not come from a Project: Kubernetes' and Gardener's defaults, and the grants of the landscape. */
export function systemBindings(
  profile: Profile,
  grants: readonly ClusterGrant[],
): readonly Binding[] {
  return [
    system(
      'cluster-admin',
      [rule('*', ['*'], ['*'])],
      [{ verbs: ['*'], nonResourceURLs: ['*'] }],
      [{ kind: 'Group', name: 'system:masters' }],
    ),
    system('gardener.cloud:system:user-auth', [
      rule('authentication.k8s.io', ['tokenreviews'], ['create']),
      rule('authorization.k8s.io', ['selfsubjectaccessreviews'], ['create']),
    ]),
    system('gardener.cloud:system:read-global-resources', [
      rule(
        gardenCore,
        [
          'cloudprofiles',
          ...(profile.controllerRegistrationsReadable
            ? ['controllerregistrations']
            : []),
          'exposureclasses',
          'seeds',
        ],
        reading,
      ),
    ]),
    system('system:basic-user', [
      rule(
        'authorization.k8s.io',
        ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'],
        ['create'],
      ),
      rule('authentication.k8s.io', ['selfsubjectreviews'], ['create']),
    ]),
    system('system:service-account-issuer-discovery', [], [wellKnownPaths]),
    system('system:discovery', [], [discoveryPaths]),
    system('system:public-info-viewer', [], [publicPaths], reallyEveryone),
    ...grants.map(grant => {
      const [rules, paths] = grantRules(grant.role);
      return system(grantNames[grant.role], rules, paths, [grant.subject]);
    }),
  ];
}
