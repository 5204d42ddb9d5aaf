import fc from 'fast-check';
import { aShoot, entry, peeringsOf } from '../__testUtils__/shoots';
import { statusFilterSchema } from '../api/schema/statuses';
import type { Shoot } from '../garden/Shoot';
import { shootKey } from '../garden/ShootRef';
import { hasStatus } from './hasStatus';
import type { TargetLookup } from './TargetLookup';

/** For a user who may see all of the given shoots and everything around them but the partner's namespace. */
function statusesOf(shoot: Shoot, ...others: readonly Shoot[]): string[] {
  const byKey = new Map(others.map(other => [shootKey(other), other]));
  const lookup = (name: Pick<Shoot, 'namespace' | 'name'>): TargetLookup => {
    if (name.namespace === 'garden-partner') return { kind: 'notAccessible' };
    const target = byKey.get(shootKey(name));
    return target ? { kind: 'visible', shoot: target } : { kind: 'notFound' };
  };
  return statusFilterSchema.options.filter(status =>
    hasStatus({ shoot, lookup, listers: others }, status),
  );
}

const clearing = { namespace: 'garden-partner' };

describe('hasStatus', () => {
  it('is that of at least one peering', () => {
    expect(
      statusesOf(
        aShoot('shop', {}, entry('cart'), entry('clearing', 'garden-partner')),
        aShoot('cart', {}, entry('shop')),
      ),
    ).toEqual(['configured', 'notAccessible']);
  });

  it('is none only when neither side lists the other', () => {
    expect(statusesOf(aShoot('shop'), aShoot('cart'))).toEqual(['none']);
    expect(
      statusesOf(aShoot('shop'), aShoot('cart', {}, entry('shop'))),
    ).toEqual(['incomplete']);
    expect(statusesOf(aShoot('shop', {}, entry('gone')))).toEqual([
      'incomplete',
    ]);
  });

  it('counts nothing that only somebody lists whom the user does not see', () => {
    expect(
      statusesOf(aShoot('shop'), aShoot('clearing', clearing, entry('shop'))),
    ).toEqual(['none']);
  });

  it('is what the view of the shoot says', () => {
    const names = ['s0', 's1', 's2', 's3'];
    const landscape = fc.tuple(
      ...names.map(name =>
        fc
          .record({
            lists: fc.array(fc.constantFrom(...names, 's9'), { maxLength: 4 }),
            disabled: fc.boolean(),
          })
          .map(({ lists, disabled }) => {
            const entries = lists.map(listed => entry(listed, homeOf(listed)));
            return aShoot(name, {
              namespace: homeOf(name),
              peering: { state: disabled ? 'disabled' : 'present', entries },
            });
          }),
      ),
    );
    fc.assert(
      fc.property(landscape, ([shoot, ...others]) => {
        const { peerings } = peeringsOf([shoot, ...others], {
          hidden: ['garden-partner'],
        });
        const shown = new Set(peerings.map(({ status }) => status));
        expect(statusesOf(shoot, ...others)).toEqual(
          shown.size === 0
            ? ['none']
            : statusFilterSchema.options.filter(
                status => status !== 'none' && shown.has(status),
              ),
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** The last one is the partner's. */
function homeOf(name: string): string {
  return name === 's3' ? 'garden-partner' : 'garden-prod';
}
