import { candidate, checkOf } from '../__testUtils__/targetFixtures';
import type { DraftRow } from './changeDraft';
import { rowStates, summarise } from './draftRows';

function rowWith(id: number, part: Partial<DraftRow> = {}): DraftRow {
  return {
    id,
    text: '',
    target: null,
    problem: null,
    withReverse: true,
    ...part,
  };
}

function chosen(id: number, name: string): DraftRow {
  return rowWith(id, {
    text: name,
    target: { kind: 'listed', candidate: candidate('ops', name) },
  });
}

describe('rowStates', () => {
  it('follows a row from open to checked', () => {
    const rows = [rowWith(1), chosen(2, 'a'), chosen(3, 'b'), chosen(4, 'c')];
    const failure = { kind: 'noAnswer', message: 'x' } as const;
    const states = rowStates(
      rows,
      new Map([
        [3, { failure }],
        [4, { check: checkOf('ops', 'c') }],
      ]),
    );
    expect([...states.values()].map(({ kind }) => kind)).toEqual([
      'open',
      'checking',
      'failed',
      'checked',
    ]);
  });

  it('keeps what was checked when it can’t be checked again', () => {
    const answer = {
      check: checkOf('ops', 'a'),
      failure: { kind: 'noAnswer', message: 'x' } as const,
    };
    expect(
      rowStates([chosen(1, 'a')], new Map([[1, answer]])).get(1),
    ).toMatchObject({ kind: 'checked', obstacle: null });
  });

  it('has an obstacle for the second row with one target, and none for the first', () => {
    const answer = { check: checkOf('ops', 'a') };
    const states = rowStates(
      [chosen(1, 'a'), chosen(2, 'a')],
      new Map([
        [1, answer],
        [2, answer],
      ]),
    );
    expect(states.get(1)).toMatchObject({ obstacle: null });
    expect(states.get(2)).toMatchObject({ obstacle: 'twice' });
  });

  it('has one for a target that can’t be chosen, or is not there', () => {
    const disabled = checkOf('ops', 'a', {
      choice: { state: 'disabled', reason: 'workerless' },
    });
    const gone = checkOf('ops', 'b', {
      choice: undefined,
      target: {
        kind: 'notFound',
        namespace: 'garden-ops',
        name: 'b',
        project: 'ops',
        seed: null,
      },
    });
    const states = rowStates(
      [chosen(1, 'a'), chosen(2, 'b')],
      new Map([
        [1, { check: disabled }],
        [2, { check: gone }],
      ]),
    );
    expect(states.get(1)).toMatchObject({ obstacle: 'workerless' });
    expect(states.get(2)).toMatchObject({ obstacle: 'notFound' });
  });
});

describe('summarise', () => {
  const summaryOf = (rows: readonly DraftRow[], remove = 0) =>
    summarise(
      { rows },
      rowStates(
        rows,
        new Map(rows.map(({ id }) => [id, { check: checkOf('ops', 'x') }])),
      ),
      remove,
    );

  it('counts what comes, what goes, and what is open', () => {
    expect(summaryOf([chosen(1, 'a'), chosen(2, 'b'), rowWith(3)], 1)).toEqual({
      add: 2,
      remove: 1,
      open: 1,
      unwritable: 0,
      obstacle: null,
    });
  });

  it('says the first thing that is to be done', () => {
    expect(summaryOf([rowWith(1)]).obstacle).toBe('nothing');
    expect(summaryOf([rowWith(1, { text: 'x' })]).obstacle).toBe('open');
    expect(
      summaryOf([rowWith(1, { text: 'a/b/', problem: 'seed' })]),
    ).toMatchObject({ obstacle: 'unwritable', unwritable: 1 });
    expect(
      summaryOf([rowWith(1, { text: 'x', problem: 'notChosen' })]),
    ).toMatchObject({ obstacle: 'open', unwritable: 0 });
    const rows = [chosen(1, 'a')];
    expect(summarise({ rows }, rowStates(rows, new Map()), 0).obstacle).toBe(
      'checking',
    );
    expect(summaryOf([], 101).obstacle).toBe('tooMany');
    expect(summaryOf([], 100).obstacle).toBeNull();
  });
});
