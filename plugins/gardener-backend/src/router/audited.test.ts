import { mockServices } from '@backstage/backend-test-utils';
import { audited } from './audited';

function setUp() {
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  return { auditor, ...event };
}

const EVENT = { eventId: 'kubeconfig-created', severityLevel: 'high' } as const;

describe('audited', () => {
  it('begins to record before something is done, and says what came of it', async () => {
    const { auditor, success, fail } = setUp();
    const act = jest.fn(async () => {
      expect(auditor.createEvent.mock.calls).toEqual([[EVENT]]);
      expect(success).not.toHaveBeenCalled();
      return { secret: 'c2VjcmV0', until: 'noon' };
    });
    expect(
      await audited(auditor, EVENT, act, ({ until }) => ({ until })),
    ).toEqual({ secret: 'c2VjcmV0', until: 'noon' });
    expect(act).toHaveBeenCalledTimes(1);
    expect(success.mock.calls).toEqual([[{ meta: { until: 'noon' } }]]);
    expect(fail).not.toHaveBeenCalled();
  });

  it('says nothing of the result unless told to', async () => {
    const { auditor, success } = setUp();
    await audited(auditor, EVENT, async () => ({ secret: 'c2VjcmV0' }));
    expect(success.mock.calls).toEqual([[{ meta: {} }]]);
  });

  it('records why nothing was done, and throws it', async () => {
    const { auditor, success, fail } = setUp();
    const error = new Error('no');
    await expect(
      audited(auditor, EVENT, async () => {
        throw error;
      }),
    ).rejects.toBe(error);
    expect(fail.mock.calls).toEqual([[{ error }]]);
    expect(success).not.toHaveBeenCalled();
  });

  it('records as an error what was thrown and is none', async () => {
    const { auditor, fail } = setUp();
    await expect(
      // eslint-disable-next-line prefer-promise-reject-errors
      audited(auditor, EVENT, () => Promise.reject('gone')),
    ).rejects.toBe('gone');
    expect(fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ message: 'gone' }),
    });
  });

  it('does nothing that can not be recorded', async () => {
    const { auditor } = setUp();
    const error = new Error('the log is full');
    auditor.createEvent.mockRejectedValue(error);
    const act = jest.fn(async () => 7);
    await expect(audited(auditor, EVENT, act)).rejects.toBe(error);
    expect(act).not.toHaveBeenCalled();
  });
});
