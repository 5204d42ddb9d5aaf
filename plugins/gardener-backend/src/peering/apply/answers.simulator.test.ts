import {
  writtenEntries,
  type EntryEdit,
  type EntryName,
} from 'backstage-plugin-gardener-common';
import {
  startGardenProcess,
  type GardenProcess,
} from 'garden-simulator/testing';
import { controlGarden } from '../../__testUtils__/controlGarden';
import { HastyClock } from '../../__testUtils__/HastyClock';
import type { GardenIdentity } from '../../access/GardenIdentity';
import type { StepIntent } from '../../database/ChangeRecord';
import type { GardenClient } from '../../garden/GardenClient';
import { HttpGardenClient } from '../../garden/HttpGardenClient';
import { readLiveShoot, type LiveShoot } from '../LiveShoot';
import { shootPrint } from '../shootPrint';
import { StepWriter } from './StepWriter';
import type { WriteOutcome } from './WriteOutcome';

jest.setTimeout(300_000);

const MARA = {
  kind: 'impersonated' as const,
  user: 'mara@example.org',
  groups: ['osc:everyone', 'osc:platform'],
};
/** May see prod, and change nothing. */
const JON = {
  kind: 'impersonated' as const,
  user: 'jon@example.org',
  groups: ['osc:everyone'],
};
const RETURNS = { namespace: 'garden-prod', name: 'returns' };
const SHOOTS = '/apis/core.gardener.cloud/v1beta1/namespaces';
const add = (name: string): EntryEdit => ({
  kind: 'add',
  entry: { namespace: 'garden-prod', name, seed: 'eu-de-1' },
});

