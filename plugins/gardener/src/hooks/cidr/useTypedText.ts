import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 300;

/** A text that is typed: the address follows a moment later, and typing does not wait for it. */
export function useTypedText(
  value: string,
  onChange: (value: string) => void,
): { readonly typed: string; readonly type: (text: string) => void } {
  const [typed, setTyped] = useState(value);
  const given = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  // What comes from elsewhere, a link or a click, wins over what was typed before.
  useEffect(() => {
    if (value !== given.current) {
      given.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (typed === given.current) return undefined;
    const timer = setTimeout(() => {
      given.current = typed;
      latest.current(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, type: setTyped };
}
