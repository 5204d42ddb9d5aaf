import { Box, collide } from './geometry';

/** About the size of what stands in a graph, so that a box lies in few cells and a cell holds few boxes. */
const CELL = 160;

/** Boxes by where they stand, so that what is in the way of one is found among its neighbours and not among all. */
export class TakenPlaces {
  readonly #cells = new Map<string, Box[]>();

  constructor(boxes: readonly Box[]) {
    boxes.forEach(box => this.add(box));
  }

  /** Costs the cells that the box lies in. */
  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const others = this.#cells.get(cell);
      if (others) others.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  /** How many boxes a box would cover, a part at least. Costs those of the cells that it lies in. */
  countUnder(box: Box): number {
    const covered = new Set<Box>();
    for (const cell of cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? []) {
        if (collide(box, other)) covered.add(other);
      }
    }
    return covered.size;
  }
}

function* cellsOf({ x, y, width, height }: Box): Generator<string> {
  const cell = (at: number) => Math.floor(at / CELL);
  for (
    let column = cell(x - width / 2);
    column <= cell(x + width / 2);
    column += 1
  ) {
    for (
      let row = cell(y - height / 2);
      row <= cell(y + height / 2);
      row += 1
    ) {
      yield `${column} ${row}`;
    }
  }
}
