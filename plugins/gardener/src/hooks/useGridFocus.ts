import {
  FocusEvent,
  KeyboardEvent,
  RefObject,
  useCallback,
  useRef,
  useState,
} from 'react';
import {
  clampPosition,
  GridPosition,
  GridShape,
  moveInGrid,
} from '../model/gridMovement';

/** Marks an element as an item of the grid and makes the current one the only tab stop. */
export interface GridItemProps {
  readonly tabIndex: 0 | -1;
  readonly 'data-grid-row': number;
  readonly 'data-grid-item': number;
}

/** What a table needs to be one tab stop with arrows inside. */
export interface GridFocus {
  /** For the table itself. Its rows open, so it is a tree grid. */
  readonly table: {
    readonly ref: RefObject<HTMLTableElement>;
    readonly role: 'treegrid';
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly item: (row: number, item: number) => GridItemProps;
}

function positionOf(target: EventTarget): GridPosition | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const { gridRow, gridItem } = target.dataset;
  return gridRow === undefined
    ? undefined
    : { row: Number(gridRow), item: Number(gridItem) };
}

/** Keeps the one tab stop of a table and moves it by keys. Keys inside of an open detail are its own. */
export function useGridFocus(shape: GridShape): GridFocus {
  const tableRef = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<GridPosition>({ row: 0, item: 0 });
  const position = clampPosition(wanted, shape);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const from = positionOf(event.target);
      if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
      const to = moveInGrid(from, event.key, shape);
      if (!to) return;
      event.preventDefault();
      setWanted(to);
      tableRef.current
        ?.querySelector<HTMLElement>(
          `[data-grid-row="${to.row}"][data-grid-item="${to.item}"]`,
        )
        ?.focus();
    },
    [shape],
  );

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const focused = positionOf(event.target);
    if (focused) setWanted(focused);
  }, []);

  const item = (row: number, number: number): GridItemProps => ({
    tabIndex: position.row === row && position.item === number ? 0 : -1,
    'data-grid-row': row,
    'data-grid-item': number,
  });

  return {
    table: { ref: tableRef, role: 'treegrid', onKeyDown },
    onFocus,
    item,
  };
}
