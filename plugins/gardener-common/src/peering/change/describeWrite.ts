import type { StepWrite } from '../../api/schema/plans';

/**
 * What one write of a plan does, in words for logs and scripts: `add garden-ops/vault`.
 *
 * @public
 */
export function describeWrite(write: StepWrite): string[] {
  switch (write.kind) {
    case 'entries':
      return [
        ...write.added.map(one => `add ${one.namespace}/${one.name}`),
        ...write.removed.map(one => `remove ${one.namespace}/${one.name}`),
        ...write.corrected.map(one => `correct ${one.namespace}/${one.name}`),
      ];
    case 'operation':
      return [write.operation];
    case 'deletion':
      return ['delete'];
    default: {
      const never: never = write;
      throw new Error(`Unknown write: ${JSON.stringify(never)}`);
    }
  }
}
