/**
 * Where the keyboard stands in the table. Row -1 is the head, whose items are the sort buttons;
 * item 0 of a row is the row itself, the following ones are what can be used in it.
 */
export interface GridPosition {
  readonly row: number;
  readonly item: number;
}

/** How many items each row has; the first number belongs to the head, which is no place to be when it has none. */
export interface GridShape {
  readonly head: number;
  readonly rows: readonly number[];
}

function itemsOf(shape: GridShape, row: number): number {
  return row < 0 ? shape.head : shape.rows[row] ?? 0;
}

function firstRow({ head }: GridShape): number {
  return head > 0 ? -1 : 0;
}

/** The nearest position that exists, for when rows have gone. */
export function clampPosition(
  position: GridPosition,
  shape: GridShape,
): GridPosition {
  const row = Math.min(
    Math.max(firstRow(shape), position.row),
    shape.rows.length - 1,
  );
  const item = Math.min(position.item, Math.max(0, itemsOf(shape, row) - 1));
  return { row, item };
}

/** Where a key leads, or undefined when it is no key of the table. */
export function moveInGrid(
  from: GridPosition,
  key: string,
  shape: GridShape,
): GridPosition | undefined {
  const last = shape.rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(from.row + 1, last), item: 0 };
    case 'ArrowUp':
      return { row: Math.max(from.row - 1, firstRow(shape)), item: 0 };
    case 'ArrowRight':
      return clampPosition({ row: from.row, item: from.item + 1 }, shape);
    case 'ArrowLeft':
      return { row: from.row, item: Math.max(0, from.item - 1) };
    case 'Home':
      return clampPosition({ row: 0, item: 0 }, shape);
    case 'End':
      return { row: last, item: 0 };
    default:
      return undefined;
  }
}
