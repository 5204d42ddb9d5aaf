import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aRequester } from '../__testUtils__/aRequester';
import { aShoot } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import {
  GardenNoRightsError,
  GardenNotFoundError,
  GardenUnreachableError,
} from '../garden/GardenError';
import { ManifestReader } from './ManifestReader';
import { ShootGate } from './ShootGate';

const ref = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };

function setUp(visible: readonly string[] = ['garden-prod']) {
  const getText = jest.fn<Promise<string>, unknown[]>(
    async () => '{"metadata":{"resourceVersion":"9"},"spec":{}}',
  );
  const garden = aPortalGarden({
    inventory: new FakeInventory([aShoot({ name: 'shop' })]),
    visible,
    getText,
  });
  const reader = new ManifestReader(new ShootGate(new Map([['osc', garden]])));
  return { getText, read: () => reader.read(ref, aRequester()) };
}

describe('ManifestReader', () => {
  it('reads the shoot from the Garden as the user', async () => {
    const { read, getText } = setUp();
    expect(await read()).toEqual({ yaml: null, resourceVersion: '9' });
    expect(getText.mock.calls).toEqual([
      [
        'shoots',
        { namespace: 'garden-prod', name: 'shop' },
        {
          as: {
            kind: 'impersonated',
            user: 'oidc:user:default/mara',
            groups: [],
          },
        },
      ],
    ]);
  });

  it('does not ask the Garden for who may not see the shoot', async () => {
    const { read, getText } = setUp(['garden-dev']);
    await expect(read()).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(getText).not.toHaveBeenCalled();
  });

  it.each([new GardenNotFoundError('osc'), new GardenNoRightsError('osc')])(
    'gives the one answer when the Garden says $kind',
    async error => {
      const { read, getText } = setUp();
      getText.mockRejectedValue(error);
      await expect(read()).rejects.toThrow(
        'Shoot osc/garden-prod/shop does not exist, or you may not see it',
      );
    },
  );

  it('passes on that the Garden does not answer', async () => {
    const { read, getText } = setUp();
    getText.mockRejectedValue(
      new GardenUnreachableError('osc', 'the connection was refused'),
    );
    await expect(read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});
