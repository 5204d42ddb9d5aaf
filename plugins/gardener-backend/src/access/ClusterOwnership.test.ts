import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ClusterOwnership } from './ClusterOwnership';

const MARA = 'user:default/mara';
const SHOP_TEAM = 'group:default/shop-team';

/** An entity that says that it stands for a shoot, from the given locations. */
function anEntity(
  shoot: string,
  owner: string,
  changes: {
    readonly kind?: string;
    readonly location?: string;
    readonly origin?: string;
  } = {},
): Entity {
  const {
    kind = 'Resource',
    location = `gardener:${shoot}`,
    origin = location,
  } = changes;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: `${shoot.replaceAll('/', '.')}-of-${owner.replace(/\W/g, '-')}`,
      annotations: {
        'gardener.cloud/shoot': shoot,
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': origin,
      },
    },
    spec: { type: 'kubernetes-cluster', owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

function setUp(...entities: readonly Entity[]) {
  const catalog = catalogServiceMock({ entities: [...entities] });
  const streamEntities = jest.spyOn(catalog, 'streamEntities');
  let now = 1_000;
  const ownership = new ClusterOwnership({
    catalog,
    auth: mockServices.auth({ pluginId: 'gardener' }),
    perf: { now: () => now },
  });
  return {
    catalog,
    streamEntities,
    owned: async (...owners: readonly string[]) =>
      [...(await ownership.ownedBy(owners))].sort(),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('ClusterOwnership', () => {
  it('finds the shoots whose clusters one of the entities owns', async () => {
    const { owned } = setUp(
      anEntity('osc/garden-prod/shop', SHOP_TEAM),
      anEntity('osc/garden-prod/blog', MARA),
      anEntity('lab/garden-prod/shop', 'group:default/other'),
    );
    expect(await owned(SHOP_TEAM)).toEqual(['osc/garden-prod/shop']);
    expect(await owned(SHOP_TEAM, MARA)).toEqual([
      'osc/garden-prod/blog',
      'osc/garden-prod/shop',
    ]);
    expect(await owned('group:default/nobody')).toEqual([]);
  });

  it('counts whom the catalog calls the owner, not whom the entity does', async () => {
    const entity = anEntity('osc/garden-prod/shop', SHOP_TEAM);
    const { owned } = setUp({
      ...entity,
      spec: { ...entity.spec, owner: MARA },
    });
    expect(await owned(MARA)).toEqual([]);
  });

  it('counts no other relation for ownership', async () => {
    const { owned } = setUp({
      ...anEntity('osc/garden-prod/shop', SHOP_TEAM),
      relations: [{ type: 'dependsOn', targetRef: MARA }],
    });
    expect(await owned(MARA)).toEqual([]);
  });

  describe('believes nobody but the catalog module', () => {
    const file =
      'url:https://git.example.com/carol/repo/blob/main/catalog-info.yaml';

    it.each<[string, Parameters<typeof anEntity>[2]]>([
      ['a registered file', { location: file }],
      [
        'a registered file that names the location of the module',
        { location: file, origin: 'gardener:osc/garden-prod/shop' },
      ],
      [
        'an entity that a registered file leads to',
        { location: 'gardener:osc/garden-prod/shop', origin: file },
      ],
      [
        'the location of another shoot',
        { location: 'gardener:osc/garden-partner/own' },
      ],
      [
        'the location of another shoot that came from this one',
        {
          location: 'gardener:osc/garden-partner/own',
          origin: 'gardener:osc/garden-prod/shop',
        },
      ],
      ['the location of the Garden as a whole', { location: 'gardener:osc' }],
      [
        'a location that only begins like it',
        { location: 'gardener:osc/garden-prod/shop2' },
      ],
      ['another kind of entity', { kind: 'Component' }],
    ])(
      "not %s, with the annotation of somebody else's shoot and an owner",
      async (_, changes) => {
        const { owned } = setUp(
          anEntity('osc/garden-prod/shop', SHOP_TEAM),
          anEntity('osc/garden-prod/shop', 'user:default/carol', changes),
        );
        expect(await owned('user:default/carol')).toEqual([]);
        expect(await owned(SHOP_TEAM)).toEqual(['osc/garden-prod/shop']);
      },
    );

    it('not an entity without a shoot', async () => {
      const entity = anEntity('undefined', MARA);
      const { 'gardener.cloud/shoot': _, ...annotations } =
        entity.metadata.annotations ?? {};
      const { owned } = setUp({
        ...entity,
        metadata: { ...entity.metadata, annotations },
      });
      expect(await owned(MARA)).toEqual([]);
    });
  });

  it('reads all pages of a large catalog', async () => {
    const shoots = Array.from({ length: 1_234 }, (_, i) => `osc/n/s${i}`);
    const { owned, catalog } = setUp(
      ...shoots.map(shoot => anEntity(shoot, MARA)),
      ...shoots.map(shoot => anEntity(shoot, SHOP_TEAM)),
    );
    const queries = jest.spyOn(catalog, 'queryEntities');
    expect(await owned(MARA)).toEqual([...shoots].sort());
    expect(queries).toHaveBeenCalledTimes(3);
  });

  it('asks as the portal itself, and for no more than it reads', async () => {
    const { owned, streamEntities } = setUp(
      anEntity('osc/garden-prod/shop', MARA),
    );
    await owned(MARA);
    expect(streamEntities).toHaveBeenCalledTimes(1);
    expect(streamEntities).toHaveBeenCalledWith(
      expect.objectContaining({ fields: ['metadata.annotations'] }),
      {
        credentials: expect.objectContaining({
          principal: { type: 'service', subject: 'plugin:gardener' },
        }),
      },
    );
  });

  it('asks nobody what nobody owns', async () => {
    const { owned, streamEntities } = setUp(
      anEntity('osc/garden-prod/shop', MARA),
    );
    expect(await owned()).toEqual([]);
    expect(streamEntities).not.toHaveBeenCalled();
  });

  describe('for ten seconds', () => {
    it('believes an answer, whatever the order of the owners, and asks once for all who ask', async () => {
      const { owned, streamEntities, pass } = setUp(
        anEntity('osc/garden-prod/shop', MARA),
      );
      await Promise.all([owned(MARA, SHOP_TEAM), owned(SHOP_TEAM, MARA, MARA)]);
      pass(9_999);
      await owned(SHOP_TEAM, MARA);
      expect(streamEntities).toHaveBeenCalledTimes(1);
      pass(2);
      await owned(MARA, SHOP_TEAM);
      expect(streamEntities).toHaveBeenCalledTimes(2);
    });

    it('keeps apart who asks about other owners', async () => {
      const { owned, streamEntities } = setUp(
        anEntity('osc/garden-prod/shop', MARA),
        anEntity('osc/garden-prod/blog', SHOP_TEAM),
      );
      expect(await owned(MARA)).toEqual(['osc/garden-prod/shop']);
      expect(await owned(SHOP_TEAM)).toEqual(['osc/garden-prod/blog']);
      // One owner that is called like two.
      expect(await owned(`${SHOP_TEAM}","${MARA}`)).toEqual([]);
      expect(await owned(MARA, SHOP_TEAM)).toHaveLength(2);
      expect(streamEntities).toHaveBeenCalledTimes(4);
    });
  });

  describe('when the catalog is down', () => {
    it('says so, and never that nothing is owned; and asks again the next time', async () => {
      const { owned, streamEntities } = setUp(
        anEntity('osc/garden-prod/shop', MARA),
      );
      streamEntities.mockImplementationOnce(() => {
        throw new Error('connect ECONNREFUSED');
      });
      await expect(owned(MARA)).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining(
          'The catalog could not be asked who owns which cluster',
        ),
      });
      expect(await owned(MARA)).toEqual(['osc/garden-prod/shop']);
    });

    it('gives up when a later page is missing', async () => {
      const first = anEntity('osc/garden-prod/shop', MARA);
      const { owned, streamEntities } = setUp(first);
      streamEntities.mockImplementationOnce(async function* broken() {
        yield [first];
        throw new Error('socket hang up');
      });
      await expect(owned(MARA)).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
    });

    it('says the same when the portal gets no credentials of its own', async () => {
      const auth = mockServices.auth.mock();
      auth.getOwnServiceCredentials.mockRejectedValue(new Error('no key'));
      const ownership = new ClusterOwnership({
        catalog: catalogServiceMock(),
        auth,
      });
      await expect(ownership.ownedBy([MARA])).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
    });
  });
});
