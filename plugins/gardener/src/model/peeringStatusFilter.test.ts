import type { Entity } from '@backstage/catalog-model';
import { namesThatFit } from './namesThatFit';
import { PeeringStatusFilter, readPeeringStatus } from './peeringStatusFilter';

function entity(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
  };
}

describe('the filter of the catalog by peering status', () => {
  const filter = new PeeringStatusFilter('incomplete', [
    'osc.garden-prod.shop',
    'osc.garden-data.lake',
  ]);

  it('asks the server for the clusters by their names', () => {
    expect(filter.getCatalogFilters()).toEqual({
      'metadata.name': ['osc.garden-prod.shop', 'osc.garden-data.lake'],
    });
  });

  it('lets only them through', () => {
    expect(filter.filterEntity(entity('osc.garden-prod.shop'))).toBe(true);
    expect(filter.filterEntity(entity('osc.garden-prod.payments'))).toBe(false);
  });

  it('lets nothing through while nobody knows which clusters these are', () => {
    const unknown = new PeeringStatusFilter('incomplete', []);
    expect(unknown.getCatalogFilters()).toEqual({ 'metadata.name': ['-'] });
    expect(unknown.filterEntity(entity('-'))).toBe(false);
  });

  it('is kept in the address of the page', () => {
    expect(readPeeringStatus(filter.toQueryValue())).toBe('incomplete');
    expect(readPeeringStatus('green')).toBeUndefined();
    expect(readPeeringStatus(['none'])).toBeUndefined();
    expect(readPeeringStatus(undefined)).toBeUndefined();
  });

  it('is the same when it lets the same clusters through, in whatever order', () => {
    const turned = new PeeringStatusFilter('incomplete', [
      'osc.garden-data.lake',
      'osc.garden-prod.shop',
    ]);
    expect(filter.isSameAs(turned)).toBe(true);
    expect(filter.isSameAs(undefined)).toBe(false);
    expect(filter.isSameAs(new PeeringStatusFilter('none', filter.names))).toBe(
      false,
    );
    expect(
      filter.isSameAs(new PeeringStatusFilter('incomplete', ['a', 'b'])),
    ).toBe(false);
  });
});

describe('the names that fit into one request', () => {
  const names = Array.from(
    { length: 1000 },
    (_, index) => `osc.garden-prod.shoot-${index}`,
  );

  it('are all of a few', () => {
    expect(namesThatFit(names.slice(0, 100))).toEqual(names.slice(0, 100));
    expect(namesThatFit([])).toEqual([]);
  });

  it('are the first ones of many, so many that the address stays short', () => {
    const fit = namesThatFit(names);
    expect(fit).toEqual(names.slice(0, fit.length));
    const filters = fit.map(name => `metadata.name=${name}`).join(',');
    const length = encodeURIComponent(filters).length;
    expect(length).toBeLessThanOrEqual(6_000);
    expect(length).toBeGreaterThan(5_900);
  });
});
