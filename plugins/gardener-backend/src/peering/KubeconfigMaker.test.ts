import { inspect } from 'node:util';
import {
  gardenerAdminKubeconfigPermission,
  gardenerViewerKubeconfigPermission,
  type KubeconfigRequest,
  type ShootPermission,
} from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { aPortalGarden } from '../__testUtils__/aPortalGarden';
import { aRequester, refusing } from '../__testUtils__/aRequester';
import { aShoot } from '../__testUtils__/aShoot';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import type { PortalDecision } from '../access/permit/PortalDecision';
import {
  GardenAdmissionError,
  GardenInvalidError,
  GardenNoRightsError,
  GardenNotFoundError,
  GardenSignInError,
  GardenUnreachableError,
} from '../garden/GardenError';
import {
  kubeconfigPermission,
  kubeconfigSubresource,
  KubeconfigMaker,
} from './KubeconfigMaker';
import { ShootGate } from './ShootGate';

const ref = { garden: 'osc', namespace: 'garden-prod', name: 'shop' };
const YAML = 'apiVersion: v1\nkind: Config\nusers:\n- name: töken-7\n';

/** The answer of a Garden, as recorded. */
function credential(
  kubeconfig: unknown = Buffer.from(YAML).toString('base64'),
  expirationTimestamp: unknown = '2026-03-01T12:00:00Z',
): string {
  return JSON.stringify({
    kind: 'AdminKubeconfigRequest',
    apiVersion: 'authentication.gardener.cloud/v1alpha1',
    metadata: { creationTimestamp: null },
    spec: { expirationSeconds: 3600 },
    status: { kubeconfig, expirationTimestamp },
  });
}

function setUp({
  visible = ['garden-prod'],
  decisions = {},
  inventory = new FakeInventory([aShoot({ name: 'shop' })]),
}: {
  readonly visible?: readonly string[];
  readonly decisions?: Readonly<Record<string, PortalDecision>>;
  readonly inventory?: FakeInventory;
} = {}) {
  const createSubresource = jest.fn(
    async (..._: readonly unknown[]): Promise<string> => credential(),
  );
  const garden = aPortalGarden({ inventory, visible, createSubresource });
  const maker = new KubeconfigMaker(new ShootGate(new Map([['osc', garden]])));
  return {
    createSubresource,
    inventory,
    make: (request: KubeconfigRequest = { role: 'admin' }) =>
      maker.make(ref, request, aRequester(undefined, { decisions })),
  };
}

const ROLES: ReadonlyArray<
  readonly [KubeconfigRequest['role'], string, string, string, ShootPermission]
> = [
  [
    'viewer',
    'a viewer',
    'viewerkubeconfig',
    'ViewerKubeconfigRequest',
    gardenerViewerKubeconfigPermission,
  ],
  [
    'admin',
    'an admin',
    'adminkubeconfig',
    'AdminKubeconfigRequest',
    gardenerAdminKubeconfigPermission,
  ],
];

