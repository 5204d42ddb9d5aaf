import { shootSummary } from '../../__testUtils__/createFixtures';
import { meshOptions } from './meshOptions';

describe('what can be added to a mesh', () => {
  const found = [
    shootSummary('prod', 'shop'),
    shootSummary('prod', 'edge'),
    shootSummary('ops', 'ci', { project: null }),
  ];
  const words = (chosen: readonly string[], text = '') =>
    meshOptions(found, new Set(chosen), text).map(option =>
      option.kind === 'project'
        ? `all of ${option.project}`
        : option.shoot.ref.name,
    );

  it('is every project of what was found, then the shoots', () => {
    expect(words([])).toEqual([
      'all of prod',
      'all of garden-ops',
      'shop',
      'edge',
      'ci',
    ]);
  });

  it('is the shoots first for who types a name, so that Enter takes one of them', () => {
    const byName = ['shop', 'edge', 'ci', 'all of prod', 'all of garden-ops'];
    expect(words([], 'o')).toEqual(byName);
    expect(words([], 'prod/')[0]).toBe('all of prod');
  });

  it('is no shoot that is chosen already', () => {
    expect(words(['garden-prod/shop', 'garden-ops/ci'])).toEqual([
      'all of prod',
      'all of garden-ops',
      'edge',
    ]);
  });

  it('is no more than three projects, the others are found by typing', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map(name => shootSummary(name, 'x'));
    expect(
      meshOptions(many, new Set(), '').filter(({ kind }) => kind === 'project'),
    ).toHaveLength(3);
  });
});
