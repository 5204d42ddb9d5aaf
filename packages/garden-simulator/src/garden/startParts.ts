import { ClusterGrant } from '../landscape/Landscape';
import { startReconciler } from '../reconciler/Reconciler';
import { startStory } from '../story/Story';
import { Garden } from './Garden';

/** Something that works in a Garden by itself. */
export interface Part {
  stop(): void;
}

/** For how many milliseconds the portal has been watching shoots; undefined if it is not. */
function watchedByPortal(
  garden: Garden,
  grants: readonly ClusterGrant[],
): number | undefined {
  const portals = grants
    .filter(grant => grant.role === 'portal')
    .map(grant => grant.subject.name);
  const ages = [...garden.watches]
    .filter(
      stream =>
        stream.resource === 'shoots' &&
        stream.user !== undefined &&
        portals.includes(stream.user),
    )
    .map(stream => Date.now() - stream.openedAt);
  return ages.length === 0 ? undefined : Math.max(...ages);
}

/** Starts the parts of a Garden that are not its API: what reconciles shoots, and what happens in the demo. */
export function startParts(
  garden: Garden,
  grants: readonly ClusterGrant[],
  tellStory: boolean,
): Part[] {
  const { store } = garden;
  const reconciler = startReconciler({
    store,
    gardenName: garden.name,
    statusNetworking: garden.profile.hasCurrentResources,
  });
  return tellStory
    ? [
        reconciler,
        startStory({
          store,
          watchedFor: () => watchedByPortal(garden, grants),
        }),
      ]
    : [reconciler];
}
