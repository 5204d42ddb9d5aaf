import { aChange, aChangeStep } from '../__testUtils__/answers';
import { describeChange } from './describeChange';

const on = (name: string) => ({ namespace: 'garden-ops', name });
const problem = {
  kind: 'unreachable',
  message: 'Nobody answered.',
  tries: 4,
} as const;

describe('describeChange', () => {
  it('says of each shoot whether it is written', () => {
    const change = aChange({
      steps: [
        aChangeStep(on('a')),
        aChangeStep(on('b'), { state: 'unchanged' }),
        aChangeStep(on('c'), {
          undo: { state: 'written', at: null, problem: null },
        }),
        aChangeStep(on('d'), {
          undo: { state: 'refused', at: null, problem },
        }),
        aChangeStep(on('e'), { state: 'refused', problem }),
        aChangeStep(on('f'), { state: 'waiting' }),
        aChangeStep(on('g'), { state: 'unknown' }),
      ],
    });
    expect(describeChange(change)).toBe(
      [
        'Written: garden-ops/a, garden-ops/b, garden-ops/d (Nobody answered.)',
        'Taken back: garden-ops/c',
        'Not written: garden-ops/e (Nobody answered.), garden-ops/f',
        'Not known whether written: garden-ops/g',
      ].join('. '),
    );
  });
});
