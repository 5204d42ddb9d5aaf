import fc from 'fast-check';
import { parse } from 'yaml';
import { peeringManifest } from './peeringManifest';

/** A shoot with the peering extension between two others; `config` is JSON text. */
function shoot(config: string): string {
  return `{"kind":"Shoot","metadata":{"name":"shop","resourceVersion":"42"},"spec":{"extensions":[
    {"type":"shoot-dns-service","providerConfig":{"a":1}},
    {"type":"osc-peering-service","providerConfig":${config}},
    {"type":"shoot-cert-service"}]}}`;
}

describe('peeringManifest', () => {
  it('is the peering extension alone, in blocks, with the keys in their order', () => {
    const config = JSON.stringify({
      apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
      kind: 'PeeringConfig',
      shootPeerings: [
        { name: 'monitoring', namespace: 'garden-ops', seed: 'eu-de-1' },
        { name: 'lake', namespace: 'garden-data', seed: 'eu-de-1' },
      ],
    });
    expect(peeringManifest(shoot(config))).toEqual({
      resourceVersion: '42',
      yaml: `extensions:
  - type: osc-peering-service
    providerConfig:
      apiVersion: service.peering.extensions.osc.t-systems.com/v1
      kind: PeeringConfig
      shootPeerings:
        - name: monitoring
          namespace: garden-ops
          seed: eu-de-1
        - name: lake
          namespace: garden-data
          seed: eu-de-1
`,
    });
  });

  it.each([
    '12345678901234567890',
    '1.0',
    '1.50',
    '-0',
    '1e400',
    '1E+2',
    '0.1000000000000000055511151231257827',
  ])('keeps the number %s to the digit', number => {
    expect(peeringManifest(shoot(`{"x":${number}}`)).yaml).toContain(
      `x: ${number}\n`,
    );
  });

  it.each(['1.0', '12345678901234567890', 'true', 'null', 'yes', '0777', ''])(
    'keeps the text %p a text',
    text => {
      expect(
        peeringManifest(shoot(JSON.stringify({ x: text }))).yaml,
      ).toContain(`x: "${text}"\n`);
    },
  );

  it('keeps keys that look like numbers where they are, and very long ones', () => {
    const long = 'k'.repeat(3_000);
    const { yaml } = peeringManifest(
      shoot(`{"b":1,"10":2,"2":3,"${long}":4,"__proto__":{"a":5}}`),
    );
    const keys = [...(yaml ?? '').matchAll(/^ {6}(?:\? )?"?(\w+)/gm)].map(
      ([, key]) => key,
    );
    expect(keys).toEqual(['b', '10', '2', long, '__proto__']);
  });

  it('shows what can not be read as it is: null, a string, both of two extensions', () => {
    expect(peeringManifest(shoot('null')).yaml).toContain(
      'providerConfig: null\n',
    );
    expect(peeringManifest(shoot('"garbage"')).yaml).toContain(
      'providerConfig: garbage\n',
    );
    const twice = shoot('{"n":1}').replace(
      'shoot-cert-service',
      'osc-peering-service',
    );
    expect(
      peeringManifest(twice).yaml?.match(/- type: osc-peering-service/g),
    ).toHaveLength(2);
  });

  it.each([
    ['no spec', '{"metadata":{"resourceVersion":"7"}}'],
    [
      'no list',
      '{"metadata":{"resourceVersion":"7"},"spec":{"extensions":"x"}}',
    ],
    [
      'no peering extension',
      '{"metadata":{"resourceVersion":"7"},"spec":{"extensions":[{"type":"other"},null,3]}}',
    ],
  ])('is null with %s', (_, json) => {
    expect(peeringManifest(json)).toEqual({ yaml: null, resourceVersion: '7' });
  });

  it('refuses what is no object', () => {
    expect(() => peeringManifest('404 page not found')).toThrow();
  });

  it('says the same as the JSON, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), config => {
        const { yaml } = peeringManifest(shoot(config));
        const read = parse(yaml ?? '', { uniqueKeys: false, strict: false });
        // What JavaScript makes of both is the same; digits have a test of their own.
        expect(JSON.stringify(read.extensions[0].providerConfig)).toBe(
          JSON.stringify(JSON.parse(config)),
        );
      }),
    );
  });
});
