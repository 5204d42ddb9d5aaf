import { peeringId } from './peeringId';

const shop = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const lake = { garden: 'osc', namespace: 'garden-data', name: 'lake' };

describe('peeringId', () => {
  it('is the same from both sides', () => {
    expect(peeringId(shop, lake)).toBe(
      'osc/garden-data/lake~osc/garden-prod/shop',
    );
    expect(peeringId(lake, shop)).toBe(peeringId(shop, lake));
  });

  it('tells apart what only looks alike', () => {
    const one = { garden: 'osc', namespace: 'a/b', name: 'c' };
    const two = { garden: 'osc', namespace: 'a', name: 'b/c' };
    expect(peeringId(shop, one)).not.toBe(peeringId(shop, two));
  });
});
