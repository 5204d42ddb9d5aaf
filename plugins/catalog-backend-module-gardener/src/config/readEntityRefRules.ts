import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { toEntityRef } from '../entity/EntityRefRule';
import type {
  EntityRefRule,
  EntityRefRules,
  FactReading,
  FactSource,
} from '../entity/EntityRefRule';

/**
 * Reads `owner` or `system`: the rules in order, and the default.
 *
 * @throws InputError that names the key and the reason.
 */
export function readEntityRefRules<Fallback extends string | undefined>(
  config: Config | undefined,
  options: {
    /** Full key, for messages. */
    readonly key: string;
    readonly defaultKind: string;
    /** What holds without a configured default. */
    readonly fallback: Fallback;
  },
): EntityRefRules<string | Fallback> {
  const { key, defaultKind } = options;
  const fallback = config?.getOptionalString('default');
  return {
    defaultKind,
    rules: (config?.getOptionalConfigArray('rules') ?? []).map((rule, index) =>
      readRule(rule, `${key}.rules[${index}]`, defaultKind),
    ),
    fallback:
      fallback === undefined
        ? options.fallback
        : requireEntityRef(fallback, `${key}.default`, defaultKind),
  };
}

function readRule(
  config: Config,
  key: string,
  defaultKind: string,
): EntityRefRule {
  return {
    ...readSource(config, key),
    reading: readReading(config, key, defaultKind),
  };
}

function readSource(config: Config, key: string): FactSource {
  const from = config.getString('from');
  switch (from) {
    case 'shootLabel':
    case 'projectLabel':
      return { from, label: config.getString('label') };
    case 'project':
    case 'projectOwner':
      return { from };
    default:
      throw new InputError(
        `${key}.from is '${from}', but must be shootLabel, projectLabel, project or projectOwner`,
      );
  }
}

function readReading(
  config: Config,
  key: string,
  defaultKind: string,
): FactReading {
  const map = config.getOptional('map');
  const template = config.getOptionalString('template');
  if (map !== undefined && template !== undefined) {
    throw new InputError(`${key} has a map and a template; give one of them`);
  }
  if (template !== undefined) return { kind: 'template', template };
  if (map === undefined) return { kind: 'plain' };

  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    throw new InputError(`${key}.map must map values to entity references`);
  }
  // Read as one object, because the values on the left may hold dots and "@", which keys of a Config can't.
  const entries = Object.entries(map).map(([value, ref]): [string, string] => {
    const entryKey = `${key}.map['${value}']`;
    if (typeof ref !== 'string') {
      throw new InputError(`${entryKey} must be an entity reference`);
    }
    return [value, requireEntityRef(ref, entryKey, defaultKind)];
  });
  return { kind: 'map', map: Object.fromEntries(entries) };
}

function requireEntityRef(
  text: string,
  key: string,
  defaultKind: string,
): string {
  const ref = toEntityRef(text, defaultKind);
  if (ref === undefined) {
    throw new InputError(
      `${key} is '${text}', which is not an entity reference such as ${defaultKind}:default/example`,
    );
  }
  return ref;
}
