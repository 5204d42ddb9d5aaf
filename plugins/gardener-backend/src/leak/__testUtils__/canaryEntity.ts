import type { Entity } from '@backstage/catalog-model';
import {
  GROUPS_ANNOTATION,
  USER_ANNOTATION,
} from 'backstage-plugin-gardener-common';
import type { CanaryUser } from 'garden-simulator/canaries';

/** The user as the catalog has it. */
export function canaryEntity(user: CanaryUser): Entity {
  const { name, gardenUser, groups, mapping } = user;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'file:/org.yaml',
        'backstage.io/managed-by-origin-location': 'file:/org.yaml',
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
