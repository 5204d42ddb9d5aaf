import { TooManyRequestsError, UserLimits, type Purse } from './UserLimits';

const MARA = 'user:default/mara';

/** What came of each: whether it passed, or in how many seconds to try again. */
async function spend(
  limits: UserLimits,
  cost: number,
  user = MARA,
  purse: Purse = 'acting',
): Promise<'passed' | number> {
  try {
    await limits.spend(user, purse, cost);
    return 'passed';
  } catch (error) {
    if (!(error instanceof TooManyRequestsError)) throw error;
    return error.retryAfterSeconds;
  }
}

describe('UserLimits', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 1_700_000_000_000 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('lets a user make so many costly requests in a minute, and no more', async () => {
    const limits = new UserLimits(3);
    expect(await spend(limits, 1)).toBe('passed');
    expect(await spend(limits, 2)).toBe('passed');
    expect(await spend(limits, 1)).toBe(60);
    jest.advanceTimersByTime(45_500);
    expect(await spend(limits, 1)).toBe(15);
    jest.advanceTimersByTime(14_499);
    expect(await spend(limits, 1)).toBe(1);
    jest.advanceTimersByTime(2);
    expect(await spend(limits, 3)).toBe('passed');
  });

  it('counts each user alone', async () => {
    const limits = new UserLimits(1);
    expect(await spend(limits, 1)).toBe('passed');
    expect(await spend(limits, 1, 'user:default/jon')).toBe('passed');
    expect(await spend(limits, 1)).toBe(60);
  });

  it.each<[Purse, Purse]>([
    ['looking', 'acting'],
    ['acting', 'looking'],
  ])(
    'keeps apart what is spent on %s and on %s, as much for each',
    async (spent, other) => {
      const limits = new UserLimits(2);
      expect(await spend(limits, 2, MARA, spent)).toBe('passed');
      expect(await spend(limits, 1, MARA, spent)).toBe(60);
      expect(await spend(limits, 2, MARA, other)).toBe('passed');
      expect(await spend(limits, 1, MARA, other)).toBe(60);
    },
  );

  it('lets what costs more than a minute pass, and leaves a tenth for what belongs to it', async () => {
    const limits = new UserLimits(20);
    expect(await spend(limits, 1_000)).toBe('passed');
    expect(await spend(limits, 2)).toBe('passed');
    expect(await spend(limits, 1)).toBe(60);
    jest.advanceTimersByTime(60_001);
    expect(await spend(limits, 2)).toBe('passed');
    expect(await spend(limits, 1_000)).toBe('passed');
    expect(await spend(limits, 1_000)).toBe(60);
  });

  it('says in the words of HTTP when to try again', async () => {
    const limits = new UserLimits(1);
    await limits.spend(MARA, 'acting', 1);
    await expect(limits.spend(MARA, 'acting', 1)).rejects.toMatchObject({
      name: 'TooManyRequestsError',
      statusCode: 429,
      retryAfterSeconds: 60,
      message:
        'You ask more of the Garden than one user may. Try again in 60 s',
    });
  });
});
