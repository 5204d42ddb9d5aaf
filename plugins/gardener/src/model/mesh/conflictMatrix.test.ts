import type { BulkUnit } from 'backstage-plugin-gardener-common';
import fc from 'fast-check';
import { bulkUnit, wishFor } from '../../__testUtils__/bulkFixtures';
import { findingOn } from '../../__testUtils__/shopView';
import {
  conflictingPairs,
  conflictMatrix,
  PAIR_STANDINGS,
} from './conflictMatrix';
import { keyOf } from './meshShoot';

const on = (severity: 'warning' | 'note' | 'notChecked') =>
  findingOn('prod', 'a', {
    code: severity === 'notChecked' ? 'CIDR_UNKNOWN' : 'DEFAULT_NODE_CIDR',
    severity,
    what: 'Something.',
  });
const asks = { finding: on('warning'), standing: 'asks' } as const;
const unknown = { finding: on('notChecked'), standing: 'tells' } as const;
const told = { finding: on('note'), standing: 'tells' } as const;

const pair = (one: string, other: string, part: Partial<BulkUnit> = {}) =>
  bulkUnit(wishFor(`prod/${one}`, `prod/${other}`), part);

const units = [
  pair('c', 'a', { findings: [asks, unknown] }),
  pair('b', 'a', { findings: [unknown] }),
  pair('d', 'a', { state: 'blocked', findings: [asks] }),
  pair('d', 'b', { state: 'nothingToDo' }),
  pair('d', 'c', { findings: [told] }),
];

describe('the conflicts of a mesh', () => {
  const matrix = conflictMatrix({ units });
  const shoot = (name: string) => ({ namespace: 'garden-prod', name });
  const at = (one: string, other: string) =>
    matrix.at(shoot(one), shoot(other))?.standing;

  it('have one word for each pair, and are never green on ignorance', () => {
    expect(at('a', 'c')).toBe('warning');
    expect(at('a', 'b')).toBe('notChecked');
    expect(at('a', 'd')).toBe('error');
    expect(at('b', 'd')).toBe('nothingToDo');
    expect(at('c', 'd')).toBe('ok');
    expect(at('b', 'c')).toBeUndefined();
    expect(at('a', 'a')).toBeUndefined();
  });

  it('stand in the order of the names', () => {
    expect(matrix.shoots.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are listed worst first, without what is well', () => {
    expect(conflictingPairs({ units }).map(({ standing }) => standing)).toEqual(
      ['error', 'warning', 'notChecked'],
    );
  });

  it('are the same from either side, whole, and whatever the order of the plan', () => {
    const someUnits = fc.shuffledSubarray(units);
    fc.assert(
      fc.property(someUnits, some => {
        const { shoots, at: find, counts } = conflictMatrix({ units: some });
        const cells = shoots.flatMap(one =>
          shoots.flatMap(other => {
            const there = find(one, other);
            expect(there).toBe(find(other, one));
            return there && keyOf(one) < keyOf(other) ? [there.unit] : [];
          }),
        );
        expect(new Set(cells)).toEqual(new Set(some));
        expect(
          PAIR_STANDINGS.reduce((sum, word) => sum + counts[word], 0),
        ).toBe(some.length);
      }),
    );
  });
});
