import type { ShootSummary } from 'backstage-plugin-gardener-common';

/** Whom a block can be tried for. */
export type TrialOption =
  | { readonly kind: 'newCluster' }
  | {
      readonly kind: 'shoot';
      /** `namespace/name`. */
      readonly value: string;
      readonly project: string;
      readonly name: string;
      readonly nodeNetworks: readonly string[];
    };

export const NEW_CLUSTER: TrialOption = { kind: 'newCluster' };

/**
 * A new cluster, as long as nothing is written, and what the portal found.
 *
 * @param text - what is written
 */
export function trialOptions(
  found: readonly ShootSummary[],
  text: string,
): readonly TrialOption[] {
  return [
    ...(text.trim() === '' ? [NEW_CLUSTER] : []),
    ...found.map(({ ref: { namespace, name }, project, nodeNetworks }) => ({
      kind: 'shoot' as const,
      value: `${namespace}/${name}`,
      project: project ?? namespace,
      name,
      nodeNetworks,
    })),
  ];
}

/** For the shoot of an address, of which no more may be known yet. */
export function chosenOption(
  value: string | undefined,
  known:
    | { readonly project: string | null; readonly name: string }
    | null
    | undefined,
): TrialOption {
  if (value === undefined) return NEW_CLUSTER;
  const [namespace, name] = value.split('/');
  return {
    kind: 'shoot',
    value,
    project: (known?.name === name ? known.project : null) ?? namespace,
    name,
    nodeNetworks: [],
  };
}
