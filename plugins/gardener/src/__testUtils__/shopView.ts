import type {
  Finding,
  Garden,
  Peering,
  PeeringsView,
  PeeringTarget,
  Rollout,
  ShootRef,
} from 'backstage-plugin-gardener-common';

/** The shoot of the pictures. */
export const shop: ShootRef = {
  garden: 'osc',
  namespace: 'garden-prod',
  name: 'shop',
};

const applied: Rollout = { state: 'applied' };

function refOf(project: string, name: string): ShootRef {
  return { garden: 'osc', namespace: `garden-${project}`, name };
}

/** A target that the user may see. */
export function visible(
  project: string,
  name: string,
  seed: string,
  ...nodeNetworks: string[]
): Extract<PeeringTarget, { kind: 'visible' }> {
  const ref = refOf(project, name);
  return {
    kind: 'visible',
    ref,
    entityRef: `resource:default/osc.${ref.namespace}.${name}`,
    project,
    seed,
    nodeNetworks,
    purpose: 'production',
  };
}

/** A finding about the peering of shop and another shoot. */
export function findingOn(
  project: string,
  name: string,
  finding: Pick<Finding, 'code' | 'severity'> & Partial<Finding>,
): Finding {
  return {
    subject: { kind: 'peering', shoot: shop, target: refOf(project, name) },
    what: `${finding.code} between shop and ${name}.`,
    why: 'It matters.',
    whatToDo: 'Do something.',
    params: { shoot: 'shop', target: name },
    ...finding,
  };
}

/** A configured peering of shop without findings. */
export function peeringWith(
  project: string,
  name: string,
  part: Partial<Peering> = {},
): Peering {
  return {
    id: `osc/garden-prod/shop osc/garden-${project}/${name}`,
    status: 'configured',
    target: visible(project, name, 'eu-de-1', '10.5.9.0/27'),
    entry: { name, namespace: `garden-${project}`, seed: 'eu-de-1' },
    rollout: { here: applied, target: applied },
    findings: [],
    ...part,
  };
}

const playground = peeringWith('dev', 'playground', {
  target: visible('dev', 'playground', 'eu-de-1', '10.5.0.0/26'),
  rollout: { here: applied, target: { state: 'failed', errors: 1 } },
  findings: [
    findingOn('dev', 'playground', {
      code: 'CIDR_OVERLAP',
      severity: 'error',
      variant: 'partial',
      params: {
        shoot: 'shop',
        target: 'playground',
        addresses: '32',
        block: '10.5.6.64/26',
        shared: '10.5.0.0/27',
      },
      overlaps: [
        {
          leftOwner: 'shop',
          left: '10.5.0.0/27',
          rightOwner: 'playground',
          right: '10.5.0.0/26',
          shared: '10.5.0.0/27',
          addresses: '32',
        },
      ],
    }),
    findingOn('dev', 'playground', {
      code: 'ROLLOUT_FAILED',
      severity: 'error',
      variant: 'of a later version',
      what: 'The last operation of playground failed for the peering extension.',
      gardenWords: 'extension osc-peering-service: ERR_CONFIGURATION_PROBLEM',
    }),
  ],
});

