import { useEffect, useState } from 'react';

/**
 * The time, every second, in milliseconds since the epoch. For leaves of the page only:
 * everything that uses it is drawn again each second.
 */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
