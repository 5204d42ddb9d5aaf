import {
  FocusEvent,
  KeyboardEvent,
  useCallback,
  useRef,
  useState,
} from 'react';
import type { GraphItem } from '../../model/graph/graph';
import { Direction, neighbourOf } from '../../model/graph/neighbours';
import type { Painting } from '../../model/graph/paint';

/** Marks what the keyboard reaches. */
export const ITEM_ATTRIBUTE = 'data-graph-item';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function itemOf(target: EventTarget): string | undefined {
  return target instanceof Element
    ? target.closest(`[${ITEM_ATTRIBUTE}]`)?.getAttribute(ITEM_ATTRIBUTE) ??
        undefined
    : undefined;
}

/** What keys do beside moving. */
export interface GraphKeyActions {
  readonly open: (item: GraphItem) => void;
  /** On Space: looks at a thing without opening it. */
  readonly choose: (item: GraphItem) => void;
  /** Whether there was something to go back from. */
  readonly back: () => boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  /** Brings a thing into view that has the focus now. */
  readonly show: (id: string) => void;
}

/** A graph as one tab stop with arrows inside. */
export interface GraphKeys {
  /** The one that Tab comes to. */
  readonly current: string | undefined;
  /** The one that has the focus, if one has. */
  readonly focused: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Moves the focus within a graph.
 *
 * @param home - what Tab comes to first, and Escape back to
 */
export function useGraphKeys(
  painting: Painting | undefined,
  home: string | undefined,
  actions: GraphKeyActions,
): GraphKeys {
  const [wanted, setWanted] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const latest = useRef({ painting, home, actions });
  latest.current = { painting, home, actions };

  const isThere = (id: string | undefined): id is string =>
    id !== undefined && painting?.items.has(id) === true;
  const first = painting?.reachable[0]?.id;
  const current = [wanted, home, first].find(isThere);

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const from = itemOf(event.target);
    const { actions: act, painting: shown, home: start } = latest.current;
    if (!shown || from === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const root = event.currentTarget;
    const moveTo = (id: string) => {
      setWanted(id);
      [
        ...root.querySelectorAll<HTMLElement | SVGElement>(
          `[${ITEM_ATTRIBUTE}]`,
        ),
      ]
        .find(element => element.getAttribute(ITEM_ATTRIBUTE) === id)
        // The browser would scroll the drawing itself, which is no scroller.
        ?.focus({ preventScroll: true });
      act.show(id);
    };
    const handle = (): boolean => {
      const direction = DIRECTIONS[event.key];
      if (direction) {
        const next = neighbourOf(shown.reachable, from, direction);
        if (next !== undefined) moveTo(next);
        return true;
      }
      switch (event.key) {
        case 'Enter':
        case ' ': {
          const item = shown.items.get(from);
          if (item && event.key === 'Enter') act.open(item);
          else if (item) act.choose(item);
          return true;
        }
        case 'Home':
          if (start !== undefined) moveTo(start);
          return true;
        case 'Escape':
          if (act.back()) return true;
          if (start === undefined || start === from) return false;
          moveTo(start);
          return true;
        case '+':
        case '=':
          act.zoomIn();
          return true;
        case '-':
          act.zoomOut();
          return true;
        case '0':
        case '1':
          act.fit();
          return true;
        default:
          return false;
      }
    };
    if (!handle()) return;
    event.preventDefault();
    event.stopPropagation();
  }, []);

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const id = itemOf(event.target);
    setFocused(id);
    if (id !== undefined) setWanted(id);
  }, []);
  const onBlur = useCallback(() => setFocused(undefined), []);

  return { current, focused, onKeyDown, onFocus, onBlur };
}
