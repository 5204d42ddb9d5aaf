import { RefObject, useEffect, useRef, useState } from 'react';

/** Begins to load a little before the element comes into view. */
const MARGIN = '200px';

/** Whether an element was ever in view; at once where the browser can't tell. */
export function useSeen<T extends Element>(): {
  readonly ref: RefObject<T>;
  readonly seen: boolean;
} {
  const ref = useRef<T>(null);
  const [seen, setSeen] = useState(
    () => typeof IntersectionObserver === 'undefined',
  );
  useEffect(() => {
    if (seen || !ref.current) return undefined;
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [seen]);
  return { ref, seen };
}
