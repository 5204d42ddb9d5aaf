// @ts-check

/**
 * Which shoot an entry named when this portal first saw it. A shoot that is deleted and made again under
 * its name has another uid; only what was seen before can tell.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('peer_uids', table => {
    table.comment(
      'The uid that the target of an entry had when it was first seen',
    );
    table.string('garden', 63).notNullable();
    table
      .string('lister', 127)
      .notNullable()
      .comment('namespace/name of the shoot that has the entry');
    table
      .string('target', 127)
      .notNullable()
      .comment('namespace/name that the entry names');
    table.string('first_uid', 64).notNullable();
    table
      .bigInteger('first_seen_at')
      .notNullable()
      .comment('Milliseconds since 1970');
    table.primary(['garden', 'lister', 'target']);
    table.index(['garden', 'target'], 'peer_uids_target_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('peer_uids');
};
