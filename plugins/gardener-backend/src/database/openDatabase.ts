import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * The plugin's database, SQLite or PostgreSQL, for all stores. Brings the schema up to date, unless the configuration
 * says not to.
 */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({
      directory: resolvePackagePath(
        'backstage-plugin-gardener-backend',
        'migrations',
      ),
    });
  }
  return client;
}
