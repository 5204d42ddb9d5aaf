import { responseError, tooManyRequests } from '../__testUtils__/serverErrors';
import { mayBeAsked } from './mayBeAsked';

const AT = 1_700_000_000_000;
const failed = (error: Error | null) => ({
  state: { error, errorUpdatedAt: AT },
});

describe('whether something may be asked again', () => {
  it('is not before the answer allows it', async () => {
    const limited = failed(await tooManyRequests(50));
    expect(mayBeAsked(limited, AT + 49_999)).toBe(false);
    expect(mayBeAsked(limited, AT + 50_000)).toBe(true);
  });

  it('is at once where no answer says when, or the last one came', async () => {
    const down = failed(await responseError(503, 'Error', 'Down'));
    expect(mayBeAsked(down, AT)).toBe(true);
    expect(mayBeAsked(failed(null), AT)).toBe(true);
  });
});
