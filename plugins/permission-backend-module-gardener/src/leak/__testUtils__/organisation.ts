import type { Entity } from '@backstage/catalog-model';
import {
  GROUPS_ANNOTATION,
  USER_ANNOTATION,
} from 'backstage-plugin-gardener-common';
import type { CanaryLandscape, CanaryUser } from 'garden-simulator/canaries';

const TEAMS = 5;
const LOCATION = {
  'backstage.io/managed-by-location': 'file:/org.yaml',
  'backstage.io/managed-by-origin-location': 'file:/org.yaml',
};

/** Reference of the group that owns the clusters of a project. Several projects share one. */
export function teamOf(project: string): string {
  return `group:default/team-${placeOf(project)}`;
}

/** Reference of the system that the clusters of a project are part of. */
export function systemOf(project: string): string {
  return `system:default/system-${placeOf(project)}`;
}

/** What the catalog has beside clusters, and what everybody may see: users, teams and systems. */
export function organisation(landscapes: readonly CanaryLandscape[]): Entity[] {
  const places = Array.from({ length: TEAMS }, (_, index) => String(index));
  return [
    ...landscapes.flatMap(({ users }) => users.map(userEntity)),
    ...places.map(place => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: `team-${place}`, annotations: LOCATION },
      spec: { type: 'team', children: [] },
    })),
    ...places.map(place => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: `system-${place}`, annotations: LOCATION },
      spec: { owner: `group:default/team-${place}` },
    })),
  ];
}

function placeOf(project: string): number {
  return [...project].reduce(
    (sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % TEAMS,
    0,
  );
}

function userEntity(user: CanaryUser): Entity {
  const { name, gardenUser, groups, mapping } = user;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      annotations: {
        ...LOCATION,
        ...(groups.length > 0 && { [GROUPS_ANNOTATION]: groups.join(',') }),
        ...(mapping === 'annotation' &&
          gardenUser && { [USER_ANNOTATION]: gardenUser }),
      },
    },
    spec: {
      profile: mapping === 'email' && gardenUser ? { email: gardenUser } : {},
      memberOf: [],
    },
  };
}
