import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { aPlan } from '../__testUtils__/aChange';
import { DatabaseChangeStore } from './DatabaseChangeStore';

const MIGRATION = '20261127000200_bulk_changes.js';

describe('the migration to changes of many pairs', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_14'],
    disableDocker: true,
  });

  it.each(databases.eachSupportedId())(
    'keeps changes with their steps and their places in the history, there and back, on %p',
    async id => {
      const db = await databases.init(id);
      const directory = resolvePackagePath(
        'backstage-plugin-gardener-backend',
        'migrations',
      );
      await db.migrate.latest({ directory });
      const store = new DatabaseChangeStore(db, {
        logger: mockServices.logger.mock(),
      });
      await store.add(aPlan({ id: 'c-1' }));
      const before = await store.find('c-1');

      await db.migrate.down({ directory, name: MIGRATION });
      expect(await db('change_steps')).toHaveLength(2);
      expect(await db('change_shoots')).toHaveLength(2);

      await db.migrate.latest({ directory });
      expect(await db('change_shoots')).toHaveLength(2);
      expect(await store.find('c-1')).toEqual(before);
    },
  );
});
