import type { EntryEffect } from './EntryEdit';
import { invertEffects } from './invertEffects';

const target = { namespace: 'garden-data', name: 'lake' };
const entry = { ...target, seed: 's1', zone: { a: 1 } };

describe('invertEffects', () => {
  it.each<[EntryEffect, ReturnType<typeof invertEffects>]>([
    [{ kind: 'added', entry }, [{ kind: 'remove', target }]],
    [{ kind: 'removed', entry }, [{ kind: 'add', entry }]],
    [
      { kind: 'seedSet', target, from: 's1', to: 's2' },
      [{ kind: 'setSeed', target, seed: 's1' }],
    ],
    [
      { kind: 'seedSet', target, from: null, to: 's2' },
      [{ kind: 'setSeed', target, seed: null }],
    ],
    [{ kind: 'duplicateDropped', entry }, []],
  ])('takes %j back', (effect, edits) => {
    expect(invertEffects([effect])).toEqual(edits);
  });

  it('takes the last one back first', () => {
    expect(
      invertEffects([
        { kind: 'added', entry },
        { kind: 'seedSet', target, from: 's1', to: 's2' },
      ]),
    ).toEqual([
      { kind: 'setSeed', target, seed: 's1' },
      { kind: 'remove', target },
    ]);
  });
});
