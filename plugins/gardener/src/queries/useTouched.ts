import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { touchedByChanges } from './queryKeys';

/** Lets everything be asked for again that a change may have made another one. */
export function useTouched(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    touchedByChanges.forEach(queryKey => {
      client.invalidateQueries({ queryKey: [...queryKey] });
    });
  }, [client]);
}
