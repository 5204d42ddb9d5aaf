import { linkTo } from './linkTo';

describe('the link to a view', () => {
  it('has the part of the drawing that is seen', () => {
    expect(
      linkTo('http://portal/gardener/landscape?seed=a', {
        x: 10.4,
        y: -3,
        zoom: 0.5,
      }),
    ).toBe('http://portal/gardener/landscape?seed=a&at=10%2C-3%2C0.5');
  });

  it('has none once all of it is seen', () => {
    expect(
      linkTo('http://portal/gardener/landscape?at=1%2C2%2C1', undefined),
    ).toBe('http://portal/gardener/landscape');
  });
});
