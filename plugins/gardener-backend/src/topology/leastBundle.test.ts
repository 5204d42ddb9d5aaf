import { DRAWABLE_BUNDLES, leastBundle, READABLE_BUNDLES } from './leastBundle';

const sizes = (count: number, size: number) =>
  Array.from({ length: count }, () => size);

describe('the least bundle that is drawn', () => {
  it.each([
    ['no bundles', [], 1],
    ['few', sizes(READABLE_BUNDLES, 1), 1],
    [
      'many small and few large ones',
      [...sizes(500, 1), ...sizes(READABLE_BUNDLES, 2)],
      2,
    ],
    ['a round number', [...sizes(500, 7), ...sizes(3, 11)], 10],
    ['the next power', [...sizes(500, 70), ...sizes(3, 150)], 100],
    ['many of one size', sizes(READABLE_BUNDLES + 1, 4), 2],
    ['as many as can be drawn, of one size', sizes(DRAWABLE_BUNDLES, 4), 2],
    ['far too many of one size', sizes(DRAWABLE_BUNDLES + 1, 4), 5],
  ])('fits %s', (_, all, wanted) => {
    expect(leastBundle(all)).toBe(wanted);
  });
});
