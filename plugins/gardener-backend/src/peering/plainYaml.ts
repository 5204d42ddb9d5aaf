import { stringify } from 'yaml';

/**
 * A plain value as YAML, in blocks, its members in their order. What an older reader of YAML would take for another value,
 * such as the name "yes", stands in quotes.
 *
 * @returns ends with a line break
 */
export function plainYaml(value: unknown): string {
  return stringify(value, {
    version: '1.2',
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
}
