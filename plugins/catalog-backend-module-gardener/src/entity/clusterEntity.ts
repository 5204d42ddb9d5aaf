import { makeValidator } from '@backstage/catalog-model';
import type { ResourceEntity } from '@backstage/catalog-model';
import {
  formatShootRef,
  SHOOT_ANNOTATION,
} from 'backstage-plugin-gardener-common';
import type { SlowFacts } from 'backstage-plugin-gardener-common';
import {
  clusterEntityName,
  clusterEntityRef,
} from 'backstage-plugin-gardener-node';
import { resolveEntityRef } from './EntityRefRule';
import type { EntityRefRules } from './EntityRefRule';
import { kubernetesAnnotations } from './kubernetesAnnotations';
import type { KubernetesAnnotationOptions } from './kubernetesAnnotations';
import { locationAnnotations } from './location';
import { scopeAnnotations } from './shootScope';

/** What configuration says of the entities. */
export interface ClusterEntityOptions {
  readonly owner: EntityRefRules<string>;
  readonly system: EntityRefRules<string | undefined>;
  /** Absent: no `kubernetes.io/*` annotations. */
  readonly kubernetes: KubernetesAnnotationOptions | undefined;
  /** Whether the clusters that a shoot lists are told, for the relation of the catalog graph. */
  readonly peeringRelation: boolean;
}

const CATALOG_VALIDATOR = makeValidator();

/**
 * The catalog entity of a shoot. The same facts give the same entity, to the order of its keys.
 *
 * It is the same for everyone who may see it, so it holds slow facts only: nothing of the network, of the seed,
 * or of what the shoot or its peerings are doing.
 */
export function toClusterEntity(
  facts: SlowFacts,
  options: ClusterEntityOptions,
): ResourceEntity {
  const { ref } = facts;
  const system = resolveEntityRef(options.system, facts);
  const peersWith = options.peeringRelation ? peersOf(facts) : [];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: clusterEntityName(ref),
      title: ref.name,
      description: `Gardener shoot ${ref.name} of ${
        facts.project === null
          ? `namespace ${ref.namespace}`
          : `project ${facts.project}`
      } in Garden ${ref.garden}`,
      annotations: {
        ...locationAnnotations(ref),
        ...scopeAnnotations(ref),
        [SHOOT_ANNOTATION]: formatShootRef(ref),
        ...(options.kubernetes &&
          kubernetesAnnotations(facts, options.kubernetes)),
      },
      labels: toLabels(facts),
      tags: toTags(facts),
    },
    spec: {
      type: 'kubernetes-cluster',
      owner: resolveEntityRef(options.owner, facts),
      ...(system !== undefined && { system }),
      ...(peersWith.length > 0 && { peersWith }),
    },
  };
}

/** Sorted and without repeats, so that a reordered list of entries is no change of the entity. */
function peersOf(facts: SlowFacts): string[] {
  return [...new Set(facts.lists.map(clusterEntityRef))].sort();
}

/** What is no valid label value is left out: the catalog would refuse the entity for it. */
function toLabels(facts: SlowFacts): Record<string, string> {
  const candidates: ReadonlyArray<readonly [string, string | null]> = [
    ['gardener.cloud/garden', facts.ref.garden],
    ['gardener.cloud/project', facts.project],
    ['gardener.cloud/purpose', facts.purpose],
    ['gardener.cloud/region', facts.region],
  ];
  return Object.fromEntries(
    candidates.filter(
      (label): label is readonly [string, string] =>
        Boolean(label[1]) && CATALOG_VALIDATOR.isValidLabelValue(label[1]),
    ),
  );
}

/** Garden, project, purpose and region, in the forms that the catalog allows for tags. */
function toTags(facts: SlowFacts): string[] {
  const candidates = [
    facts.ref.garden,
    facts.project,
    facts.purpose,
    facts.region,
  ].map(value => value?.toLowerCase());
  const valid = candidates.filter(
    (value): value is string =>
      value !== undefined && CATALOG_VALIDATOR.isValidTag(value),
  );
  return [...new Set(valid)];
}
