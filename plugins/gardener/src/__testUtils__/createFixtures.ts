import {
  BlockSuggestions,
  CreatedShoot,
  CreateShootRequest,
  CreationOffers,
  DraftCheck,
  DraftCheckRequest,
  DraftPeering,
  DraftPeeringCheck,
  OfferedProject,
  ShootDraft,
  ShootList,
  ShootQuery,
  ShootSummary,
  SuggestionRequest,
} from 'backstage-plugin-gardener-common';
import { refOf } from './targetFixtures';
import { visible } from './shopView';

/** A project in which shoots may be created. */
export function offeredProject(
  name: string,
  part: Partial<OfferedProject> = {},
): OfferedProject {
  return {
    name,
    namespace: `garden-${name}`,
    mayCreate: true,
    reason: null,
    ...part,
  };
}

/** What the Garden of the pictures offers; credentials of the project that is asked about. */
export function offersWith(
  query: { readonly garden: string; readonly namespace?: string },
  part: Partial<CreationOffers> = {},
): CreationOffers {
  return {
    garden: query.garden,
    projects: [
      offeredProject('data'),
      offeredProject('partner', {
        mayCreate: false,
        reason: 'You need create shoots in project partner.',
      }),
      offeredProject('prod'),
    ],
    cloudProfiles: [
      {
        name: 'openstack',
        provider: 'openstack',
        regions: [
          {
            name: 'eu-de-1',
            zones: ['eu-de-1a', 'eu-de-1b'],
            accessRestrictions: ['eu-access-only'],
          },
          { name: 'eu-nl-1', zones: ['eu-nl-1a'], accessRestrictions: [] },
        ],
        machineTypes: [
          {
            name: 'g1.large',
            cpu: '4',
            memory: '16Gi',
            architecture: 'amd64',
          },
          { name: 'a1.large', cpu: '4', memory: '8Gi', architecture: 'arm64' },
        ],
        kubernetesVersions: [
          { version: '1.30.9', classification: 'deprecated' },
          { version: '1.32.2', classification: 'supported' },
          { version: '1.33.0', classification: 'preview' },
        ],
        volumeTypes: [],
      },
    ],
    credentials:
      query.namespace === undefined
        ? null
        : [
            {
              credentials: {
                kind: 'CredentialsBinding',
                name: `${query.namespace}-account`,
              },
              provider: 'openstack',
            },
          ],
    network: {
      defaultPrefix: 27,
      maxPrefix: 23,
      sizes: [
        { prefix: 28, nodes: 11, natPorts: 4032 },
        { prefix: 27, nodes: 27, natPorts: 2016 },
        { prefix: 26, nodes: 59, natPorts: 1008 },
      ],
    },
    ...part,
  };
}

/** One line of the list of shoots. */
export function shootSummary(
  project: string,
  name: string,
  part: Partial<ShootSummary> = {},
): ShootSummary {
  const ref = refOf(project, name);
  return {
    ref,
    entityRef: `resource:default/osc.${ref.namespace}.${name}`,
    project,
    purpose: 'production',
    region: 'eu-de-1',
    seed: 'eu-de-1',
    nodeNetworks: ['10.5.0.32/27'],
    workerless: false,
    ...part,
  };
}

/** The shoots of the pictures that could be targets. */
export const shopShoots: ShootList = {
  total: 5,
  missing: [],
  items: [
    shootSummary('ops', 'monitoring'),
    shootSummary('data', 'reports', { nodeNetworks: ['10.250.0.0/27'] }),
    shootSummary('prod', 'payments', { nodeNetworks: ['10.5.0.64/27'] }),
    shootSummary('dev', 'cde-store', { nodeNetworks: [], workerless: true }),
    shootSummary('dev', 'newborn', { nodeNetworks: [], seed: null }),
  ],
};

/** Those whose name has the text of the query. */
export function shopShootsFor({ text }: ShootQuery): ShootList {
  const wanted = (text ?? '').replace(/\s/g, '');
  const items = shopShoots.items.filter(({ ref, project }) =>
    wanted.includes('/')
      ? `${project}/${ref.name}`.includes(wanted)
      : ref.name.includes(wanted),
  );
  return { ...shopShoots, items, total: items.length };
}

