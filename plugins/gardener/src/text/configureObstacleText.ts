import type { ConfigureObstacle } from '../model/configureObstacle';
import { Translate } from '../translation/gardenerTranslationRef';
import { asSentence } from './asSentence';

/** Why peerings can't be configured now, as a sentence. */
export function configureObstacleText(
  t: Translate,
  obstacle: ConfigureObstacle,
): string {
  switch (obstacle.code) {
    case 'workerless':
    case 'malformed':
    case 'rightsLoading':
      return t(`change.obstacle.${obstacle.code}`);
    case 'rightsFailed':
      return t('change.obstacle.rightsFailed', {
        reason: asSentence(obstacle.reason),
      });
    case 'noRights':
      return obstacle.reason === null
        ? t('change.obstacle.noRights')
        : asSentence(obstacle.reason);
    default: {
      const never: never = obstacle;
      throw new Error(`Unknown obstacle ${JSON.stringify(never)}`);
    }
  }
}
