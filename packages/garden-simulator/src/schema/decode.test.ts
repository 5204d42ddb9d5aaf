import { copyJson, parseJson, printJson } from '../json/losslessJson';
import { JsonObject } from '../store/KubeObject';
import { decode, mapRaw, WrongType } from './decode';
import { currentShootSchema, oldShootSchema } from './shootSchema';

function decoded(text: string) {
  return decode(parseJson(text) as JsonObject, currentShootSchema);
}

describe('decode', () => {
  it("puts fields in the server's order and leaves raw values as they are", () => {
    expect(
      printJson(
        decoded(
          '{"spec":{"purpose":"testing","extensions":[{"providerConfig":{"z":1.0,"a":null},"type":"x"}]},"kind":"Shoot"}',
        ).value,
      ),
    ).toBe(
      '{"kind":"Shoot","spec":{"extensions":[{"type":"x","providerConfig":{"z":1.0,"a":null}}],"purpose":"testing"}}',
    );
  });

  it('takes null and empty lists as absent', () => {
    expect(
      decoded(
        '{"spec":{"extensions":[],"purpose":null,"networking":{}},"metadata":{"labels":{}}}',
      ).value,
    ).toEqual({ metadata: {}, spec: { networking: {} } });
  });

  it('names unknown fields by their path, in the order in which they come', () => {
    expect(
      decoded(
        '{"spec":{"extensions":[{"type":"x","unknownKey":1}],"fooBar":1}}',
      ).unknown,
    ).toEqual(['spec.extensions[0].unknownKey', 'spec.fooBar']);
  });

  it('does not know later fields in an older version', () => {
    expect(
      decode({ spec: { credentialsBindingName: 'c' } }, oldShootSchema).unknown,
    ).toEqual(['spec.credentialsBindingName']);
  });

  it.each([
    [
      '{"spec":{"extensions":"x"}}',
      'json: cannot unmarshal string into Go struct field ShootSpec.spec.extensions of type []v1beta1.Extension',
    ],
    [
      '{"spec":{"extensions":[{"disabled":1}]}}',
      'json: cannot unmarshal number into Go struct field Extension.spec.extensions.disabled of type bool',
    ],
    [
      '{"metadata":{"labels":{"a":1}}}',
      'json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string',
    ],
  ])('refuses %s', (text, message) => {
    expect(() => decoded(text)).toThrow(WrongType);
    expect(() => decoded(text)).toThrow(message);
  });
});

describe('mapRaw', () => {
  it('visits every raw value with its path and changes nothing else', () => {
    const shoot: JsonObject = {
      spec: {
        extensions: [{ type: 'x', providerConfig: { a: 1 } }],
        provider: { infrastructureConfig: 'raw', workers: [{ name: 'w' }] },
      },
    };
    const seen: string[] = [];
    const copy = mapRaw(copyJson(shoot), currentShootSchema, (value, path) => {
      seen.push(path);
      return value;
    });
    expect(seen).toEqual([
      'spec.extensions[0].providerConfig',
      'spec.provider.infrastructureConfig',
    ]);
    expect(copy).toEqual(shoot);
  });
});
