import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../queries/queryKeys';

/**
 * A choice of the user that is no value of the form. The cache keeps it as long as the page lives, for who leaves the step
 * and comes back, and for whichever form asks for the name.
 */
export function useKept(
  name: string,
  initial: boolean,
): readonly [boolean, (value: boolean) => void] {
  const client = useQueryClient();
  const key = queryKeys.ofForm(name);
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
