import { z } from 'zod/v3';
import { startActions } from './__testUtils__/startActions';

/** Every schema within one. */
function* within(
  schema: unknown,
): Generator<[string, { description?: string }]> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema && schema.properties) {
    yield* Object.entries(schema.properties);
  }
  for (const part of Object.values(schema)) yield* within(part);
}

describe('the actions for assistants', () => {
  it('are these, and one of them changes something', async () => {
    const { actionsRegistry } = startActions();
    const { actions } = await actionsRegistry.list();
    expect(actions.map(({ name, attributes }) => [name, attributes])).toEqual([
      ...[
        'list-shoots',
        'get-shoot-peerings',
        'explain-peering',
        'plan-peering-change',
      ].map(name => [
        name,
        { readOnly: true, destructive: false, idempotent: true },
      ]),
      [
        'apply-peering-change',
        { readOnly: false, destructive: true, idempotent: true },
      ],
    ]);
  });

  it('say when to use them, and describe every field of what they take and give', async () => {
    const { actionsRegistry } = startActions();
    const { actions } = await actionsRegistry.list();
    for (const { name, description, schema } of actions) {
      expect([name, description]).toEqual([
        name,
        expect.stringContaining('When to use:'),
      ]);
      for (const [field, part] of [
        ...within(schema.input),
        ...within(schema.output),
      ]) {
        expect([name, field, part.description]).toEqual([
          name,
          field,
          expect.stringMatching(/.../),
        ]);
      }
    }
  });

  it('have examples that they would take and give', () => {
    const { actionsRegistry } = startActions();
    for (const { examples = [], schema } of actionsRegistry.actions.values()) {
      expect(examples.length).toBeGreaterThan(0);
      for (const { input, output } of examples) {
        expect(schema.input(z).parse(input)).toEqual(input);
        expect(output && schema.output(z).parse(output)).toEqual(output);
      }
    }
  });
});
