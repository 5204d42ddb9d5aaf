import { useMemo } from 'react';
import { parameterNames } from '../model/create/parameterNames';
import { readForm } from '../model/create/readValues';
import type { FormValues } from '../model/create/values';
import type { CreateFieldProps } from '../components/create/CreateFieldProps';

/** What was given in all steps of the form so far. */
export function useFormValues<Value>(
  props: Pick<CreateFieldProps<Value>, 'formContext' | 'uiSchema'>,
): FormValues {
  const formData: unknown = props.formContext?.formData;
  const options = props.uiSchema['ui:options'];
  return useMemo(
    () => readForm(formData, parameterNames(options)),
    [formData, options],
  );
}
