import { NotAllowedError } from '@backstage/errors';
import { permissionFor } from '../../access/permit/permissionFor';
import { refusalOf } from '../../access/permit/purposes';
import type { SeenChange } from './ChangeAccess';

/**
 * Goes on only when Backstage's permissions still give this kind of change on every shoot that is written. A shoot that
 * is gone can't be written to, so it is refused only where its whole namespace is.
 *
 * @throws NotAllowedError that names the permission and the shoot
 */
export async function assertPermitted({
  record,
  access,
}: Pick<SeenChange, 'record' | 'access'>): Promise<void> {
  const permission = permissionFor(record.kind);
  const written = record.steps.filter(({ parts }) => parts?.length !== 0);
  for (const shoot of [
    ...(record.shoot ? [record.shoot] : []),
    ...written.map(step => step.shoot),
  ]) {
    if (!(await access.isPermittedOn(permission, shoot))) {
      throw new NotAllowedError(refusalOf(permission, shoot));
    }
  }
}
