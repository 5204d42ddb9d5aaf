import { ApiStatus } from '../errors/ApiStatus';
import { requiredValue, unsupportedValue } from '../errors/StatusCause';

/** Query of a write. */
export interface WriteOptions {
  readonly dryRun: boolean;
  readonly fieldValidation: 'Ignore' | 'Warn' | 'Strict';
  readonly fieldManager: string;
  readonly force: boolean;
}

type OptionsKind =
  | 'CreateOptions'
  | 'UpdateOptions'
  | 'PatchOptions'
  | 'DeleteOptions';

/**
 * Reads and checks the query of a write. Without a manager the first part of the User-Agent is the manager.
 * @throws ApiStatus 422
 */
export function parseWriteOptions(
  query: URLSearchParams,
  kind: OptionsKind,
  userAgent: string | undefined,
  isApply: boolean = false,
): WriteOptions {
  const subject = { group: 'meta.k8s.io', resource: kind };
  const dryRun = query.getAll('dryRun');
  if (dryRun.some(value => value !== 'All')) {
    throw ApiStatus.invalid(subject, [
      unsupportedValue(
        'dryRun',
        `[]string{${dryRun.map(value => `"${value}"`).join(', ')}}`,
        ['All'],
      ),
    ]);
  }
  const validation = query.get('fieldValidation') ?? '';
  switch (validation) {
    case '':
    case 'Ignore':
    case 'Warn':
    case 'Strict':
      break;
    default:
      throw ApiStatus.invalid(subject, [
        unsupportedValue('fieldValidation', `"${validation}"`, [
          '',
          'Ignore',
          'Strict',
          'Warn',
        ]),
      ]);
  }
  const manager = query.get('fieldManager') ?? '';
  if (isApply && manager === '') {
    throw ApiStatus.invalid(subject, [
      requiredValue('fieldManager', 'is required for apply patch'),
    ]);
  }
  return {
    dryRun: dryRun.length > 0,
    fieldValidation: validation === '' ? 'Warn' : validation,
    fieldManager:
      manager || (userAgent ?? '').split('/')[0].slice(0, 128) || 'unknown',
    force: query.get('force') === 'true',
  };
}
