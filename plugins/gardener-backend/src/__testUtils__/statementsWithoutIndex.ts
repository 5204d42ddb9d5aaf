import type { Knex } from 'knex';

interface Statement {
  readonly sql: string;
  readonly bindings: readonly Knex.Value[];
}

/**
 * Runs `work` on SQLite, and says which of its statements have no index to go by: the line of SQLite's query plan that
 * reads a table from end to end or sorts in memory, with the statement.
 */
export async function statementsWithoutIndex(
  db: Knex,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const statements = new Map<string, Statement>();
  const note = (statement: Statement) =>
    statements.set(statement.sql, statement);
  db.on('query', note);
  await work();
  db.removeListener('query', note);
  const bad: string[] = [];
  for (const { sql, bindings } of statements.values()) {
    if (/^(select|update|delete|insert)/i.test(sql)) {
      const plan: ReadonlyArray<{ detail: string }> = await db.raw(
        `explain query plan ${sql}`,
        [...bindings],
      );
      plan
        .map(({ detail }) => detail)
        .filter(detail =>
          /^SCAN (?!\d+-ROW VALUES|CONSTANT)|TEMP B-TREE/.test(detail),
        )
        .forEach(detail => bad.push(`${detail}: ${sql}`));
    }
  }
  return bad;
}
