import { aRawShoot } from '../../__testUtils__/extensionLists';
import { patchOf, writeEdits } from '../../__testUtils__/writeEntries';
import { JsonObject, objectOf } from '../../garden/json';
import { PEERING_EXTENSION_TYPE } from '../readPeeringConfig';
import type { EntryEdit } from './EntryEdit';

const HEAD = {
  apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
  kind: 'PeeringConfig',
};
const dns = {
  type: 'shoot-dns-service',
  providerConfig: { sync: [1.5, null] },
};
const lake = { name: 'lake', namespace: 'garden-data', seed: 's1' };
const hub = { name: 'hub', namespace: 'garden-ops', seed: 's2' };
const addLake: EntryEdit = { kind: 'add', entry: lake };
const removeLake: EntryEdit = {
  kind: 'remove',
  target: { name: 'lake', namespace: 'garden-data' },
};

function ours(items: readonly unknown[], more: object = {}): JsonObject {
  return {
    type: PEERING_EXTENSION_TYPE,
    providerConfig: { ...HEAD, shootPeerings: items },
    ...more,
  };
}

function extensionsAfter(extensions: unknown, ...edits: EntryEdit[]): unknown {
  return writeEdits(aRawShoot(extensions), edits).spec.extensions;
}

describe('a new extension', () => {
  it('is that of the reference, key by key and in its order', () => {
    // The YAML reference of the dashboard, for test-peering-2 on seed-1.
    const reference = [
      {
        type: 'osc-peering-service',
        providerConfig: {
          apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
          kind: 'PeeringConfig',
          shootPeerings: [
            { name: 'test-peering-2', namespace: 'garden-dev', seed: 'seed-1' },
          ],
        },
      },
    ];
    const written = extensionsAfter(undefined, {
      kind: 'add',
      entry: {
        name: 'test-peering-2',
        namespace: 'garden-dev',
        seed: 'seed-1',
      },
    });
    expect(JSON.stringify(written, null, 2)).toBe(
      JSON.stringify(reference, null, 2),
    );
  });

  it('comes after the others', () => {
    expect(extensionsAfter([dns], addLake)).toEqual([dns, ours([lake])]);
  });

  it.each([[undefined], [null]])('is the first one beside %j', extensions => {
    expect(extensionsAfter(extensions, addLake)).toEqual([ours([lake])]);
  });
});

describe('an extension without a list', () => {
  it.each([
    ['no config', {}],
    ['null as config', { providerConfig: null }],
    ['an empty config', { providerConfig: {} }],
    ['null as list', { providerConfig: { ...HEAD, shootPeerings: null } }],
    ['null as kind', { providerConfig: { apiVersion: null, kind: null } }],
  ])('gets one: %s', (_, more) => {
    const extension = { type: PEERING_EXTENSION_TYPE, ...more };
    expect(extensionsAfter([dns, extension], addLake)).toEqual([
      dns,
      ours([lake]),
    ]);
  });

  it('keeps what else is in it, and stays disabled', () => {
    const extension = {
      type: PEERING_EXTENSION_TYPE,
      disabled: true,
      providerConfig: { zone: 1, apiVersion: 'example.org/v2' },
    };
    expect(extensionsAfter([extension, dns], addLake)).toEqual([
      {
        type: PEERING_EXTENSION_TYPE,
        disabled: true,
        providerConfig: {
          zone: 1,
          apiVersion: 'example.org/v2',
          kind: 'PeeringConfig',
          shootPeerings: [lake],
        },
      },
      dns,
    ]);
  });
});

describe('the last entry', () => {
  const last = (extension: JsonObject) =>
    extensionsAfter([dns, extension], removeLake);

  it('takes the extension with it', () => {
    expect(last(ours([lake]))).toEqual([dns]);
  });

  it('takes it with it too when nobody wrote what kind of config it is', () => {
    expect(
      last(ours([lake], { providerConfig: { shootPeerings: [lake] } })),
    ).toEqual([dns]);
  });

  it.each([
    ['a member of the extension', { zone: 1 }],
    ['that it is disabled', { disabled: true }],
    ['that it is not', { disabled: false }],
    [
      'a member of the config',
      { providerConfig: { ...HEAD, shootPeerings: [lake], zone: null } },
    ],
    [
      'another version',
      {
        providerConfig: {
          ...HEAD,
          apiVersion: 'example.org/v2',
          shootPeerings: [lake],
        },
      },
    ],
    [
      'another kind',
      { providerConfig: { ...HEAD, kind: 'Other', shootPeerings: [lake] } },
    ],
  ])('leaves an extension that says %s', (_, more) => {
    const extension = ours([lake], more);
    const config = objectOf(extension.providerConfig);
    expect(last(extension)).toEqual([
      dns,
      { ...extension, providerConfig: { ...config, shootPeerings: [] } },
    ]);
  });

  it('is not the last item beside one that can not be read', () => {
    expect(last(ours([null, lake]))).toEqual([dns, ours([null])]);
  });
});

