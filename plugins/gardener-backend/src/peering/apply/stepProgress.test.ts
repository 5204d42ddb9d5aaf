import type { WriteState } from 'backstage-plugin-gardener-common';
import { aStep } from '../../__testUtils__/aChange';
import type { StepRecord } from '../../database/ChangeRecord';
import { isForward, isTakenBack, mayBeWritten, standing } from './stepProgress';

/** A step in a state, `written` for example, or `written/refused` with its undo. */
function step(text: string): StepRecord {
  const [state, undo] = text.split('/') as WriteState[];
  return aStep({
    state,
    undo: undo === undefined ? null : { state: undo, at: 1, problem: null },
  });
}

describe('a step', () => {
  it.each([
    ['waiting', '', ''],
    ['refused', '', ''],
    ['unchanged', '', 'forward'],
    ['writing', 'may be written', ''],
    ['unknown', 'may be written', ''],
    ['written', 'may be written', 'forward'],
    ['written/waiting', 'may be written', ''],
    ['written/writing', 'may be written', ''],
    ['written/unknown', 'may be written', ''],
    ['written/refused', 'may be written', 'forward'],
    ['written/written', '', ''],
    ['written/unchanged', '', ''],
    ['unknown/refused', 'may be written', ''],
    ['unknown/unchanged', '', ''],
  ])('that is %s', (text, written, forward) => {
    expect(mayBeWritten(step(text)) ? 'may be written' : '').toBe(written);
    expect(isForward(step(text)) ? 'forward' : '').toBe(forward);
  });

  it('is taken back when that was carried out or needed nothing', () => {
    const back = ['written/written', 'written/unchanged', 'unknown/written'];
    expect(back.every(text => isTakenBack(step(text)))).toBe(true);
    const not = ['written', 'written/refused', 'written/unknown', 'refused'];
    expect(not.some(text => isTakenBack(step(text)))).toBe(false);
  });
});

describe('a change that nobody writes', () => {
  it.each([
    ['forward', ['written', 'written'], 'written'],
    ['forward', ['written', 'unchanged'], 'written'],
    ['forward', ['unchanged', 'unchanged'], 'done'],
    // Taking it back was tried and refused before it was finished.
    ['forward', ['written/refused', 'written'], 'written'],
    ['forward', ['written', 'waiting'], 'halfOpen'],
    ['forward', ['written', 'refused'], 'halfOpen'],
    ['forward', ['written', 'unknown'], 'halfOpen'],
    ['forward', ['unknown', 'waiting'], 'halfOpen'],
    ['forward', ['written/unknown', 'written'], 'halfOpen'],
    ['forward', ['written/written', 'refused'], 'undone'],
    ['forward', ['written/unchanged', 'refused'], 'undone'],
    ['forward', ['refused', 'waiting'], 'refused'],
    ['forward', ['unchanged', 'refused'], 'refused'],
    ['forward', ['waiting', 'waiting'], 'cancelled'],
    ['forward', ['unchanged', 'waiting'], 'cancelled'],
    ['back', ['written', 'written'], 'halfOpen'],
    ['back', ['written/refused', 'written/written'], 'halfOpen'],
    ['back', ['written/unknown', 'written/written'], 'halfOpen'],
    ['back', ['written/written', 'written/written'], 'undone'],
    ['back', ['waiting', 'refused'], 'undone'],
  ] as const)('%s with steps %j is %s', (direction, steps, state) => {
    expect(standing(steps.map(step), direction)).toBe(state);
  });
});
