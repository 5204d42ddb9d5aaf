import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import type { CreateFieldOptions } from '../../model/create/parameterNames';

/** What the form of a template gives to a field. What it calls `formData` is as it was filled, whatever the type says. */
export type CreateFieldProps<Value> = FieldExtensionComponentProps<
  Value,
  CreateFieldOptions
>;
