import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { SlowFacts } from 'backstage-plugin-gardener-common';

/** Type of the documents of shoots, by which search is narrowed to them. */
export const SHOOT_DOCUMENT_TYPE = 'gardener-shoots';

/**
 * A shoot in search. Each document has every field, as the built-in engine takes the fields of the first one for those of
 * all; what is not known is empty.
 *
 * It is the same for everyone who may see it, so it holds slow facts only: nothing of the network, of the seed, or of what
 * the shoot or its peerings are doing.
 *
 * @public
 */
export interface ShootDocument extends IndexableDocument {
  /** Reference of the cluster's entity, by which the rest is asked for as the user. */
  readonly entityRef: string;
  readonly garden: string;
  readonly project: string;
  readonly namespace: string;
  readonly name: string;
  readonly purpose: string;
  readonly region: string;
  /** The user or group that owns the project in the Garden. */
  readonly owner: string;
}

/** @param location - page of the cluster's entity */
export function toShootDocument(
  facts: SlowFacts,
  location: string,
): ShootDocument {
  const { ref, entityRef, project, purpose, region, projectOwner } = facts;
  return {
    title: ref.name,
    text: textOf(facts),
    location,
    entityRef,
    garden: ref.garden,
    project: project ?? '',
    namespace: ref.namespace,
    name: ref.name,
    purpose: purpose ?? '',
    region: region ?? '',
    owner: projectOwner ?? '',
    authorization: { resourceRef: entityRef },
  };
}

/** What is searched beside the name. */
function textOf({ ref, project, purpose, region }: SlowFacts): string {
  const place =
    project === null ? `namespace ${ref.namespace}` : `project ${project}`;
  return [
    `Gardener shoot of ${place} in Garden ${ref.garden}`,
    ...(purpose === null ? [] : [`purpose ${purpose}`]),
    ...(region === null ? [] : [`region ${region}`]),
  ].join(', ');
}
