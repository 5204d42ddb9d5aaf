import { JsonObject, KubeObject } from '../src/store/KubeObject';
import { shootKey, shootPath, shootsPath } from './target/recordedWorld';
import {
  inEachProfile,
  JSON_PATCH,
  MERGE,
  PATIENCE,
  PLAIN,
} from './target/inEachProfile';
import { Answer } from './target/Target';

const NEVER = '00000000-0000-0000-0000-000000000000';
const CHANGED_MEANWHILE =
  'Operation cannot be fulfilled on shoots.core.gardener.cloud "rec1": the object has been modified; please apply your changes to the latest version and try again';

function status(answer: Answer): JsonObject {
  return answer.json() as JsonObject;
}

inEachProfile(world => {
  const rec1 = () => world().given(shootKey('rec1'));
  const put = (object: KubeObject, name: string = 'rec1') =>
    world().as('alice')({
      method: 'PUT',
      path: shootPath(name),
      headers: PLAIN,
      body: object,
    });
  const patch = (
    headers: Readonly<Record<string, string>>,
    body: JsonObject | JsonObject[],
    query: readonly (readonly [string, string])[] = [],
  ) =>
    world().as('alice')({
      method: 'PATCH',
      path: shootPath('rec1'),
      headers,
      query,
      body,
    });
  const withMetadata = (
    object: KubeObject,
    change: JsonObject,
  ): KubeObject => ({
    ...object,
    metadata: { ...object.metadata, ...change },
  });

  it(
    '240: a PUT without resourceVersion is refused',
    async () => {
      const answer = await put(
        withMetadata(rec1(), { resourceVersion: undefined }),
      );
      expect(answer.status).toBe(422);
      expect(status(answer)).toMatchObject({
        reason: 'Invalid',
        details: {
          causes: [
            {
              field: 'metadata.resourceVersion',
              message: expect.stringContaining(
                'must be specified for an update',
              ),
            },
          ],
        },
      });
    },
    PATIENCE,
  );

  it(
    '242: a PUT with an old resourceVersion conflicts',
    async () => {
      const read = rec1();
      world().given(shootKey('rec1'), { metadata: { labels: { a: 'b' } } });
      const answer = await put(read);
      expect(answer.status).toBe(409);
      expect(status(answer)).toMatchObject({
        reason: 'Conflict',
        message: CHANGED_MEANWHILE,
      });
    },
    PATIENCE,
  );

  it(
    '248: a PUT to a missing name conflicts if the body has a uid',
    async () => {
      const answer = await put(withMetadata(rec1(), { name: 'nope' }), 'nope');
      expect(answer.status).toBe(409);
      expect(status(answer).message).toContain('StorageError: invalid object');
      expect(status(answer).message).toContain('Precondition failed: UID');
    },
    PATIENCE,
  );

  it(
    '249: a PUT with another name than the URL is refused',
    async () => {
      const answer = await put(withMetadata(rec1(), { name: 'other' }));
      expect(answer.status).toBe(400);
      expect(status(answer).message).toBe(
        'the name of the object (other) does not match the name on the URL (rec1)',
      );
    },
    PATIENCE,
  );

  it(
    '250: a PUT does not change the status',
    async () => {
      const read = rec1();
      const answer = await put({
        ...read,
        status: { ...read.status, hibernated: true },
      });
      expect(answer.status).toBe(200);
      expect(world().stored(shootKey('rec1'))?.status).toEqual(read.status);
    },
    PATIENCE,
  );

  it(
    '252: a patch that changes nothing writes nothing',
    async () => {
      const read = rec1();
      const answer = await patch(MERGE, { spec: { purpose: 'testing' } });
      expect(answer.status).toBe(200);
      expect(world().stored(shootKey('rec1'))?.metadata).toEqual(read.metadata);
    },
    PATIENCE,
  );

  it(
    '255: another order of the extensions is a change',
    async () => {
      const extensions = [
        { type: 'shoot-dns-service' },
        { type: 'osc-peering-service' },
      ];
      const read = world().given(shootKey('rec1'), { spec: { extensions } });
      await patch(MERGE, { spec: { extensions: [...extensions].reverse() } });
      expect(world().stored(shootKey('rec1'))?.metadata.generation).toBe(
        (read.metadata.generation ?? 0) + 1,
      );
    },
    PATIENCE,
  );

  it(
    '353: a PUT without spec.seedName is refused, for seeds are given by the binding',
    async () => {
      const read = rec1();
      const { seedName, ...spec } = read.spec ?? {};
      const answer = await put({ ...read, spec });
      expect(seedName).toBe('seed-1');
      expect(answer.status).toBe(403);
      expect(status(answer).message).toContain('spec.seedName');
    },
    PATIENCE,
  );

  it.each([
    ['243', 'old', '1'],
    ['245', 'future', '99999999'],
  ])(
    '%s: a merge patch with a resourceVersion that is %s conflicts',
    async (_id, _age, resourceVersion) => {
      rec1();
      const answer = await patch(MERGE, {
        metadata: { resourceVersion },
        spec: { purpose: 'production' },
      });
      expect(answer.status).toBe(409);
      expect(status(answer)).toMatchObject({
        reason: 'Conflict',
        message: CHANGED_MEANWHILE,
        details: { kind: 'shoots', name: 'rec1' },
      });
      expect(status(answer).details).not.toHaveProperty('causes');
    },
    PATIENCE,
  );

  it(
    '246: a merge patch with another uid is invalid',
    async () => {
      rec1();
      const answer = await patch(MERGE, { metadata: { uid: NEVER } });
      expect(answer.status).toBe(422);
      expect(status(answer).message).toContain('metadata.uid');
      expect(status(answer).message).toContain('field is immutable');
    },
    PATIENCE,
  );

  it(
    '272: a JSON patch that replaces the resourceVersion by an old one conflicts',
    async () => {
      rec1();
      const answer = await patch(JSON_PATCH, [
        { op: 'replace', path: '/metadata/resourceVersion', value: '1' },
        { op: 'replace', path: '/spec/purpose', value: 'production' },
      ]);
      expect(answer.status).toBe(409);
    },
    PATIENCE,
  );

  it.each([
    ['271', '/metadata/resourceVersion', '1'],
    ['555', '/metadata/uid', NEVER],
  ])(
    '%s: a JSON patch whose test of %s fails gets the anonymous 422',
    async (_id, path, value) => {
      rec1();
      const answer = await patch(JSON_PATCH, [
        { op: 'test', path, value },
        { op: 'replace', path: '/spec/purpose', value: 'production' },
      ]);
      expect(answer.status).toBe(422);
      expect(status(answer)).toEqual({
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Failure',
        message:
          'the server rejected our request due to an error in our request',
        reason: 'Invalid',
        details: {},
        code: 422,
      });
    },
    PATIENCE,
  );

  it(
    'a JSON patch whose guards on uid and type hold is written, in the name of its field manager',
    async () => {
      const extensions = [{ type: 'osc-peering-service' }];
      const read = world().given(shootKey('rec1'), { spec: { extensions } });
      const providerConfig = { shootPeerings: [] };
      const answer = await patch(
        JSON_PATCH,
        [
          { op: 'test', path: '/metadata/uid', value: read.metadata.uid },
          {
            op: 'test',
            path: '/spec/extensions/0/type',
            value: 'osc-peering-service',
          },
          {
            op: 'add',
            path: '/spec/extensions/0/providerConfig',
            value: providerConfig,
          },
        ],
        [['fieldManager', 'backstage-gardener']],
      );
      expect(answer.status).toBe(200);
      const stored = world().stored(shootKey('rec1'));
      expect(stored?.spec?.extensions).toEqual([
        { type: 'osc-peering-service', providerConfig },
      ]);
      expect(
        stored?.metadata.managedFields?.map(({ manager }) => manager),
      ).toContain('backstage-gardener');
    },
    PATIENCE,
  );

  it(
    '302: nobody can spoof or remove the label of an extension',
    async () => {
      const label = 'extensions.extensions.gardener.cloud/osc-peering-service';
      const labels = () => world().stored(shootKey('rec1'))?.metadata.labels;
      rec1();
      const spoof = await patch(MERGE, {
        metadata: { labels: { [label]: 'true' } },
      });
      expect(spoof.status).toBe(200);
      expect(labels()).not.toHaveProperty([label]);
      world().given(shootKey('rec1'), {
        metadata: { labels: { [label]: 'true' } },
        spec: { extensions: [{ type: 'osc-peering-service' }] },
      });
      const removal = await patch(MERGE, {
        metadata: { labels: { [label]: null } },
      });
      expect(removal.status).toBe(200);
      expect(labels()).toHaveProperty([label], 'true');
    },
    PATIENCE,
  );

  it.each([
    ['396', { uid: NEVER }, 'the UID in the precondition'],
    [
      '397',
      { resourceVersion: '1' },
      'the ResourceVersion in the precondition',
    ],
  ])(
    '%s: a DELETE with a precondition that does not hold conflicts',
    async (_id, preconditions, words) => {
      world().given(shootKey('recdel'), {
        metadata: {
          annotations: { 'confirmation.gardener.cloud/deletion': 'true' },
        },
      });
      const answer = await world().as('alice')({
        method: 'DELETE',
        path: shootPath('recdel'),
        headers: PLAIN,
        body: { apiVersion: 'v1', kind: 'DeleteOptions', preconditions },
      });
      expect({ status: answer.status, text: answer.text }).toMatchObject({
        status: 409,
      });
      expect(status(answer).message).toContain(words);
    },
    PATIENCE,
  );

  it(
    '403: a deletecollection is refused for all shoots that are not confirmed, whatever its selector',
    async () => {
      const answer = await world().as('alice')({
        method: 'DELETE',
        path: shootsPath(),
        query: [
          ['dryRun', 'All'],
          ['fieldSelector', 'metadata.name=plain'],
        ],
      });
      expect(answer.status).toBe(500);
      const message = String(status(answer).message);
      expect(message).toContain('15 errors occurred:');
      expect(message).toContain(
        'shoots.core.gardener.cloud "peer1" is forbidden: must have a "confirmation.gardener.cloud/deletion" annotation to delete',
      );
    },
    PATIENCE,
  );
});
