import type { Entity } from '@backstage/catalog-model';
import { ShootScopeProcessor } from './ShootScopeProcessor';

const processed = async (annotations?: Record<string, string>) => {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'anything', annotations },
  };
  const before = structuredClone(entity);
  const result = await new ShootScopeProcessor().postProcessEntity(entity);
  expect(entity).toEqual(before);
  return result.metadata.annotations;
};

describe('ShootScopeProcessor', () => {
  it('gives an entity the scope of the shoot that it names', async () => {
    expect(
      await processed({ 'gardener.cloud/shoot': 'osc/garden-prod/shop' }),
    ).toEqual({
      'gardener.cloud/shoot': 'osc/garden-prod/shop',
      'gardener.cloud/namespace': 'osc/garden-prod',
      'gardener.cloud/garden': 'osc',
    });
  });

  it.each<Record<string, string>>([
    {
      'gardener.cloud/namespace': 'osc/garden-mine',
      'gardener.cloud/garden': 'mine',
    },
    {
      'Gardener.Cloud/namespace': 'osc/garden-mine',
      'gardener.cloud/GARDEN': 'mine',
    },
  ])('overwrites a claimed scope: %j', async claimed => {
    expect(
      await processed({
        ...claimed,
        'gardener.cloud/shoot': 'osc/garden-prod/shop',
      }),
    ).toEqual({
      'gardener.cloud/shoot': 'osc/garden-prod/shop',
      'gardener.cloud/namespace': 'osc/garden-prod',
      'gardener.cloud/garden': 'osc',
    });
  });

  it.each(['osc/garden-prod', 'osc/garden-prod/Shop', '', 'a/b/c/d', 'osc//x'])(
    'gives no scope to an entity with the malformed annotation %j',
    async shoot => {
      expect(
        await processed({
          'gardener.cloud/shoot': shoot,
          'gardener.cloud/namespace': 'osc/garden-prod',
        }),
      ).toEqual({ 'gardener.cloud/shoot': shoot });
    },
  );

  it('takes a scope from an entity that names no shoot', async () => {
    expect(
      await processed({
        'gardener.cloud/namespace': 'osc/garden-prod',
        'example.org/other': 'stays',
      }),
    ).toEqual({ 'example.org/other': 'stays' });
  });

  it('leaves other entities as they are', async () => {
    expect(await processed(undefined)).toBeUndefined();
    expect(await processed({ 'example.org/other': 'stays' })).toEqual({
      'example.org/other': 'stays',
    });
  });

  it('runs after every other processor', () => {
    expect(new ShootScopeProcessor().getPriority()).toBeGreaterThan(1_000_000);
  });
});
