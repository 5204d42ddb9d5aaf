import type { Entity } from '@backstage/catalog-model';
import { withShootScope } from '../entity/shootScope';
import { inShootNamespace, inShootNamespaceRule } from './inShootNamespace';

const clusterOf = (shoot: string): Entity =>
  withShootScope({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'any', annotations: { 'gardener.cloud/shoot': shoot } },
  });

describe('IN_SHOOT_NAMESPACE', () => {
  const prod = clusterOf('osc/garden-prod/shop');
  const lab = clusterOf('osc-lab/garden-prod/shop');
  const noCluster: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'any' },
  };
  const { apply, toQuery } = inShootNamespaceRule;

  it('applies to clusters of the namespaces', () => {
    const params = { namespaces: ['osc/garden-dev', 'osc/garden-prod'] };
    expect(apply(prod, params)).toBe(true);
    expect(apply(lab, params)).toBe(false);
    expect(apply(noCluster, params)).toBe(false);
  });

  it('applies to every namespace of the Gardens', () => {
    const params = { namespaces: [], gardens: ['osc-lab'] };
    expect(apply(prod, params)).toBe(false);
    expect(apply(lab, params)).toBe(true);
    expect(apply(noCluster, params)).toBe(false);
  });

  it('applies to single shoots, and not to others of their namespace', () => {
    const params = { namespaces: [], shoots: ['osc/garden-prod/shop'] };
    expect(apply(prod, params)).toBe(true);
    expect(apply(lab, params)).toBe(false);
    expect(apply(clusterOf('osc/garden-prod/web'), params)).toBe(false);
    expect(apply(noCluster, params)).toBe(false);
  });

  it('asks for all namespaces with one filter', () => {
    expect(
      toQuery({ namespaces: ['osc/garden-dev', 'osc/garden-prod'] }),
    ).toEqual({
      key: 'metadata.annotations.gardener.cloud/namespace',
      values: ['osc/garden-dev', 'osc/garden-prod'],
    });
  });

  it('asks for Gardens with one filter more', () => {
    expect(
      toQuery({ namespaces: ['osc/garden-dev'], gardens: ['osc-lab'] }),
    ).toEqual({
      anyOf: [
        {
          key: 'metadata.annotations.gardener.cloud/namespace',
          values: ['osc/garden-dev'],
        },
        {
          key: 'metadata.annotations.gardener.cloud/garden',
          values: ['osc-lab'],
        },
      ],
    });
  });

  it('asks for single shoots with one filter more', () => {
    expect(
      toQuery({
        namespaces: ['osc/garden-dev'],
        shoots: ['osc/garden-prod/shop'],
      }),
    ).toEqual({
      anyOf: [
        {
          key: 'metadata.annotations.gardener.cloud/namespace',
          values: ['osc/garden-dev'],
        },
        {
          key: 'metadata.annotations.gardener.cloud/shoot',
          values: ['osc/garden-prod/shop'],
        },
      ],
    });
  });

  it('makes conditions by its name', () => {
    expect(inShootNamespace({ namespaces: ['osc/garden-dev'] })).toEqual({
      resourceType: 'catalog-entity',
      rule: 'IN_SHOOT_NAMESPACE',
      params: { namespaces: ['osc/garden-dev'] },
    });
  });
});