describe.each(ROLES)(
  'a kubeconfig of the role %s',
  (role, aRole, subresource, kind, permission) => {
    it('is asked of the Garden as the user, for an hour', async () => {
      const { make, createSubresource } = setUp();
      expect(await make({ role })).toEqual({
        kubeconfig: YAML,
        expiresAt: '2026-03-01T12:00:00.000Z',
      });
      expect(createSubresource.mock.calls).toEqual([
        [
          'shoots',
          { namespace: 'garden-prod', name: 'shop' },
          subresource,
          expect.any(String),
          {
            as: {
              kind: 'impersonated',
              user: 'oidc:user:default/mara',
              groups: [],
            },
          },
        ],
      ]);
      expect(JSON.parse(String(createSubresource.mock.calls[0][3]))).toEqual({
        apiVersion: 'authentication.gardener.cloud/v1alpha1',
        kind,
        spec: { expirationSeconds: 3600 },
      });
    });

    it('lasts as long as is asked for; the Garden clips it', async () => {
      const { make, createSubresource } = setUp();
      await make({ role, expirationSeconds: 600 });
      expect(
        JSON.parse(String(createSubresource.mock.calls[0][3])).spec,
      ).toEqual({ expirationSeconds: 600 });
    });

    it('has a permission of its own', async () => {
      expect(kubeconfigPermission(role)).toBe(permission);
      expect(kubeconfigSubresource(role)).toBe(subresource);
      const others = ROLES.map(([, , , , of]) => of).filter(
        of => of !== permission,
      );
      const { make } = setUp({ decisions: refusing(...others) });
      expect(await make({ role })).toMatchObject({ kubeconfig: YAML });
    });

    it('is not asked of the Garden when Backstage refuses it', async () => {
      const { make, createSubresource } = setUp({
        decisions: refusing(permission),
      });
      await expect(make({ role })).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: `You may not get ${aRole} kubeconfig of shop in this portal; the permission ${permission.name} is refused for it`,
      });
      expect(createSubresource).not.toHaveBeenCalled();
    });

    it('is refused shoot by shoot', async () => {
      const testing = (purpose: string) =>
        setUp({
          inventory: new FakeInventory([aShoot({ name: 'shop', purpose })]),
          decisions: {
            [permission.name]: {
              kind: 'depends',
              on: { kind: 'purpose', purposes: ['testing'] },
            },
          },
        }).make({ role });
      expect(await testing('testing')).toMatchObject({ kubeconfig: YAML });
      await expect(testing('production')).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    });

    it.each([
      ['nothing', ''],
      ['no bytes', null],
      ['a blank line', Buffer.from(' \n').toString('base64')],
    ])('is not handed on when it is empty: %s', async (_, kubeconfig) => {
      const { make, createSubresource } = setUp();
      const error = {
        name: 'ServiceUnavailableError',
        message: `Garden osc gave an empty ${role} kubeconfig of shop, which is of no use. Try again in a minute; if it stays empty, ask who runs the Garden`,
      };
      createSubresource.mockResolvedValue(credential(kubeconfig));
      await expect(make({ role })).rejects.toMatchObject(error);
      // Nor does it need to say when it ends.
      createSubresource.mockResolvedValue(credential(kubeconfig, null));
      await expect(make({ role })).rejects.toMatchObject(error);
    });

    it('is refused in plain words when the Garden does', async () => {
      const { make, createSubresource } = setUp();
      createSubresource.mockRejectedValue(
        new GardenNoRightsError('osc', 'User "mara" cannot create resource'),
      );
      await expect(make({ role })).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: `Garden osc does not let you have ${aRole} kubeconfig of shop`,
      });
    });
  },
);

