import { Entity } from '@backstage/catalog-model';
import { isPeeringAvailable } from './isPeeringAvailable';
import { shootOfEntity } from './shootOfEntity';

function cluster(annotation?: string, overrides: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'osc.garden-prod.shop',
      annotations:
        annotation === undefined
          ? undefined
          : { 'gardener.cloud/shoot': annotation },
    },
    spec: { type: 'kubernetes-cluster' },
    ...overrides,
  };
}

describe('isPeeringAvailable', () => {
  it('is true for a cluster that names a shoot', () => {
    expect(isPeeringAvailable(cluster('osc/garden-prod/shop'))).toBe(true);
  });

  it('is true for a malformed annotation: the tab says what is wrong', () => {
    expect(isPeeringAvailable(cluster('shop'))).toBe(true);
    expect(isPeeringAvailable(cluster(''))).toBe(true);
  });

  it('is false without the annotation', () => {
    expect(isPeeringAvailable(cluster())).toBe(false);
  });

  it('is false for other kinds and types', () => {
    const annotation = 'osc/garden-prod/shop';
    expect(isPeeringAvailable(cluster(annotation, { kind: 'Component' }))).toBe(
      false,
    );
    expect(
      isPeeringAvailable(cluster(annotation, { spec: { type: 'database' } })),
    ).toBe(false);
    expect(isPeeringAvailable(cluster(annotation, { spec: undefined }))).toBe(
      false,
    );
  });
});

describe('shootOfEntity', () => {
  it('reads garden, namespace and name', () => {
    expect(shootOfEntity(cluster('osc/garden-prod/shop'))).toEqual({
      kind: 'shoot',
      ref: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
    });
  });

  it('says that there is none', () => {
    expect(shootOfEntity(cluster())).toEqual({ kind: 'none' });
  });

  it.each([
    '',
    'shop',
    'osc/garden-prod',
    'osc/garden-prod/shop/x',
    'osc//shop',
  ])('says what is wrong with "%s"', text => {
    expect(shootOfEntity(cluster(text))).toEqual({
      kind: 'malformed',
      text,
      problem: expect.stringMatching(/shoot/),
    });
  });

  it('names the part that is no DNS label', () => {
    expect(shootOfEntity(cluster('osc/garden_prod/shop'))).toMatchObject({
      problem: expect.stringContaining('namespace'),
    });
  });
});
