import type { GardenerProjectValue } from '../../model/create/values';
import { readProject } from '../../model/create/readValues';
import {
  gardenerApiOf,
  reasonOf,
  textsOf,
  Validator,
  ValidatorContext,
  valuesOf,
} from './Validator';

/** A project must be chosen, shoots must be allowed in it, and one of the name must not be there. */
export const validateProject: Validator = async (value, field, context) => {
  const t = textsOf(context.apiHolder);
  const chosen = readProject(value);
  if (chosen === undefined) {
    field.addError(t('invalid.project'));
    return;
  }
  try {
    const { projects } = await gardenerApiOf(context.apiHolder).getOffers({
      garden: chosen.garden,
    });
    const project = projects.find(
      ({ namespace }) => namespace === chosen.namespace,
    );
    if (!project?.mayCreate) {
      field.addError(project?.reason ?? t('invalid.project'));
      return;
    }
    const problem = await problemOfName(chosen, context);
    if (problem !== undefined) field.addError(problem);
  } catch (error) {
    field.addError(t('invalid.unchecked', { reason: reasonOf(error) }));
  }
};

/** What the Garden has against the name, which is a field of the form's own and so can't ask by itself. */
async function problemOfName(
  { garden, namespace }: GardenerProjectValue,
  context: ValidatorContext,
): Promise<string | undefined> {
  const { name } = valuesOf(context);
  if (name === undefined) return undefined;
  const { nameError } = await gardenerApiOf(context.apiHolder).checkDraft({
    garden,
    namespace,
    name,
    peerings: [],
  });
  return nameError === undefined
    ? undefined
    : textsOf(context.apiHolder)('invalid.name', { name, why: nameError });
}
