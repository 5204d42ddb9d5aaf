import { JsonObject, KubeObject } from '../src/store/KubeObject';
import { shootKey, shootPath, shootsPath } from './target/recordedWorld';
import { linesOf } from './compare/normalise';
import { inEachProfile, MERGE, PATIENCE } from './target/inEachProfile';

const PEERING = 'extensions.extensions.gardener.cloud/osc-peering-service=true';

interface Event {
  readonly type: string;
  readonly object: KubeObject;
}

/** Waits until something is so, however slow the machine. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

inEachProfile(world => {
  const store = () => world().running.garden.store;
  const watch = async (
    query: readonly (readonly [string, string])[],
    namespace?: string,
  ) => {
    const answer = await world().as('alice')({
      method: 'GET',
      path: shootsPath(namespace),
      query: [['watch', 'true'], ...query],
    });
    expect(answer.status).toBe(200);
    return linesOf(answer.text) as unknown as Event[];
  };
  const label = (name: string, value: string, namespace?: string) =>
    world().as('alice')({
      method: 'PATCH',
      path: shootPath(name, namespace),
      headers: MERGE,
      body: { metadata: { labels: { watched: value } } },
    });
  const extensions = (name: string, list: JsonObject[]) =>
    world().as('alice')({
      method: 'PATCH',
      path: shootPath(name),
      headers: MERGE,
      body: { spec: { extensions: list } },
    });
  const types = (events: readonly Event[]) =>
    events
      .filter(({ type }) => type !== 'BOOKMARK')
      .map(({ type, object }) => `${type} ${object.metadata.name}`);

  it(
    '500: gives all changes since a resourceVersion, and ends cleanly when its time is up',
    async () => {
      const from = String(store().resourceVersion);
      await label('peer1', 'once');
      await label('peer2', 'twice');
      const events = await watch([
        ['resourceVersion', from],
        ['timeoutSeconds', '1'],
      ]);
      expect(types(events)).toEqual(['MODIFIED peer1', 'MODIFIED peer2']);
      expect(events[0].object.kind).toBe('Shoot');
    },
    PATIENCE,
  );

  it(
    '502: gives the changes of one shoot to a field selector',
    async () => {
      const from = String(store().resourceVersion);
      await label('peer1', 'once');
      await label('peer2', 'twice');
      const events = await watch([
        ['resourceVersion', from],
        ['timeoutSeconds', '1'],
        ['fieldSelector', 'metadata.name=peer2'],
      ]);
      expect(types(events)).toEqual(['MODIFIED peer2']);
    },
    PATIENCE,
  );

  it(
    '501: DELETED means "left the selector": the old state under the new resourceVersion',
    async () => {
      const from = String(store().resourceVersion);
      const entry = { type: 'osc-peering-service', providerConfig: {} };
      await extensions('twin-a', []);
      await extensions('twin-a', [entry]);
      const events = await watch([
        ['resourceVersion', from],
        ['timeoutSeconds', '1'],
        ['labelSelector', PEERING],
      ]);
      expect(types(events)).toEqual(['DELETED twin-a', 'ADDED twin-a']);
      const [gone] = events;
      expect(gone.object.metadata.labels).toHaveProperty([
        PEERING.replace('=true', ''),
      ]);
      expect(gone.object.metadata.deletionTimestamp).toBeUndefined();
      expect(Number(gone.object.metadata.resourceVersion)).toBeGreaterThan(
        Number(from),
      );
    },
    PATIENCE,
  );

  it(
    '519: sends a bookmark to who asks for it before it ends, if something has happened',
    async () => {
      const from = String(store().resourceVersion);
      await label('peer1', 'once');
      const events = await watch([
        ['resourceVersion', from],
        ['timeoutSeconds', '3'],
        ['allowWatchBookmarks', 'true'],
      ]);
      const bookmarks = events.filter(({ type }) => type === 'BOOKMARK');
      expect(bookmarks.length).toBeGreaterThan(0);
      expect(
        Number(bookmarks[0].object.metadata.resourceVersion),
      ).toBeGreaterThan(Number(from));
    },
    PATIENCE,
  );

  it(
    '506: sends no bookmark when nothing has happened',
    async () => {
      const events = await watch([
        ['resourceVersion', String(store().resourceVersion)],
        ['timeoutSeconds', '3'],
        ['allowWatchBookmarks', 'true'],
      ]);
      expect(events).toEqual([]);
    },
    PATIENCE,
  );

  it(
    '520 521: rights that are taken away end no open watch, but count for the next request',
    async () => {
      const { garden } = world().running;
      const open = garden.watches.size;
      const events = watch(
        [
          ['resourceVersion', String(store().resourceVersion)],
          ['timeoutSeconds', '3'],
        ],
        'garden-prod',
      );
      await until(() => garden.watches.size > open);
      store().update({ resource: 'projects', name: 'prod' }, project => ({
        ...project,
        spec: { ...project.spec, members: [] },
      }));
      const refused = await label('web', 'refused', 'garden-prod');
      expect(refused.status).toBe(403);
      store().update(shootKey('web', 'garden-prod'), web => ({
        ...web,
        metadata: { ...web.metadata, labels: { revoked: 'yes' } },
      }));
      expect(types(await events)).toEqual(['MODIFIED web']);
    },
    PATIENCE,
  );

  it(
    '710: after a restart every older resourceVersion is expired, inside a 200',
    async () => {
      const from = String(store().resourceVersion);
      store().restart(store().resourceVersion + 100);
      const [event] = await watch([
        ['resourceVersion', from],
        ['timeoutSeconds', '1'],
      ]);
      expect(event.type).toBe('ERROR');
      expect(event.object).toMatchObject({
        kind: 'Status',
        code: 410,
        reason: 'Expired',
      });
    },
    PATIENCE,
  );
});
