import { nothingToSee } from './ShootGate';

describe('nothingToSee', () => {
  const ref = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
  const noGarden = () => nothingToSee(ref);
  const noRights = () => nothingToSee(ref);

  it('is the same to the last byte wherever it is made: in development Backstage sends the stack', () => {
    expect(noGarden().stack).toBe(noRights().stack);
    expect(noGarden().stack).toBe(
      'NotFoundError: Shoot osc/garden-prod/shop does not exist, or you may not see it',
    );
  });
});
