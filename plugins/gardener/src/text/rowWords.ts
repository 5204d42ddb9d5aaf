import { Peering, statusMessageKey } from 'backstage-plugin-gardener-common';
import { shownFindings } from '../model/shownFindings';
import { targetFacts } from '../model/targetFacts';
import { Translate } from '../translation/gardenerTranslationRef';
import { findingText } from './findingText';

/** The words that a row shows, for the text filter to find. */
export function rowWords(t: Translate, peering: Peering): readonly string[] {
  const facts = targetFacts(peering.target);
  const standing = statusMessageKey(peering);
  return [
    facts.name,
    facts.namespace,
    facts.project,
    facts.seed ?? '',
    ...(facts.nodeNetworks ?? []),
    t(`status.${standing}.label`),
    t(`status.${standing}.detail`),
    ...shownFindings(peering).map(finding => findingText(t, finding).chip),
  ];
}
