import { readCidrs } from './readCidrs';

describe('readCidrs', () => {
  it('separates networks from what is none, and says why', () => {
    const read = readCidrs(['10.5.0.0/27', '10.5.0.65/27', '2001:db8::/64']);
    expect(read.networks.map(({ text }) => text)).toEqual([
      '10.5.0.0/27',
      '2001:db8::/64',
    ]);
    expect(read.unreadable).toEqual([
      {
        text: '10.5.0.65/27',
        problem: expect.stringContaining('host bits'),
      },
    ]);
  });

  it('leaves out what lies inside another one, and repeats', () => {
    const read = readCidrs([
      '10.6.3.0/27',
      '10.6.3.0/26',
      '10.6.3.0/26',
      '10.6.3.64/26',
      '2001:DB8::/64',
      '2001:db8::/64',
    ]);
    expect(read.networks.map(({ text }) => text)).toEqual([
      '10.6.3.0/26',
      '10.6.3.64/26',
      '2001:db8::/64',
    ]);
  });
});
