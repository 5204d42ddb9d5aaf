import { aTrial } from '../../__testUtils__/addressPlanFixtures';
import { trialBars } from './trialBars';

describe('the blocks that are tried', () => {
  it('are drawn where they are, and the free one that is chosen beside', () => {
    expect(trialBars('10.5.0.0/21', aTrial(), '10.5.1.0/26')).toEqual([
      { cidr: '10.5.2.0/26', isFree: false, from: 0.25, to: 0.28125 },
      { cidr: '10.5.1.0/26', isFree: true, from: 0.125, to: 0.15625 },
    ]);
  });

  it('are left out outside of the window, and when nothing is offered of the kind', () => {
    expect(trialBars('10.6.0.0/21', aTrial(), undefined)).toEqual([]);
    expect(trialBars('10.5.0.0/21', aTrial(), '10.5.7.0/26')).toHaveLength(1);
  });

  it('are free when they hit nothing', () => {
    const free = aTrial({ hits: [], hitCount: 0 });
    expect(trialBars('10.5.0.0/21', free, undefined)[0].isFree).toBe(true);
  });
});