/** A target of the draft without any conflict, with changes. */
export function draftPeeringCheck(
  { namespace, name }: Pick<DraftPeering, 'namespace' | 'name'>,
  part: Partial<DraftPeeringCheck> = {},
): DraftPeeringCheck {
  return {
    namespace,
    name,
    target: visible(
      namespace.replace('garden-', ''),
      name,
      'eu-de-1',
      '10.5.0.32/27',
    ),
    choice: { state: 'ok' },
    mayChange: true,
    owner: null,
    findings: [],
    comparedPeers: 6,
    reverseYaml: 'shootPeerings:\n  - name: cart\n',
    ...part,
  };
}

/** A target of the draft that the user can't see. */
export function hiddenPeeringCheck({
  namespace,
  name,
  seed,
}: DraftPeering): DraftPeeringCheck {
  const { choice: _, ...check } = draftPeeringCheck(
    { namespace, name },
    {
      target: { kind: 'notAccessible', namespace, name, seed: seed ?? null },
      mayChange: false,
      comparedPeers: 0,
    },
  );
  return check;
}

/** Nothing conflicts; what is in the namespace of partner can't be seen. */
export function draftCheckOf(request: DraftCheckRequest): DraftCheck {
  return {
    findings: [],
    nodesError: null,
    peerings: request.peerings.map(peering =>
      peering.namespace === 'garden-partner'
        ? hiddenPeeringCheck(peering)
        : draftPeeringCheck(peering),
    ),
  };
}

/** The three blocks of the picture, of the wanted size; what is asked for by itself is free. */
export function suggestionsOf(request: SuggestionRequest): BlockSuggestions {
  const { prefix = 27, within } = request;
  return {
    suggestions:
      within === undefined
        ? [
            { cidr: `10.5.1.0/${prefix}`, why: 'mostRoom', growsTo: 24 },
            { cidr: `10.5.0.224/${prefix}`, why: 'lowest', growsTo: null },
            { cidr: `10.5.4.192/${prefix}`, why: 'fillsGap', growsTo: 26 },
          ]
        : [{ cidr: within, why: 'lowest', growsTo: null }],
    prefix,
    within: within ?? '10.5.0.0/16',
    compared: 12,
    unknown: 0,
    defaultNodes: { cidr: '10.250.0.0/27', shoots: 2 },
    maxPrefix: 23,
    sizes: offersWith({ garden: request.garden }).network.sizes,
  };
}

/** A manifest of a draft. */
export function yamlOf({ namespace, name, nodes }: ShootDraft): string {
  return [
    'apiVersion: core.gardener.cloud/v1beta1',
    'kind: Shoot',
    'metadata:',
    `  name: ${name}`,
    `  namespace: ${namespace}`,
    'spec:',
    '  networking:',
    `    nodes: ${nodes}`,
    '',
  ].join('\n');
}

/** The shoot as it would be created, without anything to be said of it. */
export function createdOf(
  { draft }: CreateShootRequest,
  part: Partial<CreatedShoot> = {},
): CreatedShoot {
  const { garden, namespace, name, peerings = [] } = draft;
  return {
    shoot: { garden, namespace, name },
    entityRef: `resource:default/${garden}.${namespace}.${name}`,
    outcome: 'rendered',
    yaml: yamlOf(draft),
    warnings: [],
    findings: [],
    reverse: peerings.map(peering => ({
      namespace: peering.namespace,
      name: peering.name,
    })),
    handovers: [],
    ...part,
  };
}

/** The form as it is after its first step. */
export const firstStep = {
  cluster: { garden: 'osc', namespace: 'garden-prod', project: 'prod' },
  name: 'cart',
  purpose: 'production',
  cloud: {
    cloudProfile: 'openstack',
    region: 'eu-de-1',
    credentials: { kind: 'CredentialsBinding', name: 'garden-prod-account' },
  },
} as const;
