import type { Peering, PeeringsView } from 'backstage-plugin-gardener-common';
import { entryYamlFor } from '../model/handoverYaml';
import { targetFacts } from '../model/targetFacts';
import { DialogTranslate } from '../translation/gardenerDialogsTranslationRef';

/** What the owner of the other shoot is asked for, when only that one can remove the reverse entry. */
export function ownerMessage(
  t: DialogTranslate,
  view: PeeringsView,
  peering: Peering,
): string {
  const { garden, namespace, name } = view.shoot.ref;
  const target = targetFacts(peering.target);
  const message = t('removal.message', {
    shoot: name,
    namespace,
    target: target.name,
    targetNamespace: target.namespace,
    garden,
  });
  return `${message}\n\n${entryYamlFor(view)}`;
}
