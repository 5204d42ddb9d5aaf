import {
  landscapePeering,
  landscapeShoot,
  landscapeWith,
} from '../../__testUtils__/landscapeFixtures';
import { shootNodeId } from './ids';
import { lineOf } from './lineOf';
import { toGraph } from './toGraph';

const gone = { namespace: 'garden-ops', name: 'gone' };
const shop = landscapeShoot('prod', 'shop');
const lake = landscapeShoot('data', 'lake');
const ofLake = landscapePeering(lake, gone);
const ofShop = landscapePeering(shop, gone);
const graph = toGraph(
  landscapeWith({
    shoots: [lake, shop],
    ghosts: [{ ...gone, kind: 'notAccessible', group: null }],
    peerings: [ofLake, landscapePeering(shop, lake), ofShop],
  }),
  { frames: false },
);

describe('the line of a ghost', () => {
  it('is the one that the table has, wherever it stands', () => {
    for (const wanted of [ofLake, ofShop]) {
      const line = lineOf(graph, shootNodeId(gone), id => id === wanted.id);
      expect(line?.peering.id).toBe(wanted.id);
    }
  });

  it('is any of it where the table has none', () => {
    const line = lineOf(graph, shootNodeId(gone), () => false);
    expect([ofLake.id, ofShop.id]).toContain(line?.peering.id);
  });
});
