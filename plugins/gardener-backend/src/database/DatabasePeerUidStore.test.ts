import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { shootKey } from 'backstage-plugin-gardener-common';
import { DatabasePeerUidStore } from './DatabasePeerUidStore';
import { openDatabase } from './openDatabase';
import type { PeerUid } from './PeerUidStore';

jest.setTimeout(60_000);

const key = (name: string) => shootKey({ namespace: 'garden-prod', name });

function uid(
  lister: string,
  target: string,
  firstUid = `uid-of-${target}`,
): PeerUid {
  return {
    lister: key(lister),
    target: key(target),
    firstUid,
    firstSeenAt: 1_700_000_000_000,
  };
}

describe('DatabasePeerUidStore', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_14'],
    // A PostgreSQL is used where BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING names one.
    disableDocker: true,
  });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    async function createStore() {
      const knex = await databases.init(databaseId);
      return new DatabasePeerUidStore(
        await openDatabase(
          mockServices.database({ knex, migrations: { skip: false } }),
        ),
      );
    }

    async function everything(store: DatabasePeerUidStore, garden = 'osc') {
      const uids: PeerUid[] = [];
      for await (const page of store.all(garden)) uids.push(...page);
      return uids;
    }

    it('keeps the first uid that it is told of an entry', async () => {
      const store = await createStore();
      await store.remember('osc', [uid('shop', 'ci', 'first')]);
      await store.remember('osc', [
        uid('shop', 'ci', 'second'),
        uid('shop', 'web', 'first'),
      ]);
      expect(await everything(store)).toEqual([
        uid('shop', 'ci', 'first'),
        uid('shop', 'web', 'first'),
      ]);
    });

    it('begins anew with an entry that was forgotten', async () => {
      const store = await createStore();
      await store.remember('osc', [
        uid('shop', 'ci', 'first'),
        uid('web', 'ci', 'first'),
      ]);
      await store.forget('osc', [{ lister: key('shop'), target: key('ci') }]);
      await store.remember('osc', [
        uid('shop', 'ci', 'second'),
        uid('web', 'ci', 'second'),
      ]);
      expect(await everything(store)).toEqual([
        uid('shop', 'ci', 'second'),
        uid('web', 'ci', 'first'),
      ]);
    });

    it('tells what is known of entries of a shoot and of entries that name it, each once', async () => {
      const store = await createStore();
      await store.remember('osc', [
        uid('shop', 'ci'),
        uid('ci', 'shop'),
        uid('ci', 'web'),
      ]);
      expect(await store.about('osc', [key('shop')])).toEqual([
        uid('shop', 'ci'),
        uid('ci', 'shop'),
      ]);
      expect(await store.about('osc', [key('shop'), key('ci')])).toHaveLength(
        3,
      );
      expect(await store.about('osc', [key('other')])).toEqual([]);
    });

    it('keeps Gardens apart', async () => {
      const store = await createStore();
      await store.remember('osc', [uid('shop', 'ci', 'here')]);
      await store.remember('lab', [uid('shop', 'ci', 'there')]);
      await store.forget('lab', [{ lister: key('shop'), target: key('ci') }]);
      expect(await everything(store, 'osc')).toEqual([
        uid('shop', 'ci', 'here'),
      ]);
      expect(await everything(store, 'lab')).toEqual([]);
    });

    it('holds a whole Garden: more than one statement takes and more than one page', async () => {
      const store = await createStore();
      const uids = Array.from({ length: 4_321 }, (_, i) =>
        uid(`shoot-${i % 50}`, `peer-${i}`),
      );
      await store.remember('osc', uids);
      const read = await everything(store);
      expect(new Set(read.map(({ target }) => target)).size).toBe(4_321);
      expect(read).toHaveLength(4_321);
      expect(
        await store.about(
          'osc',
          uids.map(({ target }) => target),
        ),
      ).toHaveLength(4_321);
      await store.forget('osc', uids);
      expect(await everything(store)).toEqual([]);
    });
  });
});
