import { frameAround } from './frameOutline';
import { FrameRoom } from './FrameRoom';
import { CARD_GAP, FRAME_GAP, TIGHT_GAP } from './gaps';
import { Box, collide, Point } from './geometry';
import { CARD } from './sizes';
import type { Standing } from './Standing';

/** A frame with some cards below each other, the first one at a place. */
function aFrame(id: string, at: Point, count = 1): Standing & { cards: Box[] } {
  const cards = Array.from({ length: count }, (_, row) => ({
    ...CARD,
    x: at.x,
    y: at.y + row * (CARD.height + CARD_GAP),
  }));
  return {
    id,
    cards,
    box: frameAround(cards),
    nodes: new Map(cards.map((card, row) => [`${id}-${row}`, card])),
  };
}

/** Frames at all four sides of one, so near that no card fits between. */
function around(frame: Standing, counts: readonly number[]): Standing[] {
  const gap = 20;
  return counts.map((count, side) => {
    const other = aFrame(`side-${side}`, { x: 0, y: 0 }, count);
    const across = (frame.box.width + other.box.width) / 2 + gap;
    const down = (frame.box.height + other.box.height) / 2 + gap;
    const [x, y] = [
      [-across, 0],
      [across, 0],
      [0, -down],
      [0, down],
    ][side];
    return {
      ...other,
      box: { ...other.box, x: frame.box.x + x, y: frame.box.y + y },
    };
  });
}

const HERE = { x: 0, y: 0 };

describe('the room of a frame', () => {
  it('has the wanted place where nothing is in the way', () => {
    const frame = aFrame('f', HERE);
    const room = new FrameRoom(frame, []);
    const wanted = { ...CARD, x: 0, y: 90 };
    expect(room.somePlace(wanted, frame.cards)).toEqual({ x: 0, y: 90 });
    expect(room.goes).toEqual([]);
  });

  it('lets a frame grow where it keeps the usual gap, though the wanted place is free', () => {
    const frame = aFrame('f', HERE);
    const below = aFrame('below', { x: 0, y: 250 });
    const room = new FrameRoom(frame, [below]);
    const wanted = { ...CARD, x: 0, y: 90 };
    const place = { ...wanted, ...room.somePlace(wanted, frame.cards) };
    const grown = frameAround([...frame.cards, place]);
    expect(collide(grown, below.box, FRAME_GAP)).toBe(false);
    expect(collide(place, frame.cards[0], CARD_GAP)).toBe(false);
    expect(room.goes).toEqual([]);
  });

  it('has one more row tightly where frames stand around it at the usual gap', () => {
    const frame = aFrame('f', HERE);
    const step = {
      x: frame.box.width + FRAME_GAP,
      y: frame.box.height + FRAME_GAP,
    };
    const others = [
      aFrame('left', { x: -step.x, y: 0 }),
      aFrame('right', { x: step.x, y: 0 }),
      aFrame('above', { x: 0, y: -step.y }),
      aFrame('below', { x: 0, y: step.y }),
    ];
    const room = new FrameRoom(frame, others);
    const place = room.somePlace({ ...CARD, ...HERE }, frame.cards);
    expect(place).toEqual({ x: 0, y: CARD.height + TIGHT_GAP });
    expect(room.goes).toEqual([]);
  });

  it('takes a hole in the frame before it grows', () => {
    const frame = aFrame('f', HERE, 3);
    const [first, , last] = frame.cards;
    const room = new FrameRoom(
      { ...frame, nodes: new Map([['f-0', first]]) },
      around(frame, [1, 1, 1, 1]),
    );
    expect(room.somePlace({ ...CARD, x: 0, y: 50 }, [first, last])).toEqual({
      x: 0,
      y: CARD.height + CARD_GAP,
    });
  });

  it('has no place for what would not fit, without telling anything to go', () => {
    const frame = aFrame('f', HERE);
    const room = new FrameRoom(frame, around(frame, [1, 1, 1, 1]));
    expect(room.freePlace({ ...CARD, ...HERE }, frame.cards)).toBeUndefined();
    expect(room.goes).toEqual([]);
  });

  it('lets the smallest thing go that alone encloses it on one side', () => {
    const frame = aFrame('f', HERE, 4);
    const others = around(frame, [3, 2, 1, 3]);
    // Two small ones on the side of the smallest would have to go both.
    const [, , above] = others;
    const beside = {
      ...aFrame('side-4', HERE),
      box: { ...above.box, x: above.box.x + 100, width: 20 },
    };
    const narrow = { ...above, box: { ...above.box, width: 20 } };
    const room = new FrameRoom(frame, [
      ...others.map(other => (other === above ? narrow : other)),
      beside,
    ]);
    const place = room.somePlace({ ...CARD, ...HERE }, frame.cards);
    expect(room.goes).toEqual(['side-1']);
    const grown = frameAround([...frame.cards, { ...CARD, ...place }]);
    expect(
      others.filter(({ box }) => collide(grown, box)).map(({ id }) => id),
    ).toEqual(['side-1']);
  });

  it('lets the frame itself go where all around it have as many nodes', () => {
    const frame = aFrame('f', HERE, 2);
    const room = new FrameRoom(frame, around(frame, [2, 2, 3, 2]));
    const first = {
      ...CARD,
      ...room.somePlace({ ...CARD, ...HERE }, frame.cards),
    };
    expect(room.goes).toEqual(['f']);
    const cards = [...frame.cards, first];
    const second = { ...CARD, ...room.somePlace({ ...CARD, ...HERE }, cards) };
    expect(room.goes).toEqual(['f']);
    expect(cards.filter(card => collide(card, second, CARD_GAP))).toEqual([]);
  });
});
