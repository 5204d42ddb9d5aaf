import { RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in pixels as it changes; `assumed` until it is known, and where the browser can't tell. */
export function useWidth<T extends HTMLElement>(
  assumed: number,
): { readonly ref: RefObject<T>; readonly width: number } {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(assumed);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      // In whole steps, so that a scroll bar does not move every label.
      const now = Math.round(entry.contentRect.width / 20) * 20;
      if (now > 0) setWidth(now);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
