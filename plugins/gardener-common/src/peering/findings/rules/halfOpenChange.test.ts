import {
  aShoot,
  entry,
  found,
  NOW,
  peeringsOf,
} from '../../../__testUtils__/shoots';

const CODE = 'HALF_OPEN_CHANGE';
const halfOpen = () => ({ since: NOW });

describe('halfOpenChange', () => {
  it('is said of the peering whose change stopped between its writes', () => {
    const result = peeringsOf(
      [
        aShoot('s1', {}, entry('s2'), entry('s3')),
        aShoot('s2', {}, entry('s1')),
        aShoot('s3', {}, entry('s1')),
      ],
      { halfOpen: ({ name }) => (name === 's2' ? halfOpen() : undefined) },
    );
    expect(found(result, CODE)).toEqual({
      shoot: [],
      rows: [['HALF_OPEN_CHANGE/default'], []],
    });
    const [finding] = result.peerings[0].findings;
    expect(finding).toMatchObject({
      severity: 'warning',
      what: 'A change of the peering of s1 and s2 is half open since 2026-11-20 13:00 UTC.',
      subject: {
        kind: 'peering',
        shoot: { garden: 'osc', namespace: 'garden-prod', name: 's1' },
        target: { garden: 'osc', namespace: 'garden-prod', name: 's2' },
      },
    });
  });

  it('is said whichever side lacks its entry, first among the warnings', () => {
    const listedThere = peeringsOf(
      [aShoot('s1'), aShoot('s2', {}, entry('s1'))],
      { halfOpen },
    );
    const listedHere = peeringsOf(
      [aShoot('s1', {}, entry('s2')), aShoot('s2')],
      {
        halfOpen,
      },
    );
    for (const { peerings } of [listedThere, listedHere]) {
      expect(peerings[0].findings.map(({ code }) => code)).toEqual([
        'HALF_OPEN_CHANGE',
        'REVERSE_MISSING',
      ]);
    }
  });

  it('is said of a target that is gone since', () => {
    const result = peeringsOf([aShoot('s1', {}, entry('s2'))], { halfOpen });
    expect(found(result, CODE).rows).toEqual([['HALF_OPEN_CHANGE/default']]);
  });

  it('makes no row of a shoot that neither lists the other', () => {
    const result = peeringsOf([aShoot('s1'), aShoot('s2')], { halfOpen });
    expect(result.peerings).toEqual([]);
  });

  it('is not asked for where the target is not accessible', () => {
    const ask = jest.fn(halfOpen);
    const result = peeringsOf(
      [aShoot('s1', {}, entry('vault', 'garden-partner'))],
      { halfOpen: ask, hidden: ['garden-partner'] },
    );
    expect(found(result, CODE).rows).toEqual([[]]);
    expect(ask).not.toHaveBeenCalled();
  });
});
