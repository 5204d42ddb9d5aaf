import { readWorkers } from '../../model/create/readValues';
import { workerProblem } from '../../model/create/workers';
import { textsOf, Validator, valuesOf } from './Validator';

/** Each group must be one that the Garden would take; a shoot with peerings needs one. */
export const validateWorkers: Validator = (value, field, context) => {
  const t = textsOf(context.apiHolder);
  const workers = readWorkers(value);
  workers.forEach((worker, index) => {
    const problem = workerProblem(worker, workers.slice(0, index));
    if (problem) {
      field.addError(
        t(`invalid.worker.${problem}`, {
          number: String(index + 1),
          name: worker.name,
        }),
      );
    }
  });
  if (workers.length === 0 && valuesOf(context).peerings.length > 0) {
    field.addError(t('peerings.workerless'));
  }
};
