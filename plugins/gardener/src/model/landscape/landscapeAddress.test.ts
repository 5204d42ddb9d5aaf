import { peeringEdgeId } from '../graph/ids';
import { landscapeAddress } from './landscapeAddress';
import { landscapeQueryOf, readLandscapeState } from './landscapeState';

const shoot = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const paramsOf = (address: string) =>
  new URLSearchParams(address.split('?')[1]);

describe('the address of a shoot in the landscape', () => {
  it('is one that the page reads as its focus', () => {
    const address = landscapeAddress('/gardener', shoot);
    expect(address.startsWith('/gardener/landscape?')).toBe(true);
    const params = paramsOf(address);
    expect(params.get('garden')).toBe('osc');
    expect([...params.keys()]).toEqual(['garden', 'focus']);
    expect(
      landscapeQueryOf('osc', readLandscapeState(params).state).focus,
    ).toEqual(['garden-prod/shop']);
  });

  it('holds how far is looked, and what is chosen', () => {
    const selected = peeringEdgeId('osc/garden-ops/ci osc/garden-prod/shop');
    const { state, unknown } = readLandscapeState(
      paramsOf(landscapeAddress('/gardener', shoot, { depth: 2, selected })),
    );
    expect(state).toMatchObject({
      focus: ['garden-prod/shop'],
      depth: 2,
      selected,
    });
    expect(unknown).toEqual([]);
  });
});
