import type { KubeconfigObstacle } from '../model/kubeconfigChoice';
import { Translate } from '../translation/gardenerTranslationRef';

/** Why a credential can't be had: a sentence for each role that it is about. */
export function kubeconfigObstacleText(
  t: Translate,
  obstacle: KubeconfigObstacle,
): string {
  switch (obstacle.code) {
    case 'rightsUnknown':
      return t('steps.obstacle.rightsUnknown');
    case 'lacking': {
      const { roles, project } = obstacle;
      const sentences = roles.map(({ role, lack }) => {
        const what = t(`kubeconfig.lacking.${lack}`, { role, project });
        return roles.length === 1
          ? what
          : t('kubeconfig.lackingFor', {
              role: t(`kubeconfig.role.${role}`),
              what,
            });
      });
      return sentences.join(' ');
    }
    default: {
      const never: never = obstacle;
      throw new Error(`Unknown obstacle ${JSON.stringify(never)}`);
    }
  }
}
