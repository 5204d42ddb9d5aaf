import {
  rawShootJson,
  type RawShootChoices,
} from '../../__testUtils__/LiveGarden';
import { liveShoot } from '../LiveShoot';
import { planPrint } from './planPrint';

const shop: RawShootChoices = {
  name: 'shop',
  extensions:
    '[{"type":"other"},{"type":"osc-peering-service","providerConfig":{"weight":1.0,"shootPeerings":[]}}]',
};

function print(...shoots: readonly RawShootChoices[]): string {
  return planPrint(shoots.map(shoot => liveShoot('osc', rawShootJson(shoot))));
}

describe('planPrint', () => {
  it('stays the same while what was reviewed is the same', () => {
    expect(print(shop)).toBe(print(shop));
    expect(
      print({
        ...shop,
        metadata: { resourceVersion: '9', generation: 4, labels: { a: 'b' } },
        status: { hibernated: true },
        extensions: shop.extensions?.replace('"other"', '"another"'),
      }),
    ).toBe(print(shop));
  });

  it.each<readonly [string, RawShootChoices]>([
    ['another shoot of the same name', { ...shop, uid: 'made-again' }],
    ['another seed', { ...shop, seed: 'eu-nl-1' }],
    ['no seed', { ...shop, seed: null }],
    ['no extension', { ...shop, extensions: undefined }],
    [
      'one digit of the extension',
      { ...shop, extensions: shop.extensions?.replace('1.0', '1.00') },
    ],
    ['another name', { ...shop, name: 'shop-2' }],
  ])('is another one for %s', (_, changed) => {
    expect(print(changed)).not.toBe(print(shop));
  });

  it('is of all shoots that were read', () => {
    const vault = { name: 'vault' };
    expect(print(shop, vault)).not.toBe(print(shop));
    expect(print()).toMatch(/^[0-9a-f]{64}$/);
  });
});
