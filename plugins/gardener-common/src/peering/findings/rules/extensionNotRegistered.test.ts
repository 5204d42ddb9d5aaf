import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';

const CODE = 'EXTENSION_NOT_REGISTERED';

describe('extensionNotRegistered', () => {
  it.each([
    [false, ['EXTENSION_NOT_REGISTERED/default']],
    [true, []],
    [undefined, []],
  ])('with a registration: %s', (extensionRegistered, codes) => {
    const result = peeringsOf([aShoot('s1', {}, entry('s2'))], {
      extensionRegistered,
    });
    expect(found(result, CODE).shoot).toEqual(codes);
  });

  it('concerns a shoot that is listed, or has the extension without entries', () => {
    const missing = { extensionRegistered: false };
    const shoot = (...shoots: Parameters<typeof peeringsOf>[0]) =>
      found(peeringsOf(shoots, missing), CODE).shoot.length;
    expect(shoot(aShoot('s1'))).toBe(0);
    expect(shoot(aShoot('s1'), aShoot('s2', {}, entry('s1')))).toBe(1);
    expect(
      shoot(aShoot('s1', { peering: { state: 'present', entries: [] } })),
    ).toBe(1);
  });
});
