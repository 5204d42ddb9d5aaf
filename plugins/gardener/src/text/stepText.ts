import type { Peering, PeeringsView } from 'backstage-plugin-gardener-common';
import type { Obstacle } from '../model/obstacles';
import { refOfSide } from '../model/peeringSides';
import { RowStep, sideOfStep } from '../model/rowSteps';
import type { ShootObstacle } from '../model/shootSteps';
import { targetFacts } from '../model/targetFacts';
import { Translate } from '../translation/gardenerTranslationRef';
import { asSentence } from './asSentence';

/** A step in a word or two, where its row says of whom. */
export function stepLabel(t: Translate, step: RowStep): string {
  return t(`steps.label.${step.kind}`);
}

function names(step: RowStep, view: PeeringsView, peering: Peering) {
  return {
    target: targetFacts(peering.target).name,
    shoot: refOfSide(sideOfStep(step), view, peering).name,
  };
}

/** A step as an item of a menu, with the shoot that it writes. */
export function stepItem(
  t: Translate,
  step: RowStep,
  view: PeeringsView,
  peering: Peering,
): string {
  return t(`steps.item.${step.kind}`, names(step, view, peering));
}

/** What is reviewed when a step is taken. */
export function stepTitle(
  t: Translate,
  step: RowStep,
  view: PeeringsView,
  peering: Peering,
): string {
  return t(`steps.title.${step.kind}`, names(step, view, peering));
}

/** Why something can't be done now, as a sentence. */
export function obstacleText(
  t: Translate,
  obstacle: Obstacle | ShootObstacle,
): string {
  switch (obstacle.code) {
    case 'noRights':
      return asSentence(obstacle.reason);
    case 'rightsUnknown':
      return t('steps.obstacle.rightsUnknown');
    case 'noPermission':
      return t('steps.obstacle.noPermission', { shoot: obstacle.shoot });
    case 'noPatch':
      return t('steps.obstacle.noPatch', { project: obstacle.project });
    case 'notVisible':
    case 'notFound':
    case 'deleting':
    case 'migrating':
    case 'unreadable':
    case 'notFailed':
      return t(`steps.obstacle.${obstacle.code}`, { shoot: obstacle.shoot });
    default: {
      const never: never = obstacle;
      throw new Error(`Unknown obstacle ${JSON.stringify(never)}`);
    }
  }
}
