import { besides, zoomedIn, zoomedOut, zoomedTo } from './zoom';

function laneWith(...places: readonly (readonly [number, number])[]) {
  return [
    {
      key: 'prod',
      groupSize: null,
      shoots: 1,
      idle: 0,
      bars: places.map(([from, to]) => ({
        from,
        to,
        kind: 'nodes' as const,
        isIdle: false,
        severity: null,
        cidr: '10.5.0.0/27',
        ranges: 1,
        shoots: 1,
        users: [],
        depth: 0,
      })),
    },
  ];
}

describe('zooming', () => {
  it('goes out by twice, and no further than the pool', () => {
    const pool = '10.0.0.0/8';
    expect(zoomedOut({ cidr: '10.5.0.0/21', pool })).toBe('10.5.0.0/20');
    expect(zoomedOut({ cidr: '10.5.8.0/21', pool })).toBe('10.5.0.0/20');
    expect(zoomedOut({ cidr: pool, pool })).toBeUndefined();
    expect(zoomedOut({ cidr: '0.0.0.0/0', pool: null })).toBeUndefined();
  });

  it('goes in to the half with more in it', () => {
    const cidr = '10.5.0.0/21';
    const left = laneWith([0, 0.1], [0.2, 0.3], [0.9, 1]);
    const right = laneWith([0, 0.1], [0.6, 0.7], [0.9, 1]);
    expect(zoomedIn({ cidr, lanes: left })).toBe('10.5.0.0/22');
    expect(zoomedIn({ cidr, lanes: right })).toBe('10.5.4.0/22');
    expect(zoomedIn({ cidr: '10.5.0.0/32', lanes: [] })).toBeUndefined();
    expect(zoomedIn({ cidr: '2001:db8::/64', lanes: [] })).toBe(
      '2001:db8::/65',
    );
  });

  it('goes to the window beside, as far as there are addresses', () => {
    expect(besides('10.5.0.0/21', 1)).toBe('10.5.8.0/21');
    expect(besides('10.5.0.0/21', -1)).toBe('10.4.248.0/21');
    expect(besides('0.0.0.0/8', -1)).toBeUndefined();
    expect(besides('255.0.0.0/8', 1)).toBeUndefined();
  });

  it('goes to what is clicked, with what is around it, and never out', () => {
    const window = '10.5.0.0/21';
    expect(zoomedTo(window, { cidr: '10.5.1.0/27', ranges: 1 })).toBe(
      '10.5.1.0/25',
    );
    expect(zoomedTo(window, { cidr: '10.5.0.0/22', ranges: 1 })).toBe(
      '10.5.0.0/22',
    );
    expect(zoomedTo('10.0.0.0/8', { cidr: '10.5.0.0/16', ranges: 9 })).toBe(
      '10.5.0.0/16',
    );
    expect(zoomedTo(window, { cidr: '10.0.0.0/8', ranges: 1 })).toBeUndefined();
  });
});
