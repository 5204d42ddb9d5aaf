import { useEffect, useRef } from 'react';
import { hashKey } from '@tanstack/react-query';
import type { CreateFieldProps } from '../components/create/CreateFieldProps';

/** Fields that fill themselves at once overwrite each other so many times at most, and some more. */
const MOST_TRIES = 20;

/**
 * Gives a value to the form until the form has it. When two fields fill themselves at once, the form keeps the value of the
 * later one alone, so each looks again whenever something in the form has changed. A form that makes another value of it
 * each time, as by a `default` in the template, is left with that one after some tries.
 *
 * @param wanted - undefined when the form may keep what it has
 */
export function useFill<Value>(
  props: Pick<CreateFieldProps<Value>, 'formData' | 'formContext' | 'onChange'>,
  wanted: Value | undefined,
): void {
  const { onChange } = props;
  const formData: unknown = props.formContext?.formData;
  // The form may give the keys of an object back in another order.
  const given = hashKey([props.formData]);
  const print = hashKey([wanted]);
  const tries = useRef({ print, times: 0 });
  useEffect(() => {
    if (wanted === undefined) return;
    if (tries.current.print !== print || print === given) {
      tries.current = { print, times: 0 };
    }
    if (print === given || tries.current.times >= MOST_TRIES) return;
    tries.current.times += 1;
    onChange(wanted);
    // `print` stands for what is wanted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [print, given, formData, onChange]);
}
