import type { Change } from 'backstage-plugin-gardener-common';
import { pollOf } from './useChange';

describe('pollOf', () => {
  it.each<[Change['state'], number | false]>([
    ['writing', 1000],
    ['written', 3000],
    ['rollingOut', 3000],
    ['halfOpen', 10_000],
    ['done', false],
    ['refused', false],
    ['undone', false],
    ['cancelled', false],
  ])('looks at a change that is %s every %j ms', (state, poll) => {
    expect(pollOf(state)).toBe(poll);
  });
});
