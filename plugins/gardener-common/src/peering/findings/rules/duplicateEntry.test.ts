import {
  aShoot,
  entry,
  found,
  peeringsOf,
} from '../../../__testUtils__/shoots';

const CODE = 'DUPLICATE_ENTRY';

describe('duplicateEntry', () => {
  it('finds two entries for one target, also with different seeds', () => {
    const result = peeringsOf([
      aShoot(
        's1',
        {},
        entry('s2'),
        entry('s3'),
        entry('s2', 'garden-prod', 'eu-nl-1'),
      ),
      aShoot('s2', {}, entry('s1')),
      aShoot('s3', {}, entry('s1')),
    ]);
    expect(found(result, CODE).rows).toEqual([['DUPLICATE_ENTRY/default'], []]);
    expect(result.peerings[0].findings[0].what).toBe('s1 lists s2 2 times.');
  });

  it('finds them on the other side as well', () => {
    const result = peeringsOf([
      aShoot('s1', {}, entry('s2')),
      aShoot('s2', {}, entry('s1'), entry('s1'), entry('s1')),
    ]);
    expect(found(result, CODE).rows).toEqual([['DUPLICATE_ENTRY/default']]);
    expect(result.peerings[0].findings[0]).toMatchObject({
      what: 's2 lists s1 3 times.',
      subject: { shoot: { name: 's2' }, target: { name: 's1' } },
    });
  });

  it('does not mistake the same name in another namespace', () => {
    const result = peeringsOf([
      aShoot('s1', {}, entry('s2'), entry('s2', 'garden-dev')),
      aShoot('s2', {}, entry('s1')),
    ]);
    expect(found(result, CODE).rows).toEqual([[], []]);
  });
});
