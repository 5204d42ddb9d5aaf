// @ts-check

/**
 * Changes of many pairs: their writer may be asked to stop. And what finds the changes of whole Gardens, newest first.
 *
 * Such a change is made on no shoot, and then the columns of the shoot are empty. To let them be null SQLite would have
 * to make the table anew, and with the old one the steps of every change would go.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('changes', table => {
    table
      .string('asked', 16)
      .nullable()
      .comment('What the writer is asked to do before its next request');
    table.index(['garden', 'started_at', 'id'], 'changes_history_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('changes').where({ kind: 'bulk' }).delete();
  await knex.schema.alterTable('changes', table => {
    table.dropIndex(['garden', 'started_at', 'id'], 'changes_history_idx');
  });
  await knex.raw('ALTER TABLE changes DROP COLUMN asked');
};
