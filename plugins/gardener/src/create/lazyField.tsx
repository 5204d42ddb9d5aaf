import { ComponentType, lazy, Suspense } from 'react';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { CreateFieldProps } from '../components/create/CreateFieldProps';
import type { CreateFieldOptions } from '../model/create/parameterNames';

type Validators = typeof import('./validation');

/** A field of the creation form, as both frontend systems take it. */
export interface CreateFormField<Value> {
  /** `ui:field` of a template. */
  readonly name: string;
  readonly component: (props: CreateFieldProps<Value>) => JSX.Element;
  readonly validation?: CustomFieldValidator<Value, CreateFieldOptions>;
}

/**
 * A field of which only the name is loaded with the plugin: its component comes when a form shows it, and its rules when a
 * step is left.
 */
export function lazyField<Value>(options: {
  readonly name: string;
  readonly load: () => Promise<ComponentType<CreateFieldProps<Value>>>;
  readonly validate?: keyof Validators;
}): CreateFormField<Value> {
  const { name, load, validate } = options;
  const Field = lazy(async () => ({ default: await load() }));
  return {
    name,
    component: props => (
      <Suspense fallback={null}>
        <Field {...props} />
      </Suspense>
    ),
    ...(validate && {
      validation: async (value, field, context) => {
        const { validators } = await import('./loaded');
        await validators[validate](value, field, context);
      },
    }),
  };
}
