import fc from 'fast-check';
import { createShootReader, readShoot } from './readShoot';

const NAMED = { metadata: { namespace: 'garden-prod', name: 'shop' } };

function withConfig(providerConfig: unknown, more: object = {}) {
  return readShoot({
    ...NAMED,
    spec: {
      extensions: [
        { type: 'shoot-dns-service' },
        { type: 'osc-peering-service', providerConfig, ...more },
      ],
    },
  }).peering;
}

describe('readShoot', () => {
  it('reads a shoot as a Garden shows it', () => {
    const shoot = readShoot({
      metadata: {
        namespace: 'garden-prod',
        name: 'shop',
        uid: 'u-1',
        resourceVersion: '381',
        generation: 5,
        labels: {
          'extensions.extensions.gardener.cloud/osc-peering-service': 'true',
          'networking.extensions.gardener.cloud/calico': 'true',
          'name.seed.gardener.cloud/eu-de-1': 'true',
          'shoot.gardener.cloud/status': 'healthy',
          'portal.example.org/owner': 'team-shop',
        },
        managedFields: [
          {
            time: '2026-11-20T10:00:00Z',
            fieldsV1: { 'f:spec': { 'f:purpose': {} } },
          },
          {
            manager: 'kubectl-edit',
            time: '2026-11-20T11:00:00Z',
            fieldsV1: { 'f:spec': { 'f:extensions': {} } },
          },
          {
            time: '2026-11-20T12:00:00Z',
            fieldsV1: { 'f:spec': { 'f:seedName': {} } },
            subresource: 'binding',
          },
          {
            time: '2026-11-20T12:30:00Z',
            fieldsV1: { 'f:status': {} },
            subresource: 'status',
          },
        ],
      },
      spec: {
        purpose: 'production',
        region: 'eu-de',
        cloudProfileName: 'old',
        cloudProfile: { kind: 'CloudProfile', name: 'osc' },
        seedName: 'eu-de-1',
        provider: { workers: [{ name: 'w1' }] },
        networking: {
          nodes: '10.5.0.0/27',
          pods: '100.96.0.0/11',
          services: '100.64.0.0/13',
        },
        accessRestrictions: [{ name: 'b' }, { name: 'a' }, { name: 'a' }],
        maintenance: {
          confineSpecUpdateRollout: true,
          timeWindow: { begin: '220000+0100', end: '230000+0100' },
        },
        extensions: [
          {
            type: 'osc-peering-service',
            providerConfig: {
              shootPeerings: [
                { name: 'lake', namespace: 'garden-data', seed: 'eu-de-2' },
              ],
            },
          },
        ],
      },
      status: {
        observedGeneration: 4,
        seedName: 'eu-de-1',
        networking: { nodes: ['10.5.0.0/27', '2001:db8::/64'] },
        lastOperation: {
          type: 'Reconcile',
          state: 'Processing',
          progress: 64,
          lastUpdateTime: '2026-11-20T12:59:00Z',
        },
        advertisedAddresses: [
          { name: 'internal', url: 'https://internal' },
          { name: 'external', url: 'https://external' },
        ],
      },
    });

    expect(shoot).toEqual({
      namespace: 'garden-prod',
      name: 'shop',
      uid: 'u-1',
      resourceVersion: '381',
      purpose: 'production',
      region: 'eu-de',
      cloudProfile: 'osc',
      seed: 'eu-de-1',
      statusSeed: 'eu-de-1',
      workerless: false,
      deleting: false,
      migrating: false,
      hibernation: 'awake',
      nodes: ['10.5.0.0/27', '2001:db8::/64'],
      pods: ['100.96.0.0/11'],
      services: ['100.64.0.0/13'],
      peering: {
        state: 'present',
        entries: [{ name: 'lake', namespace: 'garden-data', seed: 'eu-de-2' }],
      },
      accessRestrictions: ['a', 'b'],
      generation: 5,
      observedGeneration: 4,
      lastOperation: {
        type: 'Reconcile',
        state: 'Processing',
        progress: 64,
        updatedAt: Date.parse('2026-11-20T12:59:00Z'),
      },
      extensionErrors: [],
      confineSpecUpdateRollout: true,
      specWrittenAt: Date.parse('2026-11-20T11:00:00Z'),
      extensionsWritten: {
        manager: 'kubectl-edit',
        at: Date.parse('2026-11-20T11:00:00Z'),
      },
      maintenanceWindow: { begin: '220000+0100', end: '230000+0100' },
      labels: { 'portal.example.org/owner': 'team-shop' },
      apiServer: 'https://external',
    });
  });

  it('reads any spec and any status, however absurd', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (spec, status) => {
        expect(readShoot({ ...NAMED, spec, status }).name).toBe('shop');
      }),
    );
    // The same with the right fields, so that the values get deeper.
    const wild = fc.dictionary(
      fc.constantFrom(
        'extensions',
        'networking',
        'nodes',
        'provider',
        'workers',
        'hibernation',
        'lastErrors',
        'lastOperation',
        'maintenance',
        'timeWindow',
        'accessRestrictions',
        'advertisedAddresses',
        'seedName',
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(wild, wild, fc.anything(), (spec, status, managedFields) => {
        const metadata = { ...NAMED.metadata, managedFields, labels: spec };
        const shoot = readShoot({ metadata, spec, status });
        expect(shoot.name).toBe('shop');
      }),
    );
  });

  it.each([
    [undefined],
    [null],
    [[]],
    ['shop'],
    [{}],
    [{ metadata: null }],
    [{ metadata: { name: 'shop' } }],
    [{ metadata: { namespace: 'garden-prod', name: 7 } }],
  ])('refuses what has no name: %j', raw => {
    expect(() => readShoot(raw)).toThrow(/no metadata\.name/);
  });

  it('shares texts that repeat between the shoots of one reader', () => {
    const read = createShootReader();
    // Made at run time, so that the engine does not share them by itself.
    const raw = () =>
      JSON.parse(
        '{"metadata":{"namespace":"garden-prod","name":"a"},"spec":{"networking":{"pods":"100.96.0.0/11"}}}',
      );
    expect(read(raw()).pods).toBe(read(raw()).pods);
    expect(read(raw()).nodes).toBe(read(raw()).services);
    expect(read(raw()).labels).toBe(read(raw()).labels);
  });

  it('does not carry texts of any length', () => {
    const shoot = readShoot({
      ...NAMED,
      spec: { networking: { nodes: '1'.repeat(100_000) } },
      status: {
        lastErrors: [
          {
            description: `Extension shoot--p--s/osc-peering-service ${'x'.repeat(
              100_000,
            )}`,
          },
        ],
      },
    });
    expect(shoot.nodes[0].length).toBeLessThan(300);
    expect(shoot.extensionErrors[0].description).toHaveLength(500);
  });

  it.each([
    [true, true, 'hibernated'],
    [true, false, 'hibernating'],
    [false, true, 'wakingUp'],
    [undefined, undefined, 'awake'],
  ])('with hibernation wanted %s and reached %s is %s', (enabled, now, is) => {
    const shoot = readShoot({
      ...NAMED,
      spec: { hibernation: { enabled } },
      status: { hibernated: now },
    });
    expect(shoot.hibernation).toBe(is);
  });

  it.each([
    ['a', 'a', 'Reconcile', 'Processing', false],
    ['b', 'a', 'Reconcile', 'Succeeded', true],
    ['b', undefined, 'Migrate', 'Succeeded', true],
    ['b', 'b', 'Restore', 'Processing', true],
    ['b', 'b', 'Restore', 'Succeeded', false],
    ['b', 'b', 'LiveMigrate', 'Error', true],
  ])(
    'with spec on %s, status on %s and %s %s migrates: %s',
    (seedName, statusSeed, type, state, migrates) => {
      const shoot = readShoot({
        ...NAMED,
        spec: { seedName },
        status: { seedName: statusSeed, lastOperation: { type, state } },
      });
      expect(shoot.migrating).toBe(migrates);
    },
  );

  it('keeps the errors that name the peering extension, and no others', () => {
    const { extensionErrors } = readShoot({
      ...NAMED,
      status: {
        lastErrors: [
          {
            description:
              'Error while waiting for Extension shoot--dev--x/osc-peering-service to become ready: no route',
            codes: ['ERR_CONFIGURATION_PROBLEM', 7],
          },
          {
            description:
              'extension controllers missing or unready: map[Extension/osc-peering-service:{}]',
          },
          {
            description:
              'Error while waiting for Extension shoot--dev--x/osc-peering-service-2 to become ready',
          },
          { description: 'Error while waiting for Worker shoot--dev--x/x' },
          { description: null },
          null,
        ],
      },
    });
    expect(extensionErrors).toEqual([
      {
        description: expect.stringContaining('no route'),
        codes: ['ERR_CONFIGURATION_PROBLEM'],
      },
      { description: expect.stringContaining('missing or unready'), codes: [] },
    ]);
  });
});

