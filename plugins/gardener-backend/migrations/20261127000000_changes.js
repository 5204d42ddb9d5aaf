// @ts-check

/**
 * Plans and changes with the journal of their writes. What is looked for has a column; all else is JSON.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('changes', table => {
    table.comment('Plans, and the changes that they become');
    table.string('id', 36).primary().comment('UUID, in small letters');
    table.string('garden', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 63).notNullable();
    table.string('kind', 32).notNullable();
    table.string('state', 32).notNullable();
    table.string('direction', 16).notNullable();
    table.text('user_ref').notNullable().comment('Entity reference');
    table.text('garden_user').notNullable();
    table.string('source', 32).notNullable();
    table.text('request').notNullable().comment('JSON');
    table
      .text('plan')
      .nullable()
      .comment('JSON; null once nobody may apply it any more');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('started_at').nullable();
    table.bigInteger('ended_at').nullable();
    table.text('lease_owner').nullable().comment('Who writes it at the moment');
    table.bigInteger('lease_until').nullable();
    table.integer('version').notNullable();
    table.index(['garden', 'state'], 'changes_state_idx');
    table.index(['state', 'expires_at'], 'changes_expiry_idx');
    table.index(['expires_at'], 'changes_plan_idx', {
      predicate: knex.whereNotNull('plan'),
    });
    table.index(['ended_at'], 'changes_end_idx');
  });
  await knex.schema.createTable('change_steps', table => {
    table.comment('The writes of a change, in their order');
    table
      .string('change_id', 36)
      .notNullable()
      .references('id')
      .inTable('changes')
      .onDelete('CASCADE');
    table.integer('seq').notNullable();
    table.string('garden', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 63).notNullable();
    table.string('state', 32).notNullable();
    table
      .bigInteger('touched_at')
      .nullable()
      .comment(
        'When the shoot was last written or may have been; the greatest number while a request is under way',
      );
    table.text('step').notNullable().comment('JSON');
    table.primary(['change_id', 'seq']);
    table.index(
      ['garden', 'namespace', 'name', 'touched_at'],
      'change_steps_shoot_idx',
    );
  });
  await knex.schema.createTable('change_shoots', table => {
    table.comment('The shoots in whose history a change is');
    table
      .string('change_id', 36)
      .notNullable()
      .references('id')
      .inTable('changes')
      .onDelete('CASCADE');
    table.string('garden', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 63).notNullable();
    table
      .bigInteger('started_at')
      .nullable()
      .comment('Of the change; null of a plan');
    table.primary(['change_id', 'namespace', 'name']);
    table.index(
      ['garden', 'namespace', 'name', 'started_at', 'change_id'],
      'change_shoots_history_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('change_shoots');
  await knex.schema.dropTable('change_steps');
  await knex.schema.dropTable('changes');
};
