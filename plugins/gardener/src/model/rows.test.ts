import { peeringWith, shopPeerings, shopView } from '../__testUtils__/shopView';
import { ageAt, secondsUntil } from './age';
import { changedRows, printRows } from './changedRows';
import { countPeerings } from './countPeerings';
import { clampPosition, moveInGrid } from './gridMovement';
import { holdOrder } from './holdOrder';
import { pageOf } from './paging';
import { shootNotes } from './shootNotes';

describe('countPeerings', () => {
  it('counts what the rows show, as in the summary of the pictures', () => {
    expect(countPeerings(shopView())).toEqual({
      total: 9,
      configured: 5,
      incomplete: 3,
      notAccessible: 1,
      errors: 2,
      warnings: 3,
    });
  });

  it('counts the findings of the shoot itself too', () => {
    const [finding] = shopPeerings[0].findings;
    expect(
      countPeerings(shopView({ peerings: [], findings: [finding] })),
    ).toMatchObject({ total: 0, errors: 1 });
  });
});

describe('changedRows', () => {
  const before = printRows([peeringWith('a', 'x'), peeringWith('a', 'y')]);

  it('names rows that are new or look different, in whatever order they come', () => {
    const changed = peeringWith('a', 'y', { status: 'incomplete' });
    const after = printRows([
      peeringWith('a', 'z'),
      changed,
      peeringWith('a', 'x'),
    ]);
    expect(changedRows(before, after)).toEqual([
      peeringWith('a', 'z').id,
      changed.id,
    ]);
  });

  it('names none when one only went', () => {
    expect(changedRows(before, printRows([peeringWith('a', 'y')]))).toEqual([]);
  });
});

describe('holdOrder', () => {
  it('keeps known rows in place, leaves gone ones out and adds new ones below', () => {
    const rows = ['d', 'c', 'a'].map(id => ({ id }));
    expect(holdOrder(['a', 'b', 'c'], rows).map(row => row.id)).toEqual([
      'a',
      'c',
      'd',
    ]);
  });
});

describe('pageOf', () => {
  const rows = Array.from({ length: 41 }, (_, index) => index);

  it('cuts pages and numbers their rows from 1', () => {
    expect(pageOf(rows, 1, 20)).toMatchObject({ from: 21, to: 40, pages: 3 });
    expect(pageOf(rows, 2, 20).rows).toEqual([40]);
  });

  it('shows the last page when the one asked for is gone', () => {
    expect(pageOf(rows, 99, 20).page).toBe(2);
  });

  it('has one page of nothing', () => {
    expect(pageOf([], 0, 20)).toMatchObject({ pages: 1, from: 0, to: 0 });
  });
});

describe('ageAt', () => {
  it.each([
    [0, 'seconds', 0],
    [59_999, 'seconds', 59],
    [60_000, 'minutes', 1],
    [3_599_999, 'minutes', 59],
    [3_600_000, 'hours', 1],
    [86_400_000, 'days', 1],
  ])('%d ms is %s %d', (milliseconds, unit, value) => {
    expect(ageAt(0, milliseconds)).toEqual({ unit, value });
  });

  it('takes the future for now, because clocks differ', () => {
    expect(ageAt(5000, 0)).toEqual({ unit: 'seconds', value: 0 });
    expect(secondsUntil(0, 5000)).toBe(0);
    expect(secondsUntil(1001, 0)).toBe(2);
  });
});

describe('moving in the table', () => {
  const shape = { head: 7, rows: [2, 1, 2] };

  it.each([
    ['ArrowDown', { row: 0, item: 1 }, { row: 1, item: 0 }],
    ['ArrowDown', { row: 2, item: 0 }, { row: 2, item: 0 }],
    ['ArrowUp', { row: 0, item: 0 }, { row: -1, item: 0 }],
    ['ArrowUp', { row: -1, item: 3 }, { row: -1, item: 0 }],
    ['ArrowRight', { row: 1, item: 0 }, { row: 1, item: 0 }],
    ['ArrowRight', { row: -1, item: 5 }, { row: -1, item: 6 }],
    ['ArrowLeft', { row: 0, item: 1 }, { row: 0, item: 0 }],
    ['Home', { row: 2, item: 1 }, { row: 0, item: 0 }],
    ['End', { row: -1, item: 0 }, { row: 2, item: 0 }],
  ])('%s from %o leads to %o', (key, from, to) => {
    expect(moveInGrid(from, key, shape)).toEqual(to);
  });

  it('leaves other keys to others', () => {
    expect(moveInGrid({ row: 0, item: 0 }, 'a', shape)).toBeUndefined();
  });

  it('does not go to a head in which nothing can be reached', () => {
    const plain = { head: 0, rows: [2, 1] };
    expect(moveInGrid({ row: 0, item: 0 }, 'ArrowUp', plain)).toEqual({
      row: 0,
      item: 0,
    });
    expect(clampPosition({ row: -1, item: 0 }, plain)).toEqual({
      row: 0,
      item: 0,
    });
  });

  it('stays on a row that exists', () => {
    expect(clampPosition({ row: 9, item: 9 }, shape)).toEqual({
      row: 2,
      item: 1,
    });
    expect(clampPosition({ row: 0, item: 0 }, { head: 7, rows: [] })).toEqual({
      row: -1,
      item: 0,
    });
  });
});

describe('shootNotes', () => {
  const shoot = {
    ...shopView().shoot,
    workerless: true,
    configState: 'disabled',
  } as const;

  it('says the states of the shoot that no finding covers', () => {
    expect(shootNotes(shopView({ shoot })).map(note => note.kind)).toEqual([
      'workerless',
      'disabled',
    ]);
  });

  it('says nothing twice', () => {
    const [finding] = shopPeerings[0].findings;
    const findings = [{ ...finding, code: 'WORKERLESS' as const }];
    expect(
      shootNotes(shopView({ shoot, findings })).map(note => note.kind),
    ).toEqual(['finding', 'disabled']);
  });
});
