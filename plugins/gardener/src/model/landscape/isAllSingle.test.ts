import {
  groupedLandscape,
  landscapeWith,
} from '../../__testUtils__/landscapeFixtures';
import { isAllSingle } from './isAllSingle';

describe('a landscape', () => {
  const { hidden } = landscapeWith();

  it('is there one by one when nothing stands for several', () => {
    expect(isAllSingle(landscapeWith())).toBe(true);
  });

  it.each([
    ['a closed group', groupedLandscape()],
    [
      'peerings inside of groups',
      landscapeWith({ hidden: { ...hidden, inside: 1 } }),
    ],
    [
      'targets that can’t be seen',
      landscapeWith({ hidden: { ...hidden, unseen: 1 } }),
    ],
    [
      'small bundles',
      landscapeWith({
        hidden: {
          ...hidden,
          smallBundles: { bundles: 1, peerings: 2, below: 3 },
        },
      }),
    ],
    [
      'peerings that are too far',
      landscapeWith({
        hidden: { ...hidden, farther: { shoots: 1, peerings: 2 } },
      }),
    ],
  ])('is not with %s', (_, landscape) => {
    expect(isAllSingle(landscape)).toBe(false);
  });
});
