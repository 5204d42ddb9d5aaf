import { rightsLacking } from '../__testUtils__/rightsFixtures';
import { shopView } from '../__testUtils__/shopView';
import { kubeconfigObstacle, roleObstacle } from './kubeconfigChoice';

const view = shopView();

describe('a credential', () => {
  it('can be had with all that it takes', () => {
    const noAdmin = rightsLacking({ admin: ['gardenRight'] });
    expect(roleObstacle('viewer', view, noAdmin)).toBeUndefined();
    expect(kubeconfigObstacle(view, noAdmin)).toBeUndefined();
    expect(
      kubeconfigObstacle(view, rightsLacking({ viewer: ['gardenRight'] })),
    ).toBeUndefined();
  });

  it.each([
    [['gardenRight'], 'gardenRight'],
    [['portalPermission'], 'portalPermission'],
    [['gardenRight', 'portalPermission'], 'both'],
  ] as const)('tells which of that is missing: %j', (admin, lack) => {
    expect(
      roleObstacle('admin', view, rightsLacking({ admin: [...admin] })),
    ).toEqual({
      code: 'lacking',
      roles: [{ role: 'admin', lack }],
      project: 'prod',
    });
  });

  it('tells it for each role where none can be had', () => {
    const rights = rightsLacking({
      viewer: ['portalPermission'],
      admin: ['gardenRight'],
    });
    expect(kubeconfigObstacle(view, rights)).toEqual({
      code: 'lacking',
      roles: [
        { role: 'viewer', lack: 'portalPermission' },
        { role: 'admin', lack: 'gardenRight' },
      ],
      project: 'prod',
    });
  });

  it('names the namespace where the project is not known', () => {
    const shoot = { ...view.shoot, project: null };
    expect(
      roleObstacle(
        'admin',
        { ...view, shoot },
        rightsLacking({ admin: ['gardenRight'] }),
      ),
    ).toMatchObject({ project: 'garden-prod' });
  });

  it('waits for what is not known', () => {
    const unknown = { code: 'rightsUnknown' };
    expect(roleObstacle('viewer', view, undefined)).toEqual(unknown);
    expect(kubeconfigObstacle(view, undefined)).toEqual(unknown);
  });
});
