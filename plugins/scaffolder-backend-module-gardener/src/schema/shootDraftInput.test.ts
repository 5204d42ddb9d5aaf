import { shootDraftSchema } from 'backstage-plugin-gardener-common';
import { z } from 'zod';
import { z as zodOfActions } from 'zod/v3';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { shootDraftInput } from './shootDraftInput';

const entriesOf = (value: object) => Object.entries(value);

/** A JSON schema without what is for people, and with references resolved. */
function bare(schema: unknown, definitions: Record<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map(one => bare(one, definitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema && typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/$defs/', '');
    return bare(definitions[name], definitions);
  }
  return Object.fromEntries(
    entriesOf(schema)
      .filter(
        ([key]) => !['$schema', '$defs', 'description', 'id'].includes(key),
      )
      .map(([key, value]) => [key, bare(value, definitions)]),
  );
}

describe('the input of a shoot draft', () => {
  it('says of every field what the contract says of it', () => {
    const contract = z.toJSONSchema(shootDraftSchema, { io: 'input' });
    const action = zodToJsonSchema(
      zodOfActions.object(
        Object.fromEntries(
          entriesOf(shootDraftInput).map(([name, build]) => [
            name,
            build(zodOfActions),
          ]),
        ),
      ),
      { $refStrategy: 'none' },
    );
    const actual = JSON.parse(
      JSON.stringify(bare(action, {})),
      (_key, value) => {
        if (value?.additionalProperties === false) {
          const { additionalProperties, ...others } = value;
          return others;
        }
        return value;
      },
    );
    const wanted = JSON.parse(
      JSON.stringify(bare(contract, contract.$defs ?? {})),
    );
    // The action takes an empty one for none.
    delete wanted.properties.maintenance.required;
    expect(actual).toEqual(wanted);
  });

  it('describes every field', () => {
    for (const [name, build] of entriesOf(shootDraftInput)) {
      expect([name, build(zodOfActions).description]).toEqual([
        name,
        expect.stringMatching(/.../),
      ]);
    }
  });
});
