import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { isDnsLabel } from 'backstage-plugin-gardener-common';

/**
 * The Gardens that a module reads.
 *
 * @public
 */
export interface GardenNames {
  /** Each once, in the order of the configuration; none where none is configured. */
  readonly gardens: readonly string[];
  /** Gardens of the gardener plugin without a usable name: which, and why. */
  readonly leftOut: readonly string[];
}

/**
 * Reads which Gardens a module reads: those of `<key>.gardens`, and where that is not set those of the gardener plugin. A
 * module that runs apart from the plugin does not have its configuration, and names them itself.
 *
 * Those that are named for the module must be usable. Of the plugin's Gardens one without a usable name costs only itself, as
 * it does there.
 *
 * @param key - of the module, for example `catalog.providers.gardener`
 * @throws InputError that names the key and the reason, when there are some and none can be used
 * @public
 */
export function readGardenNames(
  root: RootConfigService,
  key: string,
): GardenNames {
  const own = root.getOptionalStringArray(`${key}.gardens`);
  if (own !== undefined) {
    const { names, problems } = readNames(own, () => `${key}.gardens`);
    if (problems.length > 0) throw new InputError(problems[0]);
    return { gardens: [...new Set(names)], leftOut: [] };
  }
  const { names, problems } = readNames(
    (root.getOptionalConfigArray('gardener.gardens') ?? []).map(garden =>
      garden.getOptional('name'),
    ),
    index => `gardener.gardens[${index}].name`,
  );
  if (names.length === 0 && problems.length > 0) {
    throw new InputError(problems.join('; '));
  }
  return { gardens: [...new Set(names)], leftOut: problems };
}

function readNames(
  values: readonly unknown[],
  keyOf: (index: number) => string,
): { readonly names: readonly string[]; readonly problems: readonly string[] } {
  const names: string[] = [];
  const problems: string[] = [];
  values.forEach((value, index) => {
    if (typeof value === 'string' && isDnsLabel(value)) {
      names.push(value);
    } else if (value === undefined) {
      problems.push(`${keyOf(index)} is missing`);
    } else {
      problems.push(
        `${keyOf(index)} has '${String(
          value,
        )}', which is not a DNS label (a-z, 0-9, "-", at most 63 characters)`,
      );
    }
  });
  return { names, problems };
}
