import { useCallback, useEffect, useRef } from 'react';

/**
 * Does something once no button of the mouse is pressed. What leaving a field brings up moves what is below it; done
 * while the mouse is down, it would take a button away from under the click.
 */
export function useAfterPress(): (act: () => void) => void {
  const pressed = useRef(false);
  const waiting = useRef<() => void>();
  useEffect(() => {
    const onDown = () => {
      pressed.current = true;
    };
    const onUp = () => {
      pressed.current = false;
      const act = waiting.current;
      waiting.current = undefined;
      // The click comes right after.
      if (act) setTimeout(act);
    };
    document.addEventListener('mousedown', onDown, true);
    document.addEventListener('mouseup', onUp, true);
    return () => {
      document.removeEventListener('mousedown', onDown, true);
      document.removeEventListener('mouseup', onUp, true);
    };
  }, []);
  return useCallback((act: () => void) => {
    if (pressed.current) waiting.current = act;
    else act();
  }, []);
}
