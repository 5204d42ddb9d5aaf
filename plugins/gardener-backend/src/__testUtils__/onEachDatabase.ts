import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';

/**
 * Runs a specification on SQLite in memory and on file, and on PostgreSQL where
 * BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING names one.
 *
 * @param specify - gets what opens an empty database with the schema of today
 */
export function onEachDatabase(
  specify: (open: () => Promise<Knex>, id: string) => void,
): void {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18', 'POSTGRES_14'],
    disableDocker: true,
  });
  const migrated = (knex: Knex) =>
    openDatabase(mockServices.database({ knex, migrations: { skip: false } }));

  describe.each(databases.eachSupportedId())('on %p', id => {
    specify(async () => migrated(await databases.init(id)), id);
  });

  describe('on SQLite in a file', () => {
    const open: Knex[] = [];
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'gardener-database-'));
    });

    afterAll(async () => {
      await Promise.all(open.map(knex => knex.destroy()));
      await rm(folder, { recursive: true });
    });

    specify(async () => {
      const knex = createKnex({
        client: 'better-sqlite3',
        connection: { filename: join(folder, `${open.length}.sqlite`) },
        useNullAsDefault: true,
      });
      open.push(knex);
      return migrated(knex);
    }, 'SQLITE_FILE');
  });
}
