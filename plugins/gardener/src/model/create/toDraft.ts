import {
  DraftCheckRequest,
  DraftPeering,
  isDnsLabel,
  ShootDraft,
} from 'backstage-plugin-gardener-common';
import type { Parameter } from './parameterNames';
import type { FormValues } from './values';

/** Whether a row has a target. */
export function isChosen({ namespace, name }: DraftPeering): boolean {
  return isDnsLabel(namespace) && isDnsLabel(name);
}

/** What must be given before a shoot could be created. */
export type MissingPart = Extract<
  Parameter,
  'cluster' | 'name' | 'purpose' | 'cloud' | 'peerings'
>;

/** A shoot as the form has it, or what is still missing. */
export type FormDraft =
  | { readonly kind: 'draft'; readonly draft: ShootDraft }
  | { readonly kind: 'missing'; readonly parts: readonly MissingPart[] };

/** Makes the shoot of what was given in the form. */
export function toDraft(values: FormValues): FormDraft {
  const { cluster, name, purpose, cloud, nodes, maintenance } = values;
  const { cloudProfile, region, credentials, kubernetesVersion } = cloud;
  const open = values.peerings.some(peering => !isChosen(peering));
  if (
    !cluster ||
    !name ||
    !isDnsLabel(name) ||
    !purpose ||
    !cloudProfile ||
    !region ||
    !credentials ||
    open
  ) {
    const parts: ReadonlyArray<readonly [MissingPart, boolean]> = [
      ['cluster', !cluster],
      ['name', !name || !isDnsLabel(name)],
      ['purpose', !purpose],
      ['cloud', !cloudProfile || !region || !credentials],
      ['peerings', open],
    ];
    return {
      kind: 'missing',
      parts: parts.flatMap(([part, missing]) => (missing ? [part] : [])),
    };
  }
  return {
    kind: 'draft',
    draft: {
      garden: cluster.garden,
      namespace: cluster.namespace,
      name,
      purpose,
      cloudProfile,
      region,
      credentials,
      ...(kubernetesVersion && { kubernetesVersion }),
      ...(nodes && { nodes }),
      ...(values.accessRestrictions.length > 0 && {
        accessRestrictions: [...values.accessRestrictions],
      }),
      workers: values.workers,
      ...(values.hibernation.length > 0 && {
        hibernation: values.hibernation,
      }),
      ...(maintenance && { maintenance }),
      ...(values.peerings.length > 0 && { peerings: values.peerings }),
    },
  };
}

/** Longer than any CIDR, and than what may be asked about. */
const LONGEST_CIDR = 64;

/**
 * What is to be checked while the form is filled: one question for all rows and the node network. Null until it is known
 * of which Garden.
 */
export function toCheckRequest(values: FormValues): DraftCheckRequest | null {
  const { cluster, name, nodes, cloud } = values;
  if (!cluster) return null;
  return {
    garden: cluster.garden,
    namespace: cluster.namespace,
    ...(name && isDnsLabel(name) && { name }),
    ...(nodes && { nodes: nodes.slice(0, LONGEST_CIDR) }),
    ...(cloud.cloudProfile && { cloudProfile: cloud.cloudProfile }),
    ...(values.accessRestrictions.length > 0 && {
      accessRestrictions: [...values.accessRestrictions],
    }),
    // Whether the reverse entry is wanted changes nothing of what a peering would mean.
    peerings: values.peerings
      .filter(isChosen)
      .map(({ reverse: _, ...peering }) => peering),
  };
}
