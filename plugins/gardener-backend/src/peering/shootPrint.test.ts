import {
  rawShootJson,
  type RawShootChoices,
} from '../__testUtils__/LiveGarden';
import { liveShoot } from './LiveShoot';
import { shootPrint } from './shootPrint';

const shop: RawShootChoices = {
  name: 'shop',
  extensions:
    '[{"type":"other"},{"type":"osc-peering-service","providerConfig":{"weight":1.0,"shootPeerings":[]}}]',
};

function print(shoot: RawShootChoices): string {
  return shootPrint(liveShoot('osc', rawShootJson(shoot)));
}

describe('shootPrint', () => {
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
});