/** Every answer of a Garden, as it comes over the wire. */
describe('a write to the embedded Garden', () => {
  let garden: GardenProcess;
  let client: HttpGardenClient;
  let clock: HastyClock;
  /** As it is before each test. */
  let before: LiveShoot;

  const connect = (context: string) =>
    new HttpGardenClient(
      'osc',
      { kind: 'kubeconfig', path: garden.kubeconfigPath, context },
      { writeTimeout: 1_500 },
    );

  const remove = async ({ namespace, name }: EntryName) => {
    const key = { resource: 'shoots', namespace, name };
    await controlGarden(garden.kubeconfig, 'POST', 'objects', {
      change: 'delete',
      ...key,
    });
  };
  const create = (object: object) =>
    controlGarden(garden.kubeconfig, 'POST', 'objects', {
      change: 'create',
      resource: 'shoots',
      object,
    });
  const read = (shoot: EntryName) =>
    readLiveShoot({ name: 'osc', client }, shoot, MARA);

  beforeAll(async () => {
    garden = await startGardenProcess({
      args: ['--landscape', 'demo', '--no-reconciler', '--control'],
    });
    client = connect('backstage');
    before = await read(RETURNS);
  });

  afterAll(async () => {
    client?.close();
    await garden?.stop();
  });

  beforeEach(async () => {
    clock = new HastyClock();
  });

  afterEach(async () => {
    await controlGarden(garden.kubeconfig, 'DELETE', 'faults');
    await remove(RETURNS);
    await create(JSON.parse(before.text));
  });

  const fault = (
    effect: object,
    options: { readonly verb?: string; readonly count?: number } = {},
  ) =>
    controlGarden(garden.kubeconfig, 'POST', 'faults', {
      effect,
      scope: { path: SHOOTS, verbs: [options.verb ?? 'patch'] },
      count: options.count,
    });
  /** Changes a shoot past all rules of the Garden. */
  const put = ({ namespace, name }: EntryName, patch: object) =>
    controlGarden(garden.kubeconfig, 'POST', 'objects', {
      change: 'patch',
      resource: 'shoots',
      namespace,
      name,
      patch,
    });
  const entriesOf = async (shoot: EntryName) =>
    writtenEntries((await read(shoot)).shoot.peering);
  const listed = async () => (await entriesOf(RETURNS)).map(({ name }) => name);
  /** Somebody else writes the list of entries. */
  const putEntries = async (
    shoot: EntryName,
    change: (entries: readonly object[]) => readonly object[],
  ) => {
    const shootPeerings = change(await entriesOf(shoot));
    const { extensions } = JSON.parse((await read(shoot)).text).spec;
    await put(shoot, {
      spec: {
        extensions: extensions.map((extension: { readonly type: string }) =>
          extension.type === 'osc-peering-service'
            ? { ...extension, providerConfig: { shootPeerings } }
            : extension,
        ),
      },
    });
  };
  const write = async (
    edits: readonly EntryEdit[] = [add('shop')],
    options: {
      readonly as?: GardenIdentity;
      readonly shoot?: EntryName;
      readonly uid?: string;
      readonly intent?: StepIntent;
      readonly through?: Pick<GardenClient, 'getText' | 'patch' | 'delete'>;
    } = {},
  ): Promise<WriteOutcome> =>
    new StepWriter(
      { name: 'osc', client: options.through ?? client },
      clock,
    ).forward(
      {
        shoot: options.shoot ?? RETURNS,
        uid: options.uid ?? before.shoot.uid,
        print: shootPrint(before),
        state: 'waiting',
        intent: options.intent ?? { kind: 'entries', edits },
      },
      [],
      options.as ?? MARA,
      async () => undefined,
      new AbortController().signal,
    );
  /** Something happens after the shoot was read and before it is written, once. */
  const meanwhile = (act: () => Promise<void>) => {
    let happened = false;
    const through: Pick<GardenClient, 'getText' | 'patch' | 'delete'> = {
      getText: (...given) => client.getText(...given),
      delete: (...given) => client.delete(...given),
      patch: async (...given) => {
        if (!happened) await act();
        happened = true;
        return client.patch(...given);
      },
    };
    return through;
  };
  const counted = async (act: () => Promise<unknown>) => {
    const { get, write: writes } = client.requests;
    await act();
    const now = client.requests;
    return { reads: now.get - get, writes: now.write - writes };
  };

  it('costs one read and one write when all goes well', async () => {
    const requests = await counted(async () => {
      await expect(write()).resolves.toMatchObject({
        state: 'written',
        generation: {
          before: before.shoot.generation,
          after: before.shoot.generation + 1,
        },
      });
    });
    expect(requests).toEqual({ reads: 1, writes: 1 });
    expect(await listed()).toEqual(['shop']);
  });

  it('costs one read when there is nothing to do', async () => {
    await write();
    const requests = await counted(async () => {
      await expect(write()).resolves.toEqual({ state: 'unchanged' });
    });
    expect(requests).toEqual({ reads: 1, writes: 0 });
  });

  describe('that is refused', () => {
    it.each<[string, object, object]>([
      [
        '401',
        { kind: 'unauthorized' },
        {
          kind: 'unauthorized',
          message:
            'The Garden does not accept the portal’s credentials any more. Ask who runs this portal.',
          gardenWords: 'Unauthorized',
        },
      ],
      [
        '403 by a webhook',
        { kind: 'webhookDenies', message: 'the seed is closed' },
        {
          kind: 'webhook',
          message: 'A webhook of the Garden refuses this change of returns.',
          gardenWords: expect.stringContaining('the seed is closed'),
        },
      ],
    ])('%s', async (_, effect, problem) => {
      await fault(effect);
      await expect(write()).resolves.toEqual({
        state: 'refused',
        problem: { ...problem, tries: 1 },
      });
      expect(await listed()).toEqual([]);
    });

    it('403 without the right', async () => {
      await expect(write(undefined, { as: JON })).resolves.toEqual({
        state: 'refused',
        problem: {
          kind: 'noRights',
          message: 'You may not change shoots in garden-prod, or not any more.',
          gardenWords: expect.stringContaining('jon@example.org'),
          tries: 1,
        },
      });
    });

    it('403 because the portal may not act as anybody', async () => {
      const weak = connect('jon');
      await expect(write(undefined, { through: weak })).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'impersonation',
          message:
            'The portal may not act as you in this Garden. Ask who runs this portal.',
        },
      });
      weak.close();
    });

    it('403 by the rules of the Garden', async () => {
      const sandbox = { namespace: 'garden-dev', name: 'cde-store' };
      const { shoot } = await read(sandbox);
      await expect(
        write(undefined, { shoot: sandbox, uid: shoot.uid }),
      ).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'admission',
          message: `The rules of the Garden refuse this change of ${shoot.name}.`,
          gardenWords: expect.stringContaining('workerless'),
        },
      });
    });

    it('because its identity would be the portal itself', async () => {
      await expect(
        write(undefined, {
          as: { kind: 'impersonated' as const, user: ' ', groups: [] },
        }),
      ).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'identity',
          message:
            'It is not known safely who you are in this Garden, so nothing was sent. Ask who runs this portal.',
        },
      });
    });

    it('404', async () => {
      await expect(
        write(undefined, {
          shoot: { namespace: 'garden-prod', name: 'nothing' },
        }),
      ).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'notFound',
          message: 'nothing does not exist any more.',
        },
      });
    });

    it('422 that names a field', async () => {
      await write([add('checkout')]);
      const through = meanwhile(() =>
        put(RETURNS, {
          metadata: {
            deletionTimestamp: '2026-01-01T00:00:00Z',
            finalizers: ['gardener'],
          },
        }),
      );
      await expect(write(undefined, { through })).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'invalid',
          message: 'The Garden does not accept this change of returns.',
        },
      });
    });

    it('of a shoot that is migrating, before anything is sent', async () => {
      const stream = { namespace: 'garden-data', name: 'stream' };
      const { shoot } = await read(stream);
      const requests = await counted(async () => {
        await expect(
          write(undefined, { shoot: stream, uid: shoot.uid }),
        ).resolves.toMatchObject({
          state: 'refused',
          problem: { kind: 'migrating' },
        });
      });
      expect(requests).toEqual({ reads: 1, writes: 0 });
    });

    it('of an extension that can not be read, and is not written over', async () => {
      const extensions = [{ type: 'osc-peering-service', providerConfig: 'x' }];
      await put(RETURNS, { spec: { extensions } });
      await expect(write()).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'unreadable',
          message:
            'The peering configuration of returns can’t be read: providerConfig is a string, not an object. Nothing is written over it.',
        },
      });
      expect((await read(RETURNS)).extensions).toMatchObject(extensions);
    });

    it('of a shoot that was deleted between the read and the write', async () => {
      const through = meanwhile(() => remove(RETURNS));
      const refused = write(undefined, { through });
      await expect(refused).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'notFound',
          message: 'returns does not exist any more.',
          gardenWords: expect.stringContaining('not found'),
        },
      });
      const object = JSON.parse(before.text);
      await create({
        ...object,
        metadata: { ...object.metadata, uid: 'another' },
      });
      // It is back under its name, as another cluster.
      await expect(write()).resolves.toMatchObject({
        state: 'refused',
        problem: {
          kind: 'recreated',
          message:
            'returns was deleted and created anew since the review: it is another cluster now.',
        },
      });
      expect(await listed()).toEqual([]);
    });
  });

  describe('that is carried out in the end', () => {
    it.each<[string, object]>([
      [
        '403 of a Garden that does not know the portal yet',
        { kind: 'anonymous' },
      ],
      ['429', { kind: 'tooManyRequests', retryAfterSeconds: 7 }],
      ['500', { kind: 'internalError', message: 'etcdserver: timed out' }],
      [
        '503',
        { kind: 'unavailable', message: 'error trying to reach service' },
      ],
      ['the connection is cut before', { kind: 'cutBefore' }],
      ['the connection is cut after', { kind: 'cutAfter' }],
      ['no answer in time', { kind: 'hang' }],
    ])('after %s: once', async (_, effect) => {
      await fault(effect, { count: 1 });
      await expect(write()).resolves.toMatchObject({ state: 'written' });
      expect(await listed()).toEqual(['shop']);
      const { shoot } = await read(RETURNS);
      expect(shoot.generation).toBe(before.shoot.generation + 1);
    });

    it('waits as long as the Garden asks', async () => {
      await fault(
        { kind: 'tooManyRequests', retryAfterSeconds: 7 },
        { count: 1 },
      );
      await fault(
        { kind: 'tooManyRequests', retryAfterSeconds: 3_600 },
        { verb: 'get', count: 1 },
      );
      await expect(write()).resolves.toMatchObject({ state: 'written' });
      expect(clock.pauses).toEqual([20_000, 7_000]);
    });

    it('is not sent again when it was carried out and the connection was cut', async () => {
      await fault({ kind: 'cutAfter' }, { count: 1 });
      const requests = await counted(() => write());
      expect(requests).toEqual({ reads: 2, writes: 1 });
    });

    it('on what somebody else has made of the list, whose entries stay', async () => {
      await write([add('shop'), add('orders'), add('checkout')]);
      const through = meanwhile(() =>
        putEntries(RETURNS, entries => [
          { namespace: 'garden-ops', name: 'new', seed: 'x' },
          ...entries,
        ]),
      );
      const target = { namespace: 'garden-prod', name: 'orders' };
      await expect(
        write([{ kind: 'remove', target }], { through }),
      ).resolves.toMatchObject({ state: 'written', reread: true });
      expect(await listed()).toEqual(['new', 'shop', 'checkout']);
    });

    it('is one entry, when somebody else adds the same at the same time', async () => {
      await write([add('checkout')]);
      const through = meanwhile(() =>
        putEntries(RETURNS, entries => [
          ...entries,
          { namespace: 'garden-prod', name: 'shop', seed: 'eu-de-1' },
        ]),
      );
      await expect(write(undefined, { through })).resolves.toMatchObject({
        state: 'written',
        reread: true,
      });
      expect(await listed()).toEqual(['checkout', 'shop']);
    });
  });

  describe('that is given up', () => {
    it.each<[string, object, string, string]>([
      [
        '403 of a Garden that does not know the portal',
        { kind: 'anonymous' },
        'anonymous',
        'The Garden does not recognise the portal at the moment; it may be starting.',
      ],
      [
        '429',
        { kind: 'tooManyRequests', retryAfterSeconds: 1 },
        'tooManyRequests',
        'The Garden is limiting requests.',
      ],
      [
        '500',
        { kind: 'internalError', message: 'etcdserver: timed out' },
        'server',
        'The Garden failed with an error of its own.',
      ],
      [
        '503',
        { kind: 'unavailable', message: 'error trying to reach service' },
        'unavailable',
        'The Garden’s API is not available at the moment.',
      ],
      [
        'connections that are cut',
        { kind: 'cutBefore' },
        'unreachable',
        'The Garden did not answer.',
      ],
    ])('after %s, and is not there', async (_, effect, kind, message) => {
      await fault(effect);
      const requests = await counted(async () => {
        await expect(write()).resolves.toMatchObject({
          state: 'refused',
          problem: { kind, message, tries: 4 },
        });
      });
      expect(requests.writes).toBe(4);
      expect(await listed()).toEqual([]);
    });

    it('and nobody knows whether it is there', async () => {
      await fault({ kind: 'cutAfter' }, { count: 1 });
      const through: Pick<GardenClient, 'getText' | 'patch' | 'delete'> = {
        getText: (...given) => client.getText(...given),
        delete: (...given) => client.delete(...given),
        patch: async (...given) => {
          await fault({ kind: 'cutBefore' }, { verb: 'get' });
          return client.patch(...given);
        },
      };
      await expect(write(undefined, { through })).resolves.toMatchObject({
        state: 'unknown',
        effects: [{ kind: 'added' }],
        problem: { kind: 'unreachable' },
      });
      await controlGarden(garden.kubeconfig, 'DELETE', 'faults');
      expect(await listed()).toEqual(['shop']);
    });
  });

  describe('of an operation', () => {
    const reconcile: StepIntent = { kind: 'operation', operation: 'reconcile' };

    it('raises the generation and leaves no annotation', async () => {
      const { shoot } = await read(RETURNS);
      await expect(
        write([], { uid: shoot.uid, intent: reconcile }),
      ).resolves.toMatchObject({
        state: 'written',
        generation: { before: shoot.generation, after: shoot.generation + 1 },
      });
      expect((await read(RETURNS)).text).not.toContain(
        'gardener.cloud/operation',
      );
    });

    it('is asked for once when the connection was cut after', async () => {
      await fault({ kind: 'cutAfter' }, { count: 1 });
      const { shoot } = await read(RETURNS);
      await expect(
        write([], { uid: shoot.uid, intent: reconcile }),
      ).resolves.toMatchObject({ state: 'written' });
      expect((await read(RETURNS)).shoot.generation).toBe(shoot.generation + 1);
    });

    it('retries nothing that has not failed', async () => {
      const { shoot } = await read(RETURNS);
      const intent = { kind: 'operation', operation: 'retry' } as const;
      await expect(write([], { uid: shoot.uid, intent })).resolves.toEqual({
        state: 'unchanged',
      });
    });
  });

  describe('that deletes', () => {
    const intent: StepIntent = { kind: 'deletion' };

    it('leaves no confirmation behind when it is refused', async () => {
      await fault(
        { kind: 'webhookDenies', message: 'not now' },
        { verb: 'delete' },
      );
      const { shoot } = await read(RETURNS);
      await expect(
        write([], { uid: shoot.uid, intent }),
      ).resolves.toMatchObject({
        state: 'refused',
        problem: { kind: 'webhook' },
      });
      expect((await read(RETURNS)).text).not.toContain(
        'confirmation.gardener.cloud/deletion',
      );
    });

    it('is confirmed and carried out in three requests, and as wanted the second time', async () => {
      const { shoot } = await read(RETURNS);
      const requests = await counted(async () => {
        await expect(
          write([], { uid: shoot.uid, intent }),
        ).resolves.toMatchObject({ state: 'written' });
      });
      expect(requests).toEqual({ reads: 1, writes: 2 });
      expect((await read(RETURNS)).shoot.deleting).toBe(true);
      await expect(write([], { uid: shoot.uid, intent })).resolves.toEqual({
        state: 'unchanged',
      });
      await expect(write(undefined, { uid: shoot.uid })).resolves.toMatchObject(
        {
          state: 'refused',
          problem: {
            kind: 'deleting',
            message: 'returns is being deleted and can’t be changed any more.',
          },
        },
      );
    });
  });
});

describe('a write to a Garden that is gone', () => {
  it('is refused after some tries, because nothing was sent', async () => {
    const garden = await startGardenProcess({
      args: ['--landscape', 'lab', '--no-reconciler'],
    });
    const client = new HttpGardenClient('osc', {
      kind: 'kubeconfig',
      path: garden.kubeconfigPath,
      context: 'backstage',
    });
    // Reads the kubeconfig while it is there.
    await client.getText('shoots', RETURNS).catch(() => undefined);
    await garden.stop();
    await expect(
      new StepWriter({ name: 'osc', client }, new HastyClock()).forward(
        {
          shoot: RETURNS,
          uid: 'any',
          print: 'any',
          state: 'waiting',
          intent: { kind: 'entries', edits: [add('shop')] },
        },
        [],
        MARA,
        async () => undefined,
        new AbortController().signal,
      ),
    ).resolves.toMatchObject({
      state: 'refused',
      problem: {
        kind: 'unreachable',
        message: 'The Garden did not answer.',
        tries: 4,
      },
    });
    client.close();
  });
});
