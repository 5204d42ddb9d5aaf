import { rightsWith } from '../__testUtils__/changeFixtures';
import { shopView } from '../__testUtils__/shopView';
import { kubeconfigObstacle, roleObstacle } from './kubeconfigChoice';

const view = shopView();
const rightsTo = (viewer: boolean, admin: boolean) =>
  rightsWith({ kubeconfig: { viewer, admin } });

describe('a credential', () => {
  it('can be had with the right to it', () => {
    expect(roleObstacle('viewer', view, rightsTo(true, false))).toBeUndefined();
    expect(kubeconfigObstacle(view, rightsTo(true, false))).toBeUndefined();
    expect(kubeconfigObstacle(view, rightsTo(false, true))).toBeUndefined();
  });

  it('needs its own right in the project', () => {
    expect(roleObstacle('admin', view, rightsTo(true, false))).toEqual({
      code: 'lacking',
      which: 'admin',
      project: 'prod',
    });
    expect(kubeconfigObstacle(view, rightsTo(false, false))).toEqual({
      code: 'lacking',
      which: 'both',
      project: 'prod',
    });
  });

  it('names the namespace where the project is not known', () => {
    const shoot = { ...view.shoot, project: null };
    expect(
      roleObstacle('admin', { ...view, shoot }, rightsTo(false, false)),
    ).toMatchObject({ project: 'garden-prod' });
  });

  it('waits for what is not known', () => {
    const unknown = { code: 'rightsUnknown' };
    expect(roleObstacle('viewer', view, undefined)).toEqual(unknown);
    expect(kubeconfigObstacle(view, undefined)).toEqual(unknown);
  });
});
