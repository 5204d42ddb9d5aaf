import type { StepPart } from '../../database/ChangeRecord';
import { aStep, inProd } from '../../__testUtils__/aChange';
import { aimOf, bulkStanding, unitState } from './unitStanding';

/** `written`, or `written/refused` with its undo. */
function part(unit: number, text: string): StepPart {
  const [state, undo = null] = text.split('/') as StepPart['state'][];
  return { unit, target: inProd('shop'), state, undo, problem: null };
}

/** Two steps with a part of each pair: `['written waiting']` is one pair, half of which is written. */
function steps(...pairs: readonly string[]) {
  return [0, 1].map(side =>
    aStep({
      parts: pairs.map((pair, unit) => part(unit, pair.split(' ')[side])),
    }),
  );
}

describe('a pair', () => {
  it.each([
    ['waiting waiting', 'waiting', 'waiting', 'cancelled'],
    ['written waiting', 'halfWritten', 'halfOpen', 'halfOpen'],
    ['written unknown', 'halfWritten', 'halfOpen', 'halfOpen'],
    ['written written', 'written', 'written', 'written'],
    ['written unchanged', 'written', 'written', 'written'],
    ['unchanged unchanged', 'unchanged', 'unchanged', 'unchanged'],
    ['unchanged refused', 'failed', 'failed', 'failed'],
    ['written refused', 'halfWritten', 'halfOpen', 'halfOpen'],
    ['written/written refused', 'failed', 'failed', 'failed'],
    ['written/refused refused', 'halfWritten', 'halfOpen', 'halfOpen'],
    ['written/written waiting', 'undone', 'undone', 'undone'],
    ['written/written written/written', 'undone', 'undone', 'undone'],
    ['written/written written/refused', 'halfWritten', 'halfOpen', 'halfOpen'],
    ['unknown/written waiting', 'failed', 'failed', 'failed'],
  ])(
    'of %p is %p while it goes on, %p when it is open and %p in the end',
    (pair, ...expected) => {
      const parts = pair.split(' ').map(text => part(0, text));
      const phases = ['goesOn', 'open', 'ended'] as const;
      expect(phases.map(phase => unitState(parts, phase))).toEqual(expected);
    },
  );
});

describe('a change of many pairs that nobody writes any more', () => {
  it.each([
    ['forward', 'written', ['written written', 'written/written refused']],
    ['forward', 'halfOpen', ['written written', 'waiting waiting']],
    ['forward', 'halfOpen', ['written/refused refused']],
    ['forward', 'done', ['unchanged unchanged']],
    ['forward', 'refused', ['waiting refused']],
    ['forward', 'undone', ['written/written refused', 'waiting refused']],
    ['cancel', 'written', ['written written', 'waiting waiting']],
    ['cancel', 'cancelled', ['waiting waiting']],
    ['cancel', 'halfOpen', ['written waiting']],
    ['cancel', 'undone', ['written/written waiting']],
    ['undo', 'halfOpen', ['written written', 'waiting waiting']],
    ['undo', 'undone', ['written/written unknown/unchanged']],
  ] as const)('and was to go %p is %p: %p', (aim, expected, pairs) => {
    expect(bulkStanding(steps(...pairs), aim)).toBe(expected);
  });

  it('was to be cancelled when its writer was asked to, whatever its direction', () => {
    expect(aimOf({ direction: 'forward', asked: 'cancel' })).toBe('cancel');
    expect(aimOf({ direction: 'forward', asked: 'pause' })).toBe('forward');
    expect(aimOf({ direction: 'back', asked: 'cancel' })).toBe('cancel');
    expect(aimOf({ direction: 'back', asked: null })).toBe('undo');
  });
});
