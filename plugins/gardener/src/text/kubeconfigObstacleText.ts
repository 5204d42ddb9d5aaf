import type { KubeconfigObstacle } from '../model/kubeconfigChoice';
import { Translate } from '../translation/gardenerTranslationRef';

/** Why a credential can't be had, as a sentence. */
export function kubeconfigObstacleText(
  t: Translate,
  obstacle: KubeconfigObstacle,
): string {
  switch (obstacle.code) {
    case 'rightsUnknown':
      return t('steps.obstacle.rightsUnknown');
    case 'lacking':
      return t(`kubeconfig.lacking.${obstacle.which}`, {
        project: obstacle.project,
      });
    default: {
      const never: never = obstacle;
      throw new Error(`Unknown obstacle ${JSON.stringify(never)}`);
    }
  }
}
