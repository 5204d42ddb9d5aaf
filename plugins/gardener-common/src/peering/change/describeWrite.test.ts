import { describeWrite } from './describeWrite';

const entry = { namespace: 'garden-ops', name: 'vault', seed: 'eu-de-1' };

describe('describeWrite', () => {
  it('names each entry with what is done to it', () => {
    expect(
      describeWrite({
        kind: 'entries',
        added: [entry],
        removed: [{ ...entry, name: 'ci' }],
        corrected: [
          { namespace: 'garden-data', name: 'lake', from: 'a', to: 'b' },
        ],
      }),
    ).toEqual([
      'add garden-ops/vault',
      'remove garden-ops/ci',
      'correct garden-data/lake',
    ]);
  });

  it('names an operation, and a deletion', () => {
    expect(describeWrite({ kind: 'operation', operation: 'retry' })).toEqual([
      'retry',
    ]);
    expect(describeWrite({ kind: 'deletion' })).toEqual(['delete']);
  });
});
