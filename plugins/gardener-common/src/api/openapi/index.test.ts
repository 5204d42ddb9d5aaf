import { openApiDocument } from '.';

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : refsIn(inner),
  );
}

const parameters = Object.values(openApiDocument.paths)
  .flatMap(path => Object.values(path))
  .flatMap(operation =>
    'parameters' in operation ? [...operation.parameters] : [],
  );

describe('the OpenAPI document', () => {
  it('has every schema that it refers to', () => {
    const names = Object.keys(openApiDocument.components.schemas);
    const refs = refsIn(openApiDocument);
    expect(refs.length).toBeGreaterThan(30);
    expect(
      refs.filter(
        ref => !names.includes(ref.replace('#/components/schemas/', '')),
      ),
    ).toEqual([]);
  });

  it('bounds every parameter', () => {
    expect(parameters.length).toBeGreaterThan(10);
    const isBounded = (schema: object): boolean =>
      'maxLength' in schema ||
      'maximum' in schema ||
      'enum' in schema ||
      // A word of the contract.
      '$ref' in schema ||
      ('type' in schema && schema.type === 'boolean');
    for (const { name, schema } of parameters) {
      const bounded =
        'items' in schema
          ? 'maxItems' in schema && isBounded(schema.items)
          : isBounded(schema);
      expect([name, bounded]).toEqual([name, true]);
    }
  });

  it('has an answer for each error on every route', () => {
    for (const path of Object.values(openApiDocument.paths)) {
      for (const operation of Object.values(path)) {
        expect(Object.keys(operation.responses)).toEqual(
          expect.arrayContaining([
            expect.stringMatching(/^2/),
            '400',
            '401',
            '403',
            '404',
            '503',
          ]),
        );
      }
    }
  });

  it('puts a type beside every nullable, as OpenAPI 3.0 wants it', () => {
    const untyped: string[] = [];
    const walk = (value: unknown, where: string) => {
      if (typeof value !== 'object' || value === null) return;
      if ('nullable' in value && !('type' in value)) untyped.push(where);
      Object.entries(value).forEach(([key, inner]) =>
        walk(inner, `${where}/${key}`),
      );
    };
    walk(openApiDocument.components.schemas, '');
    expect(untyped).toEqual([]);
  });
});
