import { isDeepStrictEqual } from 'node:util';
import {
  editConfig,
  type EntryEdit,
  type PeeringConfig,
} from 'backstage-plugin-gardener-common';

/** Whether edits have nothing to do on a shoot with this configuration. */
export function leavesAsIs(
  config: PeeringConfig,
  edits: readonly EntryEdit[],
): boolean {
  return isDeepStrictEqual(editConfig(config, edits), config);
}
