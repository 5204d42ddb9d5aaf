import {
  GardenAdmissionError,
  GardenAnonymousError,
  GardenConflictError,
  GardenCredentialsError,
  GardenExpiredError,
  GardenIdentityError,
  GardenImpersonationError,
  GardenInvalidError,
  GardenMalformedAnswerError,
  GardenNoRightsError,
  GardenNotFoundError,
  GardenNotReadyError,
  GardenServerError,
  GardenTooManyRequestsError,
  GardenUnauthorizedError,
  GardenUnavailableError,
  GardenUnreachableError,
  GardenWebhookError,
} from '../../garden/GardenError';
import { dryRunVerdict } from './dryRunVerdict';

const vault = { namespace: 'garden-ops', name: 'vault' };

describe('dryRunVerdict', () => {
  it.each([
    ['noRights', new GardenNoRightsError('osc', 'words')],
    ['notFound', new GardenNotFoundError('osc', 'words')],
    ['refused', new GardenAdmissionError('osc', 'words')],
    ['refused', new GardenWebhookError('osc', 'words')],
    ['refused', new GardenInvalidError('osc', 'words', ['spec.extensions[0]'])],
  ] as const)('is final for what would be said again: %s', (code, error) => {
    const { dryRun, blocker } = dryRunVerdict(error, vault);
    expect(dryRun).toEqual({
      verdict: 'refused',
      reason: expect.stringMatching(/vault|garden-ops/),
      gardenWords: 'words',
    });
    expect(blocker).toEqual({
      code,
      shoot: vault,
      message: dryRun.reason,
      gardenWords: 'words',
    });
  });

  it.each([
    new GardenTooManyRequestsError('osc', 'words', 5),
    new GardenUnavailableError('osc', 'words'),
    new GardenServerError('osc', 500, 'words'),
    new GardenUnreachableError('osc', 'no answer in time', 'words'),
    new GardenMalformedAnswerError('osc', 'no JSON', 'words'),
    new GardenAnonymousError('osc', 'words'),
    new GardenNotReadyError('osc', 'words'),
  ])('is no verdict while the Garden does not answer: $kind', error => {
    const { dryRun, blocker } = dryRunVerdict(error, vault);
    expect(dryRun).toEqual({
      verdict: 'notMade',
      reason: expect.stringMatching(/Try again in a moment\.$/),
    });
    expect(blocker).toEqual({
      code: 'notAnswered',
      shoot: vault,
      message: dryRun.reason,
      gardenWords: 'words',
    });
  });

  it.each([
    new GardenConflictError('osc'),
    new GardenExpiredError('osc'),
    new GardenInvalidError(
      'osc',
      'the server rejected our request due to an error in our request',
    ),
  ])(
    'takes a guard that does not hold for a write in between: $kind',
    error => {
      expect(dryRunVerdict(error, vault).blocker).toMatchObject({
        code: 'notAnswered',
        message:
          'vault was changed by somebody else while it was looked at. Try again.',
      });
    },
  );

  it.each([
    new GardenUnauthorizedError('osc'),
    new GardenCredentialsError('osc'),
    new GardenImpersonationError('osc'),
    new GardenIdentityError('osc', 'its name is empty'),
  ])('does not ask to try again what the user can not mend: $kind', error => {
    const { dryRun, blocker } = dryRunVerdict(error, vault);
    expect(dryRun.verdict).toBe('notMade');
    expect(blocker.code).toBe('notAnswered');
    expect(blocker.message).toMatch(/Ask who runs this portal/);
    expect(blocker.message).not.toMatch(/again\.$/);
  });

  it('leaves the words out when the Garden said none', () => {
    expect(
      dryRunVerdict(new GardenAdmissionError('osc'), vault).blocker,
    ).not.toHaveProperty('gardenWords');
  });
});
