import fc from 'fast-check';
import { arbitraryLandscape } from '../../__testUtils__/arbitraryLandscape';
import {
  landscapePeering,
  landscapeShoot,
  landscapeWith,
  shopLandscape,
} from '../../__testUtils__/landscapeFixtures';
import {
  LANDSCAPE_SORTS,
  landscapeRows,
  sortLandscapeRows,
} from './landscapeRows';

const a = landscapeShoot('dev', 'a');
const b = landscapeShoot('dev', 'b');

describe('the rows of a landscape', () => {
  it('are as many as its peerings, each once', () => {
    const landscape = shopLandscape();
    const ids = landscapeRows(landscape).map(({ peering }) => peering.id);
    expect(new Set(ids).size).toBe(landscape.peerings.length);
    expect(ids).toHaveLength(landscape.peerings.length);
  });

  it.each([
    ['set', 'missing', 'a', 'b'],
    ['missing', 'set', 'b', 'a'],
  ] as const)(
    'begin at the shoot that has its entry: %s and %s',
    (ofA, ofB, here, target) => {
      const [row] = landscapeRows(
        landscapeWith({
          shoots: [a, b],
          peerings: [
            landscapePeering(a, b, {
              status: 'incomplete',
              edges: { a: ofA, b: ofB },
            }),
          ],
        }),
      );
      expect([row.here.name, row.target.name]).toEqual([here, target]);
      expect(row.standing).toBe('incompleteTarget');
    },
  );

  it('say nothing of what can’t be seen, and know that what is gone has no network', () => {
    const rows = landscapeRows(shopLandscape());
    const target = (name: string) =>
      rows.find(row => row.target.name === name)?.target;
    expect(target('clearing')).toMatchObject({
      kind: 'notAccessible',
      nodeNetworks: null,
      entityRef: undefined,
      project: null,
    });
    expect(target('legacy-shop')).toMatchObject({
      kind: 'notFound',
      nodeNetworks: [],
    });
  });

  it('always begin at a shoot that can be seen', () => {
    fc.assert(
      fc.property(arbitraryLandscape(), landscape => {
        const seen = new Set(
          landscape.shoots.map(({ namespace, name }) => `${namespace}/${name}`),
        );
        for (const { here, target } of landscapeRows(landscape)) {
          const isHere = seen.has(`${here.namespace}/${here.name}`);
          const isTarget = seen.has(`${target.namespace}/${target.name}`);
          expect(isHere || !isTarget).toBe(true);
        }
      }),
    );
  });

  it('stand worst first', () => {
    const sorted = sortLandscapeRows(
      landscapeRows(shopLandscape()),
      'worst',
      false,
    );
    const hasError = sorted.map(({ peering }) =>
      peering.findings.some(({ severity }) => severity === 'error'),
    );
    expect(hasError.indexOf(false)).toBe(hasError.filter(has => has).length);
    expect(hasError[0]).toBe(true);
  });

  it.each(LANDSCAPE_SORTS)(
    'have one order by %s, however the answer came',
    sort => {
      const rows = landscapeRows(shopLandscape());
      const ids = (sorted: typeof rows) =>
        sorted.map(({ peering }) => peering.id);
      expect(ids(sortLandscapeRows([...rows].reverse(), sort, true))).toEqual(
        ids(sortLandscapeRows(rows, sort, true)),
      );
    },
  );

  it('are turned round as a whole by the column', () => {
    const names = (descending: boolean) =>
      sortLandscapeRows(
        landscapeRows(shopLandscape()),
        'target',
        descending,
      ).map(({ target }) => target.name);
    expect(names(true)).toEqual([...names(false)].reverse());
  });
});
