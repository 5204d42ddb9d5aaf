import type {
  TargetCandidate,
  TargetChoice,
} from 'backstage-plugin-gardener-common';
import { DialogTranslate } from '../translation/gardenerDialogsTranslationRef';
import { Translate } from '../translation/gardenerTranslationRef';
import { seedText } from './seedText';
import { shootLabel } from './shootLabel';

/** What is to be said of a target before it is chosen; undefined where nothing is. */
export function choiceReason(
  t: DialogTranslate,
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

/** A target in one line, as it is read out: "data / reports, 10.250.0.0/27, eu-de-1, Warning: Default node CIDR". */
export function targetLine(
  t: DialogTranslate,
  shared: Translate,
  target: TargetCandidate,
): string {
  const { ref, project, nodeNetworks, choice } = target;
  const reason = choiceReason(t, choice);
  const severity =
    choice.state === 'explained'
      ? `${shared(`severity.${choice.severity}`)}: `
      : '';
  return [
    shootLabel({ project, shoot: ref }),
    nodeNetworks.join(' ') || t('change.targets.noNodes'),
    target.seed && seedText(shared, target),
    reason && `${severity}${reason}`,
  ]
    .filter(part => part)
    .join(', ');
}
