import type { ShootRef, SlowFacts } from 'backstage-plugin-gardener-common';
import { clusterEntityRef } from 'backstage-plugin-gardener-node';

/** Facts of a shoot of a plain project, for tests. */
export function slowFactsOf(
  ref: Partial<ShootRef>,
  facts: Partial<Omit<SlowFacts, 'ref' | 'entityRef'>> = {},
): SlowFacts {
  const full: ShootRef = {
    garden: 'osc',
    namespace: 'garden-prod',
    name: 'shop',
    ...ref,
  };
  return {
    ref: full,
    entityRef: clusterEntityRef(full),
    uid: `uid-of-${full.name}`,
    project: 'prod',
    purpose: 'production',
    region: 'eu-nl-1',
    labels: {},
    projectLabels: {},
    projectOwner: null,
    lists: [],
    apiServer: null,
    ...facts,
  };
}