describe('the peering extension of a shoot', () => {
  const lake = { name: 'lake', namespace: 'garden-data', seed: 'eu-de-2' };

  it('is absent when no extension is of its type', () => {
    expect(readShoot({ ...NAMED, spec: { extensions: null } }).peering).toEqual(
      { state: 'absent' },
    );
  });

  it.each([
    ['an object', { type: 'osc-peering-service' }],
    ['a string', 'osc-peering-service'],
  ])('says that the list of extensions is %s', (kind, extensions) => {
    expect(readShoot({ ...NAMED, spec: { extensions } }).peering).toEqual({
      state: 'malformed',
      reason: `spec.extensions is ${kind}, not a list`,
      entries: [],
      disabled: false,
    });
  });

  it.each([[undefined], [null], [{}], [{ shootPeerings: null }]])(
    'is present without entries for providerConfig %j',
    providerConfig => {
      expect(withConfig(providerConfig)).toEqual({
        state: 'present',
        entries: [],
      });
    },
  );

  it('is disabled with its entries', () => {
    expect(withConfig({ shootPeerings: [lake] }, { disabled: true })).toEqual({
      state: 'disabled',
      entries: [lake],
    });
  });

  it.each([
    ['text', 'providerConfig is a string, not an object'],
    [[lake], 'providerConfig is an array, not an object'],
    [7, 'providerConfig is a number, not an object'],
    [{ shootPeerings: {} }, 'shootPeerings is an object, not a list'],
    [
      { shootPeerings: ['hub'] },
      'entry 1 of shootPeerings is a string, not an object',
    ],
    [
      { shootPeerings: [{ name: 'hub' }] },
      'entry 1 of shootPeerings has no namespace',
    ],
    [
      { shootPeerings: [{ name: 7, namespace: 'garden-x' }] },
      'the name of entry 1 of shootPeerings is a number, not a string',
    ],
  ])('is malformed with providerConfig %j', (providerConfig, reason) => {
    expect(withConfig(providerConfig)).toEqual({
      state: 'malformed',
      reason,
      entries: [],
      disabled: false,
    });
  });

  it('keeps what can be read beside what can not', () => {
    expect(
      withConfig({ shootPeerings: ['hub', { name: 'hub' }, lake, null] }),
    ).toEqual({
      state: 'malformed',
      reason:
        'entry 1 of shootPeerings is a string, not an object, and 2 more problems',
      entries: [lake],
      disabled: false,
    });
  });

  it('keeps an entry whose names are no DNS labels, and says it', () => {
    const odd = { name: 'La_ke', namespace: 'garden-data', seed: undefined };
    expect(withConfig({ shootPeerings: [odd] })).toEqual({
      state: 'malformed',
      reason: 'the name of entry 1 of shootPeerings is not a DNS label',
      entries: [odd],
      disabled: false,
    });
  });

  it('is the last one of two, and malformed', () => {
    const { peering } = readShoot({
      ...NAMED,
      spec: {
        extensions: [
          { type: 'osc-peering-service', disabled: true },
          {
            type: 'osc-peering-service',
            providerConfig: { shootPeerings: [lake] },
          },
        ],
      },
    });
    expect(peering).toEqual({
      state: 'malformed',
      reason:
        'there are 2 extensions of type osc-peering-service, and one is allowed',
      entries: [lake],
      disabled: false,
    });
  });
});
