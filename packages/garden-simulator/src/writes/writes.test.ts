import { JsonObject } from '../store/KubeObject';
import {
  CallOptions,
  shootsPath,
  smallShoot,
  SmallGarden,
  startSmallGarden,
} from '../testUtils/smallGarden';

jest.setTimeout(60_000);

const merge = { 'Content-Type': 'application/merge-patch+json' };
const jsonPatch = { 'Content-Type': 'application/json-patch+json' };
const peering = {
  type: 'osc-peering-service',
  providerConfig: {
    kind: 'PeeringConfig',
    shootPeerings: [{ name: 'peer2', namespace: 'garden-dev', seed: 'seed-1' }],
  },
};

describe('writing shoots', () => {
  let garden: SmallGarden;
  const peer1 = { resource: 'shoots', namespace: 'garden-dev', name: 'peer1' };
  const stored = () => garden.running.garden.store.get(peer1)!;
  const patch = (body: unknown, options: CallOptions = {}, query = '') =>
    garden.call('PATCH', `${shootsPath('peer1')}${query}`, {
      as: 'alice',
      headers: merge,
      body,
      ...options,
    });

  async function begin(
    spec: JsonObject = {},
    profile: '1.83' | '1.150' = '1.150',
  ) {
    garden = await startSmallGarden([smallShoot('peer1', spec)], { profile });
  }
  afterEach(() => garden.running.close());

  it('raises generation and keeps the label when the extensions change, and neither on a label', async () => {
    await begin();
    const changed = await patch({ spec: { extensions: [peering] } });
    expect(changed.status).toBe(200);
    expect(changed.body.metadata).toMatchObject({
      generation: 3,
      labels: {
        'extensions.extensions.gardener.cloud/osc-peering-service': 'true',
      },
    });
    const labelled = await patch({ metadata: { labels: { a: 'b' } } });
    expect(labelled.body.metadata).toMatchObject({ generation: 3 });
    const off = await patch({
      spec: { extensions: [{ ...peering, disabled: true }] },
    });
    expect(JSON.stringify(off.body.metadata)).not.toContain(
      'osc-peering-service":"true"',
    );
  });

  it('adds a peering by JSON patch without touching a byte of anything else', async () => {
    await begin({
      extensions: [{ type: 'dns', providerConfig: { z: 1, a: null } }, peering],
    });
    const answer = await garden.call('PATCH', shootsPath('peer1'), {
      as: 'alice',
      headers: jsonPatch,
      body: [
        {
          op: 'test',
          path: '/spec/extensions/1/type',
          value: 'osc-peering-service',
        },
        {
          op: 'add',
          path: '/spec/extensions/1/providerConfig/shootPeerings/-',
          value: { seed: 's', name: 'n' },
        },
      ],
    });
    expect(answer.body.metadata).toMatchObject({ generation: 3 });
    expect(JSON.stringify(stored().spec?.extensions)).toBe(
      '[{"type":"dns","providerConfig":{"z":1,"a":null}},{"type":"osc-peering-service","providerConfig":{"kind":"PeeringConfig","shootPeerings":[{"name":"peer2","namespace":"garden-dev","seed":"seed-1"},{"seed":"s","name":"n"}]}}]',
    );
  });

  it('answers one and the same 422 to everything that goes wrong in a JSON patch', async () => {
    await begin();
    const bodies = [
      [{ op: 'test', path: '/metadata/uid', value: 'other' }],
      [{ op: 'remove', path: '/spec/extensions/7' }],
      [{ op: 'foo', path: '/spec' }],
    ];
    for (const body of bodies) {
      const answer = await garden.call('PATCH', shootsPath('peer1'), {
        as: 'alice',
        headers: jsonPatch,
        body,
      });
      expect([answer.status, answer.body.message, answer.body.details]).toEqual(
        [
          422,
          'the server rejected our request due to an error in our request',
          {},
        ],
      );
    }
  });

  it('compares providerConfig byte by byte in a PUT', async () => {
    await begin({ extensions: [peering] });
    await patch({ metadata: { labels: { settled: 'yes' } } });
    const compact = JSON.stringify(stored());
    const put = (text: string) =>
      garden.call('PUT', shootsPath('peer1'), {
        as: 'alice',
        text,
        headers: { 'Content-Type': 'application/json' },
      });
    const same = await put(compact);
    expect(same.body.metadata).toMatchObject({
      generation: 2,
      resourceVersion: JSON.parse(compact).metadata.resourceVersion,
    });
    const blanks = await put(JSON.stringify(stored(), null, 1));
    expect(blanks.body.metadata).toMatchObject({ generation: 3 });
  });

  it('loses large numbers by strategic merge, even when a label is all that changes', async () => {
    await begin();
    await garden.call('PATCH', shootsPath('peer1'), {
      as: 'alice',
      headers: jsonPatch,
      text: '[{"op":"add","path":"/spec/extensions","value":[{"type":"dns","providerConfig":{"n":12345678901234567890}}]}]',
    });
    const answer = await patch(
      { metadata: { labels: { a: 'b' } } },
      { headers: { 'Content-Type': 'application/strategic-merge-patch+json' } },
    );
    expect(answer.text).toContain('"n":12345678901234567000');
    expect(answer.body.metadata).toMatchObject({ generation: 4 });
  });

  it('keeps generation while changes are confined to the maintenance window', async () => {
    await begin({ maintenance: { confineSpecUpdateRollout: true } });
    const confined = await patch({ spec: { extensions: [peering] } });
    expect(confined.body.metadata).toMatchObject({ generation: 2 });
    const now = await patch({
      metadata: { annotations: { 'gardener.cloud/operation': 'reconcile' } },
    });
    expect(now.body.metadata).toMatchObject({ generation: 3 });
    expect(now.text).not.toContain('"gardener.cloud/operation"');
  });

  it('locks optimistically: a stale resourceVersion is a conflict, none is a silent overwrite', async () => {
    await begin();
    const { resourceVersion } = stored().metadata;
    expect(
      (await patch({ metadata: { resourceVersion, labels: { a: '1' } } }))
        .status,
    ).toBe(200);
    const stale = await patch({
      metadata: { resourceVersion, labels: { a: '2' } },
    });
    expect([stale.status, stale.body.reason]).toEqual([409, 'Conflict']);
    expect((await patch({ metadata: { labels: { a: '3' } } })).status).toBe(
      200,
    );
    const noVersion = { ...stored(), metadata: { name: 'peer1' } };
    const put = await garden.call('PUT', shootsPath('peer1'), {
      as: 'alice',
      body: noVersion,
    });
    expect(put.status).toBe(422);
  });

  it('shows in a dry run what would be, and stores nothing', async () => {
    await begin();
    const before = stored();
    const answer = await patch(
      { spec: { extensions: [peering] } },
      {},
      '?dryRun=All',
    );
    expect(answer.body.metadata).toMatchObject({
      generation: 3,
      resourceVersion: before.metadata.resourceVersion,
    });
    expect(stored()).toEqual(before);
  });

  it.each([
    [
      'an unregistered type',
      { extensions: [{ type: 'nope' }] },
      403,
      'given Shoot uses non-registered extension type: spec.extensions[0].type ("nope")',
    ],
    [
      'another seed',
      { seedName: 'seed-2' },
      403,
      "spec.seedName 'seed-1' cannot be changed to 'seed-2' by patching the shoot",
    ],
    [
      'a reserved range',
      { networking: { nodes: '240.1.0.0/24' } },
      403,
      'shoot node network intersects with reserved kube-apiserver mapping range (240.0.0.0/8)',
    ],
    [
      'host bits',
      { networking: { nodes: '10.30.0.1/26' } },
      422,
      'must be valid canonical CIDR',
    ],
    [
      'two entries of one type',
      { extensions: [peering, peering] },
      422,
      'spec.extensions[1].type: Duplicate value: "osc-peering-service"',
    ],
    [
      'a wrong type',
      { extensions: [{ type: 5 }] },
      422,
      'json: cannot unmarshal number into Go struct field Extension.spec.extensions.type of type string',
    ],
  ])('refuses %s', async (_name, spec, status, message) => {
    await begin();
    const answer = await patch({ spec });
    expect(answer.status).toBe(status);
    expect(answer.body.message).toContain(message);
  });

  it('takes the last of two entries of one type in 1.83, at the place of the first', async () => {
    await begin({}, '1.83');
    const second = { ...peering, disabled: true };
    const answer = await patch({
      spec: { extensions: [peering, { type: 'dns' }, second] },
    });
    expect(answer.status).toBe(200);
    expect(
      (stored().spec?.extensions as JsonObject[]).map(({ type, disabled }) => [
        type,
        disabled,
      ]),
    ).toEqual([
      ['osc-peering-service', true],
      ['dns', undefined],
    ]);
  });

  it('warns of unknown fields and drops them, or refuses them with Strict', async () => {
    await begin();
    const warned = await patch({ spec: { fooBar: 1 } });
    expect(warned.status).toBe(200);
    expect(warned.headers.warning).toBe(
      '299 - "unknown field \\"spec.fooBar\\""',
    );
    expect(stored().spec?.fooBar).toBeUndefined();
    const strict = await patch(
      { spec: { fooBar: 1 } },
      {},
      '?fieldValidation=Strict',
    );
    expect(strict.status).toBe(422);
  });

  it('locks the spec while a shoot migrates or is deleted; labels stay writable', async () => {
    await begin();
    const { store } = garden.running.garden;
    store.update(peer1, current => ({
      ...current,
      status: { lastOperation: { type: 'Migrate', state: 'Processing' } },
    }));
    const migrating = await patch({ spec: { purpose: 'testing' } });
    expect([migrating.status, migrating.body.message]).toEqual([
      403,
      'shoots.core.gardener.cloud "peer1" is forbidden: cannot change shoot spec during Migrate operation that is in state Processing',
    ]);
    store.update(peer1, current => ({
      ...current,
      metadata: {
        ...current.metadata,
        deletionTimestamp: '2026-11-20T18:00:00Z',
      },
    }));
    expect((await patch({ spec: { extensions: [peering] } })).status).toBe(422);
    expect((await patch({ metadata: { labels: { a: 'b' } } })).status).toBe(
      200,
    );
  });

  it('wants a confirmation before it deletes, and keeps the shoot until its finalizer goes', async () => {
    await begin();
    const remove = () =>
      garden.call('DELETE', shootsPath('peer1'), { as: 'alice' });
    expect((await remove()).status).toBe(403);
    await patch({
      metadata: {
        annotations: { 'confirmation.gardener.cloud/deletion': 'true' },
      },
    });
    const deleted = await remove();
    expect(deleted.body.kind).toBe('Shoot');
    expect(stored().metadata.deletionTimestamp).toBeDefined();
    const early = await patch(
      { metadata: { finalizers: null } },
      { as: 'admin' },
    );
    expect(early.status).toBe(403);
  });

  it.each([
    ['the body says so', '', ['All'], false],
    ['the query says so and there is no body', '?dryRun=All', undefined, false],
    ['the query says so and a body does not', '?dryRun=All', [], true],
    ['nobody says so', '', [], true],
  ])(
    'deletes or only tries to, as Kubernetes reads it, when %s',
    async (_, query, dryRun, deletes) => {
      await begin();
      await patch({
        metadata: {
          annotations: { 'confirmation.gardener.cloud/deletion': 'true' },
        },
      });
      const answer = await garden.call(
        'DELETE',
        `${shootsPath('peer1')}${query}`,
        {
          as: 'alice',
          body: dryRun && { apiVersion: 'v1', kind: 'DeleteOptions', dryRun },
        },
      );
      expect(answer.status).toBe(200);
      expect(answer.body.metadata).toHaveProperty('deletionTimestamp');
      expect(stored().metadata.deletionTimestamp !== undefined).toBe(deletes);
    },
  );

  it.each([
    [['all'], 422],
    ['All', 400],
  ])('refuses the dry run %j of a deletion', async (dryRun, code) => {
    await begin();
    const answer = await garden.call('DELETE', shootsPath('peer1'), {
      as: 'alice',
      body: { apiVersion: 'v1', kind: 'DeleteOptions', dryRun },
    });
    expect(answer.status).toBe(code);
    expect(stored().metadata.deletionTimestamp).toBeUndefined();
  });

  it('creates a shoot from a minimal manifest and fills in the rest', async () => {
    await begin();
    const answer = await garden.call('POST', shootsPath(), {
      as: 'alice',
      body: {
        apiVersion: 'core.gardener.cloud/v1beta1',
        kind: 'Shoot',
        metadata: { name: 'new' },
        spec: {
          cloudProfileName: 'osc',
          secretBindingName: 'creds',
          region: 'eu-de-1',
          networking: { type: 'calico' },
          provider: {
            type: 'openstack',
            workers: [
              { name: 'w1', minimum: 1, maximum: 1, machine: { type: 'm' } },
            ],
          },
        },
      },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      metadata: {
        generation: 1,
        annotations: { 'gardener.cloud/created-by': 'alice' },
      },
      spec: {
        purpose: 'evaluation',
        kubernetes: { version: '1.30.1' },
        cloudProfile: { name: 'osc' },
      },
    });
  });

  it('hands out a kubeconfig even in a dry run, but not for less than ten minutes', async () => {
    await begin();
    const ask = (expirationSeconds: number) =>
      garden.call('POST', `${shootsPath('peer1')}/adminkubeconfig?dryRun=All`, {
        as: 'alice',
        body: { spec: { expirationSeconds } },
      });
    expect((await ask(60)).status).toBe(422);
    const answer = await ask(999_999);
    expect([
      answer.status,
      (answer.body.spec as JsonObject).expirationSeconds,
    ]).toEqual([201, 86_400]);
    const viewer = await garden.call(
      'POST',
      `${shootsPath('peer1')}/adminkubeconfig`,
      { as: 'bob', body: {} },
    );
    expect(viewer.status).toBe(403);
  });
});
