import fc from 'fast-check';
import { extensionList } from '../../__testUtils__/extensionLists';
import { isObject } from '../../garden/json';
import { locateEntries } from './locateEntries';

const dns = { type: 'shoot-dns-service', providerConfig: 'text' };
const lake = { name: 'lake', namespace: 'garden-data' };

function ours(more: object = {}) {
  return { type: 'osc-peering-service', ...more };
}

describe('locateEntries', () => {
  it.each([[undefined], [null]])('finds no extensions in %j', extensions => {
    expect(locateEntries(extensions)).toEqual({ at: 'noExtensions' });
  });

  it.each([
    [[], 0],
    [[dns], 1],
    [['osc-peering-service', null, { type: null }, []], 4],
  ])('finds no extension of ours in %j', (extensions, length) => {
    expect(locateEntries(extensions)).toEqual({
      at: 'noExtension',
      extensions: length,
    });
  });

  it.each([[ours()], [ours({ providerConfig: null, disabled: true })]])(
    'finds the extension %j without a config',
    extension => {
      expect(locateEntries([dns, extension])).toEqual({
        at: 'noConfig',
        index: 1,
        extension,
      });
    },
  );

  it.each([[{}], [{ shootPeerings: null }], [{ zone: 1 }]])(
    'finds the config %j without a list',
    config => {
      const extension = ours({ providerConfig: config });
      expect(locateEntries([extension, dns])).toEqual({
        at: 'noList',
        index: 0,
        extension,
        config,
      });
    },
  );

  it('finds the list, whatever is in it', () => {
    const items = [lake, null, 'lake', { name: 7 }];
    const config = { shootPeerings: items, zone: 1 };
    const extension = ours({ providerConfig: config, disabled: true });
    expect(locateEntries([null, dns, extension])).toEqual({
      at: 'list',
      index: 2,
      extension,
      config,
      items,
    });
  });

  it.each([
    ['text', 'spec.extensions is a string, not a list'],
    [{}, 'spec.extensions is an object, not a list'],
    [
      [ours({ providerConfig: 'x' })],
      'providerConfig is a string, not an object',
    ],
    [
      [ours({ providerConfig: [] })],
      'providerConfig is an array, not an object',
    ],
    [
      [ours({ providerConfig: { shootPeerings: {} } })],
      'shootPeerings is an object, not a list',
    ],
    [
      [ours(), dns, ours()],
      'there are 2 extensions of type osc-peering-service, and one is allowed',
    ],
  ])('can not read %j and says why', (extensions, reason) => {
    expect(locateEntries(extensions)).toEqual({ at: 'unreadable', reason });
  });

  it('finds what it says in any list of extensions', () => {
    fc.assert(
      fc.property(extensionList, extensions => {
        const list = locateEntries(extensions);
        if (!('index' in list)) return;
        const found = (extensions as readonly unknown[])[list.index];
        expect(found).toBe(list.extension);
        if (list.at === 'noConfig' || !isObject(found)) return;
        expect(found.providerConfig).toBe(list.config);
      }),
    );
  });

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (extensions, config) => {
        const locate = () => [
          locateEntries(extensions),
          locateEntries([ours({ providerConfig: config })]),
          locateEntries([ours({ providerConfig: { shootPeerings: config } })]),
        ];
        expect(locate).not.toThrow();
      }),
    );
  });
});