/** Every row of picture 01, as the server answers it. */
export const shopPeerings: readonly Peering[] = [
  playground,
  peeringWith('prod', 'legacy-shop', {
    status: 'incomplete',
    missing: 'target',
    target: {
      kind: 'notFound',
      namespace: 'garden-prod',
      name: 'legacy-shop',
      project: 'prod',
      seed: 'eu-de-1',
    },
    rollout: { here: applied, target: { state: 'notFound' } },
    findings: [
      findingOn('prod', 'legacy-shop', {
        code: 'TARGET_NOT_FOUND',
        severity: 'warning',
        variant: 'of a later version',
      }),
    ],
  }),
  peeringWith('dev', 'shop-dev', {
    status: 'incomplete',
    missing: 'target',
    target: visible('dev', 'shop-dev', 'eu-de-1', '10.250.0.0/27'),
    rollout: { here: applied, target: { state: 'missing' } },
    findings: [
      findingOn('dev', 'shop-dev', {
        code: 'REVERSE_MISSING',
        severity: 'warning',
        variant: 'target',
      }),
      findingOn('dev', 'shop-dev', {
        code: 'DEFAULT_NODE_CIDR',
        severity: 'warning',
        variant: 'of a later version',
      }),
      findingOn('dev', 'shop-dev', {
        code: 'TARGET_HIBERNATED',
        severity: 'note',
      }),
    ],
  }),
  peeringWith('data', 'lake', {
    target: visible('data', 'lake', 'eu-de-2', '10.5.4.0/25'),
    findings: [
      findingOn('data', 'lake', {
        code: 'SEED_MISMATCH',
        severity: 'warning',
        variant: 'of a later version',
      }),
    ],
  }),
  peeringWith('ops', 'ci', {
    status: 'incomplete',
    missing: 'here',
    target: visible('ops', 'ci', 'eu-de-1', '10.5.2.32/27'),
    entry: null,
    rollout: { here: { state: 'missing' }, target: applied },
  }),
  peeringWith('partner', 'clearing', {
    status: 'notAccessible',
    target: {
      kind: 'notAccessible',
      namespace: 'garden-partner',
      name: 'clearing',
      seed: 'eu-de-2',
    },
    entry: { name: 'clearing', namespace: 'garden-partner', seed: 'eu-de-2' },
    rollout: { here: applied, target: { state: 'notVisible' } },
    findings: [
      findingOn('partner', 'clearing', {
        code: 'CIDR_UNKNOWN',
        severity: 'notChecked',
        variant: 'of a later version',
      }),
    ],
  }),
  peeringWith('prod', 'payments', {
    target: visible('prod', 'payments', 'eu-de-1', '10.5.0.64/27'),
    rollout: { here: applied, target: { state: 'reconciling', percent: 64 } },
  }),
  peeringWith('prod', 'orders', {
    target: visible('prod', 'orders', 'eu-de-2', '10.5.0.96/27'),
    rollout: { here: applied, target: { state: 'waitingForMaintenance' } },
    findings: [
      findingOn('prod', 'orders', {
        code: 'ROLLOUT_PENDING',
        severity: 'note',
        variant: 'of a later version',
      }),
    ],
  }),
  peeringWith('ops', 'monitoring', {
    target: visible('ops', 'monitoring', 'eu-de-1', '10.5.0.32/27'),
  }),
];

/** The answer of the server for shop, with changes. */
export function shopView(part: Partial<PeeringsView> = {}): PeeringsView {
  return {
    shoot: {
      ref: shop,
      entityRef: 'resource:default/osc.garden-prod.shop',
      project: 'prod',
      purpose: 'production',
      region: 'eu-de',
      seed: 'eu-de-1',
      nodeNetworks: ['10.5.0.0/27'],
      workerless: false,
      configState: 'present',
    },
    peerings: [...shopPeerings],
    findings: [],
    freshness: { state: 'live' },
    changedAt: null,
    ...part,
  };
}

/** A Garden that works, with changes. */
export function gardenWith(part: Partial<Garden> = {}): Garden {
  return {
    name: 'osc',
    title: 'osc',
    state: { state: 'live' },
    strategy: 'impersonation',
    authProvider: null,
    you: { kind: 'mapped', user: 'mara@example.org', groups: [] },
    docs: {
      peering: 'https://docs.example.org/peering',
      cidr: null,
    },
    ...part,
  };
}

/** The manifest of shop, with as many entries as there are rows but the incoming one. */
export const shopYaml = [
  'extensions:',
  '  - type: osc-peering-service',
  '    providerConfig:',
  '      apiVersion: service.peering.extensions.osc.t-systems.com/v1',
  '      kind: PeeringConfig',
  '      shootPeerings:',
  ...shopPeerings.flatMap(({ entry }) =>
    entry
      ? [
          `        - name: ${entry.name}`,
          `          namespace: ${entry.namespace}`,
          `          seed: ${entry.seed}`,
        ]
      : [],
  ),
  '',
].join('\n');
