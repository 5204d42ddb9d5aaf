import {
  editConfig,
  patchEntries,
  readShoot,
  type EntryEdit,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { parseLossless } from '../../garden/losslessJson';
import { patchedExtensions } from './patchedExtensions';

const edits: readonly EntryEdit[] = [
  {
    kind: 'add',
    entry: { name: 'vault', namespace: 'garden-ops', seed: 'eu-de-2' },
  },
  { kind: 'remove', target: { namespace: 'garden-prod', name: 'legacy-shop' } },
];

function patched(extensions: unknown, wanted: readonly EntryEdit[]): unknown {
  const patch = patchEntries(
    { uid: 'u', resourceVersion: '7', extensions },
    wanted,
  );
  if (patch.kind === 'unreadable') throw new Error(patch.reason);
  return patch.kind === 'nothing'
    ? extensions
    : patchedExtensions(extensions, patch.patch);
}

function peeringOf(extensions: unknown) {
  return readShoot({
    metadata: { namespace: 'garden-prod', name: 'shop' },
    spec: { extensions },
  }).peering;
}

describe('patchedExtensions', () => {
  it('changes what the patch names, and keeps every other value to the digit', () => {
    const before = `[{"type":"shoot-dns-service","providerConfig":{"b":1.0,"a":12345678901234567890}},{"type":"osc-peering-service","providerConfig":{"kind":"PeeringConfig","unknown":1.50,"shootPeerings":[{"name":"lake","namespace":"garden-data","seed":"eu-de-2","weight":1e400},{"name":"legacy-shop","namespace":"garden-prod"}]}}]`;
    expect(JSON.stringify(patched(parseLossless(before), edits))).toBe(
      before.replace(
        '{"name":"legacy-shop","namespace":"garden-prod"}',
        '{"name":"vault","namespace":"garden-ops","seed":"eu-de-2"}',
      ),
    );
  });

  it('makes the list where there is none', () => {
    const made = [
      {
        type: 'osc-peering-service',
        providerConfig: {
          apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
          kind: 'PeeringConfig',
          shootPeerings: [edits[0].kind === 'add' && edits[0].entry],
        },
      },
    ];
    expect(patched(undefined, edits)).toEqual(made);
    expect(patched([{ type: 'x' }], edits)).toEqual([{ type: 'x' }, ...made]);
  });

  it('leaves what it was given as it was', () => {
    const before = parseLossless('[{"type":"osc-peering-service"}]');
    patched(before, edits);
    expect(JSON.stringify(before)).toBe('[{"type":"osc-peering-service"}]');
  });

  it('refuses a patch that was made for another shoot', () => {
    expect(() =>
      patchedExtensions(
        [{ type: 'osc-peering-service' }],
        [{ op: 'remove', path: '/spec/extensions/1' }],
      ),
    ).toThrow('The shoot has nothing to remove at /spec/extensions/1');
    expect(() =>
      patchedExtensions(undefined, [
        { op: 'add', path: '/spec/extensions/0/type', value: 'x' },
      ]),
    ).toThrow('nothing to add at /spec/extensions/0/type');
  });

  it('comes to the configuration that the findings of a plan are computed from', () => {
    const name = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      namespace: fc.constantFrom('garden-x', 'garden-y'),
    });
    const seed = fc.constantFrom('s1', 's2');
    const entry = fc
      .tuple(name, fc.option(seed, { nil: undefined }))
      .map(([target, at]) => ({ ...target, ...(at && { seed: at }) }));
    const other = fc.constant({ type: 'other', providerConfig: { n: 1 } });
    const ours = fc
      .option(fc.array(entry, { maxLength: 5 }), { nil: null })
      .map(shootPeerings => ({
        type: 'osc-peering-service',
        providerConfig: { shootPeerings, more: true },
      }));
    const extensions = fc.oneof(
      fc.constant(undefined),
      fc.array(other, { maxLength: 2 }),
      fc.tuple(ours).map(list => [...list]),
      fc.tuple(other, ours, other).map(list => [...list]),
    );
    const edit: fc.Arbitrary<EntryEdit> = fc.oneof(
      fc.tuple(name, seed).map(
        ([target, at]): EntryEdit => ({
          kind: 'add',
          entry: { ...target, seed: at },
        }),
      ),
      name.map((target): EntryEdit => ({ kind: 'remove', target })),
      fc.tuple(name, fc.option(seed)).map(
        ([target, at]): EntryEdit => ({
          kind: 'setSeed',
          target,
          seed: at,
        }),
      ),
      fc.tuple(name, fc.option(seed)).map(
        ([target, at]): EntryEdit => ({
          kind: 'dropDuplicates',
          target,
          seed: at,
        }),
      ),
    );
    fc.assert(
      fc.property(
        extensions,
        fc.array(edit, { maxLength: 5 }),
        (before, wanted) => {
          expect(peeringOf(patched(before, wanted))).toEqual(
            editConfig(peeringOf(before), wanted),
          );
        },
      ),
    );
  });
});
