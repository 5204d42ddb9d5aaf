import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';

const CODE = 'TARGET_NOT_FOUND';
const here = aShoot('s1', {}, entry('gone', 'garden-dev'));

describe('targetNotFound', () => {
  it('is said to who may read the namespace, and to nobody else', () => {
    expect(found(peeringsOf([here]), CODE).rows).toEqual([
      ['TARGET_NOT_FOUND/default'],
    ]);
    expect(
      found(peeringsOf([here], { hidden: ['garden-dev'] }), CODE).rows,
    ).toEqual([[]]);
  });
});
