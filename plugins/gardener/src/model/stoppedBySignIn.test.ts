import type { WriteProblem } from 'backstage-plugin-gardener-common';
import { changeStep, halfOpenChange } from '../__testUtils__/changeFixtures';
import { stoppedBySignIn } from './stoppedBySignIn';

const expired: WriteProblem = {
  kind: 'signIn',
  message: 'Your sign-in to Garden osc has expired. Sign in again',
  tries: 1,
};

describe('a change that stopped', () => {
  it('for want of a sign-in while it was written', () => {
    const steps = [
      changeStep('ops', 'vault'),
      changeStep('prod', 'shop', { state: 'refused', problem: expired }),
    ];
    expect(stoppedBySignIn(halfOpenChange({ steps }))).toBe(true);
  });

  it('for want of a sign-in while it was taken back', () => {
    const steps = [
      changeStep('ops', 'vault', {
        undo: { state: 'refused', at: null, problem: expired },
      }),
    ];
    expect(stoppedBySignIn(halfOpenChange({ steps }))).toBe(true);
  });

  it('for another reason', () => {
    expect(stoppedBySignIn(halfOpenChange())).toBe(false);
  });
});
