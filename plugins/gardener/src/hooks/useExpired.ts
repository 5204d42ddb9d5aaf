import { useEffect, useState } from 'react';

/** Whether a moment, in epoch milliseconds, is over. */
export function useExpired(moment: number): boolean {
  const [over, setOver] = useState(() => moment <= Date.now());
  useEffect(() => {
    const left = moment - Date.now();
    setOver(left <= 0);
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setOver(true), left);
    return () => clearTimeout(timer);
  }, [moment]);
  return over;
}
