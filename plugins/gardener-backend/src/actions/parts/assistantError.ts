import { callError } from 'backstage-plugin-gardener-node';

/** Of a Garden of the strategy oidc. */
export const OWN_TOKEN =
  'Assistants have no token of yours for this Garden: open it in the portal';

/**
 * What a failed call means for an assistant.
 *
 * @param doing - completes "Could not …"
 */
export function assistantError(error: unknown, doing: string): Error {
  return callError(error, doing, { signIn: OWN_TOKEN });
}
