import { createGardenIdentity } from '../access/createGardenIdentity';
import {
  GardenMalformedAnswerError,
  GardenNotFoundError,
} from '../garden/GardenError';
import { liveShoot, readLiveShoot } from './LiveShoot';

const metadata = {
  namespace: 'garden-prod',
  name: 'shop',
  uid: 'uid-1',
  resourceVersion: '42',
  generation: 7,
};
const EXTENSIONS =
  '[{"type":"x","providerConfig":{"b":12345678901234567890,"a":1.0,"n":null}}]';
const TEXT = `{"kind":"Shoot","metadata":${JSON.stringify(
  metadata,
)},"spec":{"seedName":"eu-de-1","extensions":${EXTENSIONS}}}`;

describe('liveShoot', () => {
  it('holds what came, what it means, and the extensions with every number to the digit', () => {
    const live = liveShoot('osc', TEXT);
    expect(live.text).toBe(TEXT);
    expect(live.shoot).toMatchObject({
      namespace: 'garden-prod',
      name: 'shop',
      uid: 'uid-1',
      resourceVersion: '42',
      generation: 7,
      seed: 'eu-de-1',
    });
    expect(JSON.stringify(live.extensions)).toBe(EXTENSIONS);
  });

  it('has no extensions where there are none', () => {
    for (const spec of ['', ',"spec":{}', ',"spec":null']) {
      const text = `{"metadata":${JSON.stringify(metadata)}${spec}}`;
      expect(liveShoot('osc', text).extensions).toBeUndefined();
    }
  });

  it('does not take a number that is kept to the digit for a configuration', () => {
    const { shoot } = liveShoot(
      'osc',
      TEXT.replace(
        EXTENSIONS,
        '[{"type":"osc-peering-service","providerConfig":12345678901234567890}]',
      ),
    );
    expect(shoot.peering).toMatchObject({
      state: 'malformed',
      reason: expect.stringContaining('a number'),
    });
  });

  it.each([
    ['nothing', ''],
    ['what was cut', TEXT.slice(0, 50)],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1.0'],
    [
      'the answer to a deletion',
      '{"kind":"Status","metadata":{},"status":"Success"}',
    ],
    ...Object.keys(metadata)
      .filter(member => member !== 'generation')
      .map(member => [
        `a shoot without its ${member}`,
        JSON.stringify({ metadata: { ...metadata, [member]: undefined } }),
      ]),
  ])('does not take %s for a shoot', (_, text) => {
    expect(() => liveShoot('osc', text)).toThrow(GardenMalformedAnswerError);
  });
});

describe('readLiveShoot', () => {
  const mara = createGardenIdentity('mara@example.org');

  it('asks for the shoot once, as the user', async () => {
    const getText = jest.fn(async () => TEXT);
    const live = await readLiveShoot(
      { name: 'osc', client: { getText } },
      { namespace: 'garden-prod', name: 'shop' },
      mara,
    );
    expect(live).toEqual(liveShoot('osc', TEXT));
    expect(getText.mock.calls).toEqual([
      ['shoots', { namespace: 'garden-prod', name: 'shop' }, { as: mara }],
    ]);
  });

  it('throws what the Garden says', async () => {
    const error = new GardenNotFoundError('osc');
    await expect(
      readLiveShoot(
        { name: 'osc', client: { getText: () => Promise.reject(error) } },
        metadata,
        mara,
      ),
    ).rejects.toBe(error);
  });
});
