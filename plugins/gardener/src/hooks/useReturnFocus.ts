import { useCallback, useEffect, useState } from 'react';

const FOCUSABLE =
  '[tabindex="0"], a[href], button:not([disabled]), input:not([disabled])';

/** By dialog: where the focus goes when it closes, the best place first. */
const returns = new WeakMap<Element, readonly Element[]>();

/** An element with all that it stands in, from inside out. */
function ancestry(element: Element | null): readonly Element[] {
  if (element === null || element === document.body) return [];
  return [element, ...ancestry(element.parentElement)];
}

function focusNearest(places: readonly Element[]): void {
  const place = places.find(element => element.isConnected);
  const target = place?.matches(FOCUSABLE)
    ? place
    : place?.querySelector(FOCUSABLE);
  if (target instanceof HTMLElement) target.focus();
}

/**
 * Gives the focus back when a dialog closes. What had it may be gone by then (the button of a row that was removed, of
 * a dialog that led to this one): then it goes to what is nearest to it.
 *
 * @returns a ref for an element that holds the whole dialog
 */
export function useReturnFocus(): (dialog: Element | null) => void {
  // Looked at before the dialog takes the focus for itself.
  const [places] = useState(() => {
    const path = ancestry(document.activeElement);
    const opener = path.find(element => returns.has(element));
    return [...path, ...((opener && returns.get(opener)) ?? [])];
  });
  useEffect(() => () => focusNearest(places), [places]);
  return useCallback(
    (dialog: Element | null) => {
      if (dialog) returns.set(dialog, places);
    },
    [places],
  );
}
