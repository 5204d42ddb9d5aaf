import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/**
 * A choice of the user that is no value of the form. The cache keeps it, for who leaves the step and comes back: for five
 * minutes, as it does with whatever nobody watches, and for whichever form asks for the name meanwhile. While the step is
 * open it stays.
 */
export function useKept(
  name: string,
  initial: boolean,
): readonly [boolean, (value: boolean) => void] {
  const client = useQueryClient();
  const key = ['form', name];
  const [value, setValue] = useState(
    () => client.getQueryData<boolean>(key) ?? initial,
  );
  return [
    value,
    next => {
      client.setQueryData(key, next);
      setValue(next);
    },
  ];
}
