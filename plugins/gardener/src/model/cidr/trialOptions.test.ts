import { summaryOf } from '../../__testUtils__/standings';
import { chosenOption, trialOptions } from './trialOptions';

const shop = {
  ...summaryOf('prod', 'shop'),
  project: null,
};

describe('whom a block can be tried for', () => {
  it('is a new cluster, or what was found', () => {
    const options = trialOptions([shop], ' ');
    expect(options[0]).toEqual({ kind: 'newCluster' });
    expect(options[1]).toMatchObject({
      kind: 'shoot',
      value: `${shop.ref.namespace}/shop`,
      name: 'shop',
    });
  });

  it('is no new cluster while a name is looked for', () => {
    expect(trialOptions([], 'sho')).toEqual([]);
  });

  it('is named by its namespace as long as the project is not known', () => {
    expect(trialOptions([shop], 's')).toMatchObject([
      { project: shop.ref.namespace },
    ]);
    expect(chosenOption('garden-prod/shop', undefined)).toMatchObject({
      project: 'garden-prod',
      name: 'shop',
    });
    expect(
      chosenOption('garden-prod/shop', { project: 'prod', name: 'shop' }),
    ).toMatchObject({ project: 'prod' });
  });

  it('is not named by what is known of the one before', () => {
    expect(
      chosenOption('garden-dev/ci', { project: 'prod', name: 'shop' }),
    ).toMatchObject({ project: 'garden-dev', name: 'ci' });
  });

  it('is a new cluster unless a shoot is chosen', () => {
    expect(chosenOption(undefined, null)).toEqual({ kind: 'newCluster' });
  });
});
