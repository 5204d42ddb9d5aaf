import type { Handover } from 'backstage-plugin-gardener-common';
import { DialogTranslate } from '../translation/gardenerDialogsTranslationRef';

/** Who must do what, because this user can't. Who owns a shoot that is not visible is never said. */
export function handoverSentence(
  t: DialogTranslate,
  handover: Handover,
  shoot: string,
): string {
  const { edit, why, owner } = handover;
  const { namespace, name: target } = handover.target;
  const project = handover.project ?? namespace;
  switch (why) {
    case 'notAccessible':
      return t(`change.handover.hidden.${edit}`, { target, namespace, shoot });
    case 'noRights':
      return owner === null
        ? t(`change.handover.project.${edit}`, { target, project, shoot })
        : t(`change.handover.owned.${edit}`, {
            target,
            project,
            shoot,
            owner,
          });
    default: {
      const never: never = why;
      throw new Error(`Unknown reason ${never}`);
    }
  }
}
