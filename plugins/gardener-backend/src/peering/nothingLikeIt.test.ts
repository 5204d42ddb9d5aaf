import { nothingLikeIt } from './nothingLikeIt';

describe('nothingLikeIt', () => {
  it.each([
    [
      'plan',
      'There is no such plan, or it is not yours; plans are kept for 30 minutes.',
    ],
    ['change', 'There is no such change, or you may not see its shoots.'],
  ] as const)('is one sentence for every reason: %s', (what, message) => {
    expect(nothingLikeIt(what)).toMatchObject({
      name: 'NotFoundError',
      message,
    });
  });

  it('does not tell where it was made', () => {
    const here = nothingLikeIt('plan');
    const there = (() => nothingLikeIt('plan'))();
    expect(here.stack).toBe(`NotFoundError: ${here.message}`);
    expect(there.stack).toBe(here.stack);
  });
});
