import { rightsWith } from '../__testUtils__/rightsFixtures';
import {
  findingOn,
  peeringWith,
  shopPeerings,
  shopView,
} from '../__testUtils__/shopView';
import { mustAskOwner, removalRequest, reverseRemovalOf } from './removal';

const view = shopView();
const rights = rightsWith();

function ofShop(name: string) {
  const peering = shopPeerings.find(({ id }) => id.endsWith(`/${name}`));
  if (!peering) throw new Error(`No peering with ${name}`);
  return peering;
}

describe('the reverse entry', () => {
  const removalOf = (peering: ReturnType<typeof ofShop>, allowed = rights) =>
    reverseRemovalOf({ view, peering, rights: allowed });

  it('can be removed where it is there and the shoot may be patched', () => {
    expect(removalOf(ofShop('monitoring'))).toEqual({ kind: 'possible' });
  });

  it.each(['shop-dev', 'legacy-shop'])('is not there on %s', name => {
    expect(removalOf(ofShop(name))).toEqual({ kind: 'nothingThere' });
  });

  it('is there although it is not in force', () => {
    const peering = peeringWith('ops', 'ci', {
      status: 'incomplete',
      missing: 'target',
      rollout: { here: { state: 'applied' }, target: { state: 'missing' } },
      findings: [
        findingOn('ops', 'ci', {
          code: 'REVERSE_MISSING',
          severity: 'warning',
          variant: 'targetDisabled',
        }),
      ],
    });
    expect(removalOf(peering)).toEqual({ kind: 'possible' });
  });

  it('is for its owner where it can’t be seen or may not be written', () => {
    const hidden = removalOf(ofShop('clearing'));
    expect(hidden).toMatchObject({ obstacle: { code: 'notVisible' } });
    expect(mustAskOwner(hidden)).toBe(true);
    const foreign = removalOf(
      ofShop('monitoring'),
      rightsWith({ changeableNamespaces: [] }),
    );
    expect(foreign).toMatchObject({
      obstacle: { code: 'noPatch', project: 'ops' },
    });
    expect(mustAskOwner(foreign)).toBe(true);
  });

  it('is nobody’s to remove while its shoot is being deleted', () => {
    const peering = peeringWith('ops', 'ci', {
      findings: [
        findingOn('ops', 'ci', {
          code: 'TARGET_DELETING',
          severity: 'warning',
        }),
      ],
    });
    const removal = removalOf(peering);
    expect(removal).toMatchObject({ obstacle: { code: 'deleting' } });
    expect(mustAskOwner(removal)).toBe(false);
  });
});

describe('what is asked of the plan', () => {
  it.each([
    [true, 'remove'],
    [false, 'keep'],
  ])('with the reverse entry: %p', (withReverse, there) => {
    const peering = ofShop('monitoring');
    expect(
      removalRequest({ view, peering, rights }, withReverse),
    ).toMatchObject({
      pairs: [
        {
          target: { namespace: 'garden-ops', name: 'monitoring' },
          here: 'remove',
          there,
        },
      ],
    });
  });

  it('leaves our side alone where nothing of ours is there', () => {
    const peering = ofShop('ci');
    expect(removalRequest({ view, peering, rights }, true)).toMatchObject({
      pairs: [{ here: 'keep', there: 'remove' }],
    });
  });
});
