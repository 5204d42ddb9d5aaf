import {
  FocusEvent,
  KeyboardEvent,
  RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import {
  clampPosition,
  GridPosition,
  GridShape,
  moveInGrid,
} from '../../model/gridMovement';
import type { GridItemProps } from '../useGridFocus';

/** What can be done with a map by keys beside walking through its bars. */
export interface MapKeys {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly move: (direction: -1 | 1) => void;
}

/** For a bar, which is a button. */
export interface MapItemProps extends GridItemProps {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

function positionOf(target: EventTarget): GridPosition | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const { gridRow, gridItem } = target.dataset;
  return gridRow === undefined
    ? undefined
    : { row: Number(gridRow), item: Number(gridItem) };
}

/** Makes all bars of a map one tab stop: arrows walk through them, + and − zoom, Shift with an arrow moves the window. */
export function useMapKeys(
  shape: GridShape,
  keys: MapKeys,
): {
  readonly ref: RefObject<HTMLDivElement>;
  readonly item: (row: number, item: number) => MapItemProps;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<GridPosition>({ row: 0, item: 0 });
  const position = clampPosition(wanted, shape);
  const held = useRef<HTMLElement>();

  // A bar that is not in the new window took the focus with it: the walk goes on in what is there now.
  useEffect(() => {
    if (!held.current || held.current.isConnected) return;
    held.current = undefined;
    ref.current
      ?.querySelector<HTMLElement>('[data-grid-row][tabindex="0"]')
      ?.focus();
  }, [shape]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const act = actionOf(event, keys);
      if (act) {
        event.preventDefault();
        act();
        return;
      }
      const from = positionOf(event.target);
      const to = from && moveInGrid(from, event.key, shape);
      if (!to) return;
      event.preventDefault();
      setWanted(to);
      ref.current
        ?.querySelector<HTMLElement>(
          `[data-grid-row="${to.row}"][data-grid-item="${to.item}"]`,
        )
        ?.focus();
    },
    [shape, keys],
  );

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const focused = positionOf(event.target);
    if (!focused) return;
    held.current = event.currentTarget;
    setWanted(focused);
  }, []);
  // Not called for what is taken away.
  const onBlur = useCallback(() => {
    held.current = undefined;
  }, []);

  const item = (row: number, number: number): MapItemProps => ({
    tabIndex: position.row === row && position.item === number ? 0 : -1,
    'data-grid-row': row,
    'data-grid-item': number,
    onKeyDown,
    onFocus,
    onBlur,
  });
  return { ref, item };
}

function actionOf(
  { key, shiftKey }: KeyboardEvent<HTMLElement>,
  keys: MapKeys,
): (() => void) | undefined {
  if (key === '+' || key === '=') return keys.zoomIn;
  if (key === '-') return keys.zoomOut;
  if (shiftKey && key === 'ArrowLeft') return () => keys.move(-1);
  if (shiftKey && key === 'ArrowRight') return () => keys.move(1);
  return undefined;
}
