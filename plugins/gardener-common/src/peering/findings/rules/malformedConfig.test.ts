import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'MALFORMED_CONFIG';
const BROKEN: Partial<Shoot> = {
  peering: {
    state: 'malformed',
    reason: 'providerConfig is a string, not an object',
    entries: [],
    disabled: false,
  },
};

describe('malformedConfig', () => {
  it('is said of a shoot even when it has no peering', () => {
    const result = peeringsOf([aShoot('s1', BROKEN)]);
    expect(found(result, CODE).shoot).toEqual(['MALFORMED_CONFIG/default']);
    expect(result.findings[0].what).toBe(
      'The peering configuration of s1 can’t be read: providerConfig is a string, not an object.',
    );
  });

  it('is said of a target on its row', () => {
    expect(
      found(
        peeringsOf([aShoot('s1', {}, entry('s2')), aShoot('s2', BROKEN)]),
        CODE,
      ),
    ).toEqual({ shoot: [], rows: [['MALFORMED_CONFIG/default']] });
  });
});
