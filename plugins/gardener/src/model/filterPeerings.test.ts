import { peeringWith, shopPeerings } from '../__testUtils__/shopView';
import { filterPeerings } from './filterPeerings';
import { INITIAL_TABLE_STATE } from './tableState';
import { targetFacts } from './targetFacts';

const wordsOf = (peering: (typeof shopPeerings)[number]) => {
  const facts = targetFacts(peering.target);
  return [facts.name, facts.project, facts.seed ?? ''];
};

function names(state: Partial<typeof INITIAL_TABLE_STATE>) {
  return filterPeerings(
    shopPeerings,
    { ...INITIAL_TABLE_STATE, ...state },
    wordsOf,
  ).map(peering => targetFacts(peering.target).name);
}

describe('filterPeerings', () => {
  it('lets everything through when nothing is asked for', () => {
    expect(names({})).toHaveLength(shopPeerings.length);
    expect(names({ text: '   ' })).toHaveLength(shopPeerings.length);
  });

  it('wants every word of the text, in any case and order', () => {
    expect(names({ text: 'EU-DE-2 data' })).toEqual(['lake']);
    expect(names({ text: 'data eu-de-2 lak' })).toEqual(['lake']);
    expect(names({ text: 'data eu-de-1' })).toEqual([]);
  });

  it('does not find a word across two columns', () => {
    expect(names({ text: 'lakedata' })).toEqual([]);
  });

  it('filters by status', () => {
    expect(names({ status: 'notAccessible' })).toEqual(['clearing']);
  });

  it('filters by severity, by code, and by having none', () => {
    expect(names({ finding: 'error' })).toEqual(['playground']);
    expect(names({ finding: 'TARGET_HIBERNATED' })).toEqual(['shop-dev']);
    expect(names({ finding: 'none' })).toEqual([
      'ci',
      'payments',
      'monitoring',
    ]);
  });

  it('does not count as a warning what the status says already', () => {
    const [shopDev] = shopPeerings.filter(({ id }) => /shop-dev/.test(id));
    const onlyReverse = peeringWith('dev', 'x', {
      status: 'incomplete',
      findings: shopDev.findings.slice(0, 1),
    });
    const filter = (finding: 'warning' | 'none') =>
      filterPeerings(
        [onlyReverse],
        { ...INITIAL_TABLE_STATE, finding },
        () => [],
      );
    expect(filter('warning')).toEqual([]);
    expect(filter('none')).toEqual([onlyReverse]);
  });
});