describe('a kubeconfig', () => {
  it('is not asked for a shoot that the user may not see, nor is the permission told', async () => {
    const { make, createSubresource } = setUp({
      visible: ['garden-dev'],
      decisions: refusing(gardenerAdminKubeconfigPermission),
    });
    await expect(make()).rejects.toThrow(
      'Shoot osc/garden-prod/shop does not exist, or you may not see it',
    );
    expect(createSubresource).not.toHaveBeenCalled();
  });

  it("keeps the Garden's words for a cluster that is not there yet", async () => {
    const { make, createSubresource } = setUp();
    const words =
      'AdminKubeconfigRequest.authentication.gardener.cloud "shop" is invalid: spec.shoot: Invalid value: shoot is not yet scheduled';
    const error = new GardenInvalidError('osc', words, ['spec.shoot']);
    createSubresource.mockRejectedValue(error);
    await expect(make()).rejects.toBe(error);
    expect(error.message).toContain('shoot is not yet scheduled');
  });

  it.each(
    [
      new GardenAdmissionError('osc', 'not for shoots that are migrating'),
      new GardenUnreachableError('osc', 'the connection was cut'),
      new GardenSignInError('osc', 'oidc', 'expired'),
      new Error('a mistake'),
    ].map(error => [error.message, error] as const),
  )('passes on other refusals as they are: %s', async (_, error) => {
    const { make, createSubresource } = setUp();
    createSubresource.mockRejectedValue(error);
    await expect(make()).rejects.toBe(error);
  });

  it('is not there for a shoot that went meanwhile, which is the one answer', async () => {
    const { make, createSubresource, inventory } = setUp();
    createSubresource.mockImplementation(async () => {
      inventory.remove('garden-prod', 'shop');
      throw new GardenNotFoundError('osc', 'shoots "shop" not found');
    });
    await expect(make()).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'Shoot osc/garden-prod/shop does not exist, or you may not see it',
    });
  });

  it('is not there in a Garden that has no such credentials, which is another one', async () => {
    const { make, createSubresource } = setUp();
    const error = new GardenNotFoundError('osc', '404 page not found');
    createSubresource.mockRejectedValue(error);
    await expect(make()).rejects.toBe(error);
  });

  it('is made anew each time, and kept nowhere', async () => {
    const { make, createSubresource, inventory } = setUp();
    createSubresource
      .mockResolvedValueOnce(credential(Buffer.from('1st').toString('base64')))
      .mockResolvedValueOnce(credential(Buffer.from('2nd').toString('base64')));
    const made = await Promise.all([make(), make()]);
    expect(made.map(({ kubeconfig }) => kubeconfig)).toEqual(['1st', '2nd']);
    expect(createSubresource).toHaveBeenCalledTimes(2);
    expect(inspect(inventory, { depth: null })).not.toContain('1st');
  });

  it('says in the time of the world when it ends', async () => {
    const { make, createSubresource } = setUp();
    createSubresource.mockResolvedValue(
      credential(undefined, '2026-03-01T13:00:00+01:00'),
    );
    expect(await make()).toMatchObject({
      expiresAt: '2026-03-01T12:00:00.000Z',
    });
  });
});

describe('an answer that is no credential', () => {
  const SECRET = 'c2VjcmV0LWt1YmVjb25maWc';

  const MALFORMED = {
    kind: 'malformed',
    name: 'ServiceUnavailableError',
    message:
      "Garden osc sent an answer that can't be read: a credential is not in it",
  };

  /** What is thrown for an answer. */
  async function errorOf(answer: string): Promise<unknown> {
    const { make, createSubresource } = setUp();
    createSubresource.mockResolvedValue(answer);
    return make().catch(thrown => thrown);
  }

  /** All that the user and the log could see of an error. */
  function words(error: unknown): string {
    return inspect(error, { depth: null }) + JSON.stringify(error);
  }

  it.each([
    ['cut JSON', credential(SECRET).slice(0, -5)],
    ['text', SECRET],
    ['a text', JSON.stringify(SECRET)],
    ['no status', JSON.stringify({ kubeconfig: SECRET })],
    ['a status that is text', JSON.stringify({ status: SECRET })],
    ['no end', credential(SECRET, null)],
    ['an end that is none', credential(SECRET, SECRET)],
    ['an end in numbers', credential(SECRET, 1_700_000_000)],
    ['no kubeconfig', credential(7)],
    ['a kubeconfig that is an object', credential({ users: [SECRET] })],
    ['nothing', ''],
    ['null', 'null'],
  ])('is never quoted: %s', async (_, answer) => {
    const error = await errorOf(answer);
    expect(error).toMatchObject(MALFORMED);
    expect(words(error)).not.toContain(SECRET);
  });

  it('is never quoted, whatever it is', async () => {
    const without = fc
      .json()
      .map(json =>
        JSON.stringify({ status: { x: SECRET, y: JSON.parse(json) } }),
      );
    const cut = fc
      .integer({ min: 1, max: credential(SECRET).length - 1 })
      .map(end => credential(SECRET).slice(0, end));
    await fc.assert(
      fc.asyncProperty(fc.oneof(without, cut), async answer => {
        const error = await errorOf(answer);
        expect(error).toMatchObject(MALFORMED);
        expect(words(error)).not.toContain(SECRET.slice(0, 12));
      }),
    );
  });
});
