import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { gardenerApiRef } from '../../api/gardenerApiRef';
import { failureOf } from '../../model/failure';
import { parameterNames } from '../../model/create/parameterNames';
import { readForm } from '../../model/create/readValues';
import type { FormValues } from '../../model/create/values';
import { asSentence } from '../../text/asSentence';
import type { CreateTranslate } from '../../translation/gardenerCreateTranslationRef';
import { createTexts } from '../createTexts';

/** What a validator is called with, beside the value. */
export interface ValidatorContext {
  readonly apiHolder: ApiHolder;
  /** The values of all steps. */
  readonly formData: unknown;
  readonly uiSchema?: { readonly 'ui:options'?: unknown };
}

/** Looks at a field when the step is left; each error keeps the step. */
export type Validator = (
  value: unknown,
  field: { readonly addError: (message: string) => void },
  context: ValidatorContext,
) => void | Promise<void>;

/** The texts in the reader's language, outside of a component. */
export function textsOf(apis: ApiHolder): CreateTranslate {
  const texts = createTexts(apis.get(translationApiRef));
  if (texts === undefined) {
    throw new Error('The texts of the form are still being loaded. Try again.');
  }
  return texts;
}

/** The API of the plugin, outside of a component. */
export function gardenerApiOf(apis: ApiHolder) {
  const api = apis.get(gardenerApiRef);
  if (!api) throw new Error('The gardener plugin is not installed in this app');
  return api;
}

/** Everything in the form, by the names that the field has for it. */
export function valuesOf(context: ValidatorContext): FormValues {
  return readForm(
    context.formData,
    parameterNames(context.uiSchema?.['ui:options']),
  );
}

/** What a call threw, as one sentence. */
export function reasonOf(error: unknown): string {
  return asSentence(failureOf(error).message);
}
