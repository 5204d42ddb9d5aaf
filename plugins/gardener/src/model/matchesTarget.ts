import type { TargetCandidate } from 'backstage-plugin-gardener-common';

/**
 * Whether a target has a text in one of the things that its line shows. Only as strict as needed to keep what answered
 * an earlier text from being chosen by mistake: the server decides what matches.
 */
export function matchesTarget(target: TargetCandidate, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const { ref, project, seed, nodeNetworks } = target;
  return [
    `${ref.namespace}/${ref.name}`,
    `${project ?? ref.namespace} / ${ref.name}`,
    seed ?? '',
    ...nodeNetworks,
  ].some(shown => shown.toLowerCase().includes(wanted));
}
