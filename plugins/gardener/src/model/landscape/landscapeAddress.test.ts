import { landscapeAddress } from './landscapeAddress';
import { landscapeQueryOf, readLandscapeState } from './landscapeState';

describe('the address of a shoot in the landscape', () => {
  it('is one that the page reads as its focus', () => {
    const shoot = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
    const address = landscapeAddress('/gardener', shoot);
    expect(address.startsWith('/gardener/landscape?')).toBe(true);
    const params = new URLSearchParams(address.split('?')[1]);
    expect(params.get('garden')).toBe('osc');
    expect(
      landscapeQueryOf('osc', readLandscapeState(params).state).focus,
    ).toEqual(['garden-prod/shop']);
  });
});