describe('the patch of a list', () => {
  const patch = (items: readonly unknown[], ...edits: EntryEdit[]) => {
    const result = patchOf(aRawShoot([dns, ours(items)]), edits);
    return result.kind === 'patch' ? result.patch : result.kind;
  };
  const list = '/spec/extensions/1/providerConfig/shootPeerings';
  const guards = [
    { op: 'test', path: '/metadata/uid', value: 'uid-1' },
    {
      op: 'test',
      path: '/spec/extensions/1/type',
      value: 'osc-peering-service',
    },
  ];
  const guard = (position: number, { name, namespace } = lake) => [
    { op: 'test', path: `${list}/${position}/name`, value: name },
    { op: 'test', path: `${list}/${position}/namespace`, value: namespace },
  ];

  it('appends', () => {
    expect(patch([hub], addLake)).toEqual([
      ...guards,
      { op: 'add', path: `${list}/-`, value: lake },
    ]);
  });

  it('removes from the end, each behind its guard', () => {
    expect(patch([lake, hub, lake], removeLake)).toEqual([
      ...guards,
      ...guard(2),
      { op: 'remove', path: `${list}/2` },
      ...guard(0),
      { op: 'remove', path: `${list}/0` },
    ]);
  });

  it.each([
    ['replaces', lake, 's9', { op: 'replace', value: 's9' }],
    ['adds', { ...lake, seed: undefined }, 's9', { op: 'add', value: 's9' }],
    ['removes', lake, null, { op: 'remove' }],
  ])('%s a seed where the entry is', (_, entry, seed, operation) => {
    const { seed: there, ...name } = entry;
    const item = there === undefined ? name : entry;
    const edit: EntryEdit = { kind: 'setSeed', target: name, seed };
    expect(patch([hub, item], edit)).toEqual([
      ...guards,
      ...guard(1),
      { path: `${list}/1/seed`, ...operation },
    ]);
  });

  it('drops a duplicate only beside the one that stays', () => {
    const edit: EntryEdit = {
      kind: 'dropDuplicates',
      target: { name: 'lake', namespace: 'garden-data' },
      seed: 's1',
    };
    expect(patch([{ ...lake, seed: 's9' }, hub, lake], edit)).toEqual([
      ...guards,
      ...guard(2),
      ...guard(0),
      { op: 'remove', path: `${list}/0` },
    ]);
  });

  it('needs the version that was read where a name may be spelled in several ways', () => {
    const odd = { name: 'a&b', namespace: 'garden-data' };
    expect(patch([odd, hub], { kind: 'remove', target: odd })).toEqual([
      guards[0],
      { op: 'test', path: '/metadata/resourceVersion', value: '100' },
      guards[1],
      { op: 'remove', path: `${list}/0` },
    ]);
  });

  it('is none when everything is as wanted', () => {
    expect(patch([lake], addLake)).toBe('nothing');
    expect(patch([hub], removeLake)).toBe('nothing');
    expect(patch([hub], addLake, removeLake)).toBe('nothing');
  });
});

it('nothing is written over what can not be read', () => {
  expect(
    patchOf(aRawShoot([ours([], { providerConfig: 'text' })]), [addLake]),
  ).toEqual({
    kind: 'unreadable',
    reason: 'providerConfig is a string, not an object',
  });
});

it('what is not there is not removed, and nothing is made for it', () => {
  expect(patchOf(aRawShoot(undefined), [removeLake]).kind).toBe('nothing');
  expect(patchOf(aRawShoot([dns]), [addLake, removeLake]).kind).toBe('nothing');
});
