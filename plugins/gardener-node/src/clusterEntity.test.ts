import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import { clusterEntityName, clusterEntityRef } from './clusterEntity';

const dnsLabel = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
const shootRef = fc.record({
  garden: dnsLabel,
  namespace: dnsLabel,
  name: dnsLabel,
});

describe('clusterEntityName', () => {
  it('joins garden, namespace and name', () => {
    expect(
      clusterEntityName({
        garden: 'osc',
        namespace: 'garden-prod',
        name: 'shop',
      }),
    ).toBe('osc.garden-prod.shop');
  });

  it('leaves 63 characters alone and shortens 64 by a hash', () => {
    const named = (length: number) =>
      clusterEntityName({
        garden: 'osc',
        namespace: 'garden-prod',
        name: 'x'.repeat(length - 'osc.garden-prod.'.length),
      });
    expect(named(63)).toBe(`osc.garden-prod.${'x'.repeat(47)}`);
    expect(named(64)).toMatch(/^osc\.garden-prod\.x+_[0-9a-f]{12}$/);
    expect(named(64)).not.toBe(named(65));
  });

  it('is a name that the catalog takes, for every reference', () => {
    fc.assert(
      fc.property(shootRef, ref => {
        const name = clusterEntityName(ref);
        expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(true);
      }),
    );
  });

  it('is another one for another shoot', () => {
    fc.assert(
      fc.property(shootRef, shootRef, (a, b) => {
        const same =
          a.garden === b.garden &&
          a.namespace === b.namespace &&
          a.name === b.name;
        expect(clusterEntityName(a) === clusterEntityName(b)).toBe(same);
      }),
    );
  });
});

describe('clusterEntityRef', () => {
  it('is a resource of the default namespace', () => {
    expect(
      clusterEntityRef({
        garden: 'osc',
        namespace: 'garden-prod',
        name: 'shop',
      }),
    ).toBe('resource:default/osc.garden-prod.shop');
  });
});
