// @ts-check

/**
 * What the portal saw of entries: those that each shoot had last, changes of them that others made, and the times in
 * which nobody looked.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('known_entries', table => {
    table.comment('The entries that each shoot had when it was last looked at');
    table.string('garden', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 63).notNullable();
    table.string('uid', 64).notNullable();
    table.string('resource_version', 64).notNullable();
    table.text('entries').notNullable().comment('JSON');
    table.bigInteger('known_since').notNullable();
    table.bigInteger('seen_at').notNullable();
    table.primary(['garden', 'namespace', 'name']);
  });
  await knex.schema.createTable('outside_changes', table => {
    table.comment('Changes of entries that this portal did not make');
    table.string('id', 36).primary().comment('UUID, in small letters');
    table.string('garden', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 63).notNullable();
    table.bigInteger('at').notNullable();
    table.text('manager').nullable().comment('Field manager');
    table.text('added').notNullable().comment('JSON');
    table.text('removed').notNullable().comment('JSON');
    table.integer('corrected').notNullable();
    table.boolean('while_down').notNullable();
    table.index(
      ['garden', 'namespace', 'name', 'at', 'id'],
      'outside_changes_history_idx',
    );
    table.index(['at'], 'outside_changes_at_idx');
  });
  await knex.schema.createTable('garden_watches', table => {
    table.comment('When each Garden was last looked at');
    table.string('garden', 63).primary();
    table.bigInteger('looked_at').notNullable();
  });
  await knex.schema.createTable('watch_gaps', table => {
    table.comment('Times in which nobody looked at a Garden');
    table.string('id', 36).primary().comment('UUID, in small letters');
    table.string('garden', 63).notNullable();
    table.bigInteger('from_at').notNullable();
    table.bigInteger('to_at').notNullable();
    table.index(['garden', 'to_at', 'id'], 'watch_gaps_history_idx');
    table.index(['to_at'], 'watch_gaps_end_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('watch_gaps');
  await knex.schema.dropTable('garden_watches');
  await knex.schema.dropTable('outside_changes');
  await knex.schema.dropTable('known_entries');
};
