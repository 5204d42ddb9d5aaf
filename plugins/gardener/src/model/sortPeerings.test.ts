import { peeringWith, shopPeerings, visible } from '../__testUtils__/shopView';
import { sortPeerings } from './sortPeerings';
import { SORT_KEYS, SortKey } from './tableState';
import { targetFacts } from './targetFacts';

function names(sort: SortKey, descending = false, peerings = shopPeerings) {
  return sortPeerings(peerings, sort, descending).map(
    peering => targetFacts(peering.target).name,
  );
}

describe('sortPeerings', () => {
  it('puts the worst first: error, warning, incomplete, not checked, rollout, name', () => {
    expect(names('worst', false, [...shopPeerings].reverse())).toEqual([
      'playground',
      'legacy-shop',
      'shop-dev',
      'lake',
      'ci',
      'clearing',
      'payments',
      'orders',
      'monitoring',
    ]);
  });

  it('takes numbers in networks and names as numbers', () => {
    const peerings = ['10.5.10.0/27', '10.5.2.0/27', '9.0.0.0/8'].map(
      (network, index) =>
        peeringWith('ops', `edge-${10 - index}`, {
          target: visible('ops', `edge-${10 - index}`, 'eu', network),
        }),
    );
    expect(names('nodes', false, peerings)).toEqual([
      'edge-8',
      'edge-9',
      'edge-10',
    ]);
    expect(names('target', true, peerings)[0]).toBe('edge-10');
  });

  it.each(SORT_KEYS)('keeps all rows when sorted by %s', sort => {
    expect(names(sort).sort()).toEqual(names('target').sort());
  });

  it('does not depend on how the answer came', () => {
    SORT_KEYS.forEach(sort => {
      expect(names(sort, true, [...shopPeerings].reverse())).toEqual(
        names(sort, true),
      );
    });
  });

  it('puts incomplete before not accessible before configured', () => {
    expect(names('status').slice(0, 4)).toEqual([
      'legacy-shop',
      'shop-dev',
      'ci',
      'clearing',
    ]);
  });
});
