import fc from 'fast-check';
import { Box, collide } from './geometry';
import { LineLabel, outlineOfLabel, placeLabels } from './placeLabels';

function label(part: Partial<LineLabel> = {}): LineLabel {
  return {
    id: 'a',
    from: { x: 0, y: 0 },
    to: { x: 400, y: 0 },
    text: 'CIDR overlap',
    headInMiddle: false,
    ...part,
  };
}

describe('the words of a finding', () => {
  it('stand at the middle of the line where it is free', () => {
    expect(placeLabels([label()], []).get('a')).toEqual({
      badge: { x: 200, y: 0 },
      side: 'right',
    });
  });

  it('go to the other side of the sign, or along the line, where a card is in the way', () => {
    const card: Box = { x: 280, y: 0, width: 136, height: 42 };
    const placed = placeLabels([label()], [card]).get('a');
    expect(placed).toBeDefined();
    expect(
      placed && collide(outlineOfLabel(placed, 'CIDR overlap'), card),
    ).toBe(false);
  });

  it('leave the arrowhead at the middle to be seen', () => {
    const placed = placeLabels([label({ headInMiddle: true })], []).get('a');
    expect(Math.abs((placed?.badge.x ?? 200) - 200)).toBeGreaterThan(17);
  });

  it('don’t cover each other while there is room', () => {
    const at = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.uniqueArray(at, { maxLength: 4 }), rows => {
        const labels = rows.map(row =>
          label({
            id: `l${row}`,
            from: { x: 0, y: row * 10 },
            to: { x: 600, y: row * 10 },
          }),
        );
        const outlines = [...placeLabels(labels, []).values()].map(placed =>
          outlineOfLabel(placed, 'CIDR overlap'),
        );
        outlines.forEach((outline, number) =>
          outlines
            .slice(number + 1)
            .forEach(other => expect(collide(outline, other)).toBe(false)),
        );
      }),
    );
  });

  it('are left out on a line too short for them, where the sign alone has room', () => {
    const card = (x: number): Box => ({ x, y: 0, width: 136, height: 42 });
    const short = label({ from: { x: 72, y: 0 }, to: { x: 132, y: 0 } });
    const placed = placeLabels([short], [card(0), card(204)]).get('a');
    expect(placed?.side).toBe('none');
  });

  it('get a place even where there is none', () => {
    const everywhere: Box = { x: 0, y: 0, width: 5000, height: 5000 };
    expect(placeLabels([label()], [everywhere]).has('a')).toBe(true);
  });
});
