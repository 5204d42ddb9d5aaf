/**
 * A setting of a Garden that can't work.
 *
 * `key` is relative to the Garden's configuration, as in `kubeconfig.path`. `problem` holds no path and no
 * secret: both together are shown in the portal.
 */
export class GardenSettingError extends Error {
  override readonly name = 'GardenSettingError';

  constructor(readonly key: string, readonly problem: string) {
    super(`${key}: ${problem}`);
  }
}
