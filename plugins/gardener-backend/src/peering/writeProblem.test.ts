import { gardenErrors } from '../__testUtils__/gardenErrors';
import { GardenServerError } from '../garden/GardenError';
import { readGardenError } from '../garden/readGardenError';
import { gardenProblem, ownProblem } from './writeProblem';

const SHOP = { namespace: 'garden-prod', name: 'shop' };

describe('a problem that the Garden has', () => {
  it.each([
    [
      'unauthorized',
      'The Garden does not accept the portal’s credentials any more. Ask who runs this portal.',
    ],
    [
      'credentials',
      'The portal’s credentials for the Garden can’t be read. Ask who runs this portal.',
    ],
    [
      'impersonation',
      'The portal may not act as you in this Garden. Ask who runs this portal.',
    ],
    [
      'identity',
      'It is not known safely who you are in this Garden, so nothing was sent. Ask who runs this portal.',
    ],
    ['noRights', 'You may not change shoots in garden-prod, or not any more.'],
    ['admission', 'The rules of the Garden refuse this change of shop.'],
    ['webhook', 'A webhook of the Garden refuses this change of shop.'],
    ['invalid', 'The Garden does not accept this change of shop.'],
    ['notFound', 'shop does not exist any more.'],
    ['conflict', 'Somebody else changed shop each time it was tried.'],
    ['expired', 'Somebody else changed shop each time it was tried.'],
    ['tooManyRequests', 'The Garden is limiting requests.'],
    ['notReady', 'The Garden is starting and does not take changes yet.'],
    [
      'anonymous',
      'The Garden does not recognise the portal at the moment; it may be starting.',
    ],
    ['unavailable', 'The Garden’s API is not available at the moment.'],
    ['server', 'The Garden failed with an error of its own.'],
    ['unreachable', 'The Garden did not answer.'],
    ['malformed', 'The Garden sent an answer that can’t be read.'],
  ] as const)('is a sentence for the user: %s', (kind, message) => {
    expect(gardenProblem(gardenErrors[kind], SHOP)).toMatchObject({
      kind,
      message,
    });
  });

  it('has the words of the Garden beside it, and not in it', () => {
    const { message, gardenWords } = gardenProblem(gardenErrors.webhook, SHOP);
    expect(gardenWords).toBe(
      'admission webhook "validation.peering.osc.example" denied the request: the seed is closed',
    );
    expect(message).not.toContain('closed');
  });

  it('has no words when the Garden had none', () => {
    expect(
      gardenProblem(new GardenServerError('osc', 500), SHOP),
    ).not.toHaveProperty('gardenWords');
  });

  it('has the words cut when the Garden sends a whole shoot back', () => {
    const object = JSON.stringify({ spec: 'x'.repeat(20_000) });
    const { gardenWords } = gardenProblem(
      readGardenError('osc', {
        code: 422,
        body: {
          message: `Shoot in version "v1beta1" cannot be handled as a Shoot: strict decoding error: ${JSON.stringify(
            object,
          )}: unknown field "spec.a"`,
        },
      }),
      SHOP,
    );
    expect(gardenWords?.length).toBeLessThan(700);
    expect(gardenWords).toContain('unknown field "spec.a"');
  });
});

describe('a problem that the portal finds itself', () => {
  it.each([
    [
      'recreated',
      undefined,
      'shop was deleted and created anew since the review: it is another cluster now.',
    ],
    [
      'migrating',
      undefined,
      'shop is moving to another seed. Its entries can’t be changed until that is done.',
    ],
    [
      'deleting',
      undefined,
      'shop is being deleted and can’t be changed any more.',
    ],
    [
      'unreadable',
      'providerConfig is a string, not an object',
      'The peering configuration of shop can’t be read: providerConfig is a string, not an object. Nothing is written over it.',
    ],
    [
      'overtaken',
      'another operation is asked for already',
      'shop has gone on since the review: another operation is asked for already.',
    ],
    [
      'interrupted',
      undefined,
      'The portal was interrupted before it heard the answer.',
    ],
  ] as const)('is a sentence too: %s', (kind, detail, message) => {
    expect(ownProblem(kind, SHOP, detail)).toEqual({ kind, message });
  });
});
