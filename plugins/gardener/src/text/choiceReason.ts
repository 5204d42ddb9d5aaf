import type { TargetChoice } from 'backstage-plugin-gardener-common';
import { Translate } from '../translation/gardenerTranslationRef';

/** What is to be said of a target before it is chosen; undefined where nothing is. */
export function choiceReason(
  t: Translate,
  choice: TargetChoice,
): string | undefined {
  switch (choice.state) {
    case 'ok':
      return undefined;
    case 'disabled':
      return t(`change.targets.reason.${choice.reason}`);
    case 'explained': {
      if (choice.reason !== 'overlap') {
        return t(`change.targets.reason.${choice.reason}`);
      }
      const { network, shoot, addresses } = choice.params;
      return network && shoot && addresses
        ? t('change.targets.reason.overlap', { network, shoot, addresses })
        : t('change.targets.reason.overlapShort');
    }
    default: {
      const never: never = choice;
      throw new Error(`Unknown choice ${JSON.stringify(never)}`);
    }
  }
}
