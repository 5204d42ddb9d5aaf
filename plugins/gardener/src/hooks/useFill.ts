import { useEffect } from 'react';
import type { CreateFieldProps } from '../components/create/CreateFieldProps';

/**
 * Gives a value to the form until the form has it. When two fields fill themselves at once, the form keeps the value of the
 * later one alone, so each looks again whenever something in the form has changed.
 *
 * @param wanted - undefined when the form may keep what it has
 */
export function useFill<Value>(
  props: Pick<CreateFieldProps<Value>, 'formData' | 'formContext' | 'onChange'>,
  wanted: Value | undefined,
): void {
  const { onChange } = props;
  const formData: unknown = props.formContext?.formData;
  const given = JSON.stringify(props.formData);
  const print = JSON.stringify(wanted);
  useEffect(() => {
    if (wanted !== undefined && print !== given) onChange(wanted);
    // `print` stands for what is wanted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [print, given, formData, onChange]);
}
