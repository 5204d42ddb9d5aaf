import { GARDEN_TOKENS_SECRET } from 'backstage-plugin-gardener-common';
import { callError } from 'backstage-plugin-gardener-node';

/**
 * What a failed call of the gardener plugin means for a task.
 *
 * @param doing - completes "Could not …", for example `create osc/garden-prod/shop`
 */
export function asActionError(error: unknown, doing: string): Error {
  return callError(error, doing, {
    // A Garden that takes the user's own token gets it from a secret of the task, which may be missing or too old.
    signIn: `The task brings it in its secret ${GARDEN_TOKENS_SECRET}, put there when the form is sent: start the template again`,
  });
}
