import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** A choice that is no value of the form, kept in memory while the user goes back and forth in it. */
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
