import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';
import type { Shoot } from '../../../garden/Shoot';

const CODE = 'EXTENSION_DISABLED';

function off(...names: string[]): Partial<Shoot> {
  return {
    peering: { state: 'disabled', entries: names.map(name => entry(name)) },
  };
}

describe('extensionDisabled', () => {
  it('is said of a shoot that has entries', () => {
    expect(found(peeringsOf([aShoot('s1', off('s2'))]), CODE).shoot).toEqual([
      'EXTENSION_DISABLED/default',
    ]);
    expect(found(peeringsOf([aShoot('s1', off())]), CODE).shoot).toEqual([]);
  });

  it('is said of a target when one of its entries is for us', () => {
    const here = aShoot('s1', {}, entry('s2'));
    const rows = (target: Partial<Shoot>) =>
      found(peeringsOf([here, aShoot('s2', target)]), CODE).rows;
    expect(rows(off('s3', 's1'))).toEqual([['EXTENSION_DISABLED/default']]);
    expect(rows(off('s3'))).toEqual([[]]);
  });
});
