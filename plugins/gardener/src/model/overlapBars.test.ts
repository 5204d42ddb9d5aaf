import { overlapBars } from './overlapBars';

function bars(left: string, right: string, shared: string) {
  return overlapBars({
    leftOwner: 'a',
    left,
    rightOwner: 'b',
    right,
    shared,
    addresses: '1',
  });
}

describe('overlapBars', () => {
  it('takes the wider range as the scale', () => {
    expect(bars('10.5.0.32/27', '10.5.0.0/26', '10.5.0.32/27')).toEqual({
      left: { left: 50, width: 50 },
      right: { left: 0, width: 100 },
      shared: { left: 50, width: 50 },
    });
  });

  it('keeps the thinnest range visible and inside', () => {
    const result = bars('10.0.0.0/8', '10.255.255.255/32', '10.255.255.255/32');
    expect(result?.right).toEqual({ left: 98.5, width: 1.5 });
  });

  it('lays out IPv6', () => {
    expect(
      bars('2001:db8::/32', '2001:db8:8000::/33', '2001:db8:8000::/33')?.right,
    ).toEqual({ left: 50, width: 50 });
  });

  it('draws nothing of what can’t be read', () => {
    expect(bars('10.0.0.0/8', 'rubbish', '10.0.0.0/8')).toBeUndefined();
  });
});
