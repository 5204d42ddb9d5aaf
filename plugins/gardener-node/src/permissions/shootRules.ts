import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_SHOOT } from 'backstage-plugin-gardener-common';
import { z } from 'zod';
import {
  matchesShootFilter,
  type ShootFacts,
  type ShootFilter,
} from './ShootFilter';

/**
 * The resource of the gardener plugin's permissions, for rules of other modules.
 *
 * @public
 */
export const shootPermissionResourceRef = createPermissionResourceRef<
  ShootFacts,
  ShootFilter
>().with({ pluginId: 'gardener', resourceType: RESOURCE_TYPE_SHOOT });

// Strict, all of them: a parameter that a rule does not know would narrow nothing, and whoever wrote it meant it to.
const isProjectRule = createPermissionRule({
  name: 'IS_PROJECT',
  description: 'Allow shoots of the given projects',
  resourceRef: shootPermissionResourceRef,
  paramsSchema: z.strictObject({
    projects: z
      .array(z.string())
      .describe('Names of projects, not of their namespaces'),
    garden: z
      .string()
      .optional()
      .describe('The Garden of the projects; any Garden unless given'),
  }),
  apply: (facts, { projects, garden }) =>
    matchesShootFilter(facts, { kind: 'project', projects, garden }),
  toQuery: ({ projects, garden }): ShootFilter => ({
    kind: 'project',
    projects,
    ...(garden !== undefined && { garden }),
  }),
});

const hasPurposeRule = createPermissionRule({
  name: 'HAS_PURPOSE',
  description: 'Allow shoots with one of the given purposes',
  resourceRef: shootPermissionResourceRef,
  paramsSchema: z.strictObject({
    purposes: z
      .array(z.string())
      .describe(
        'Values of spec.purpose: evaluation, testing, development, production, infrastructure',
      ),
  }),
  apply: (facts, { purposes }) =>
    matchesShootFilter(facts, { kind: 'purpose', purposes }),
  toQuery: ({ purposes }): ShootFilter => ({ kind: 'purpose', purposes }),
});

const isEntityOwnerRule = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description:
    'Allow shoots whose cluster entity in the catalog is owned by one of the given entities',
  resourceRef: shootPermissionResourceRef,
  paramsSchema: z.strictObject({
    claims: z
      .array(z.string())
      .describe(
        'Entity references, as in the ownershipEntityRefs of the signed-in user',
      ),
  }),
  apply: (facts, { claims }) =>
    matchesShootFilter(facts, { kind: 'owner', owners: claims }),
  toQuery: ({ claims }): ShootFilter => ({ kind: 'owner', owners: claims }),
});

/**
 * The rules that the gardener plugin knows.
 *
 * @public
 */
export const shootPermissionRules = {
  isProject: isProjectRule,
  hasPurpose: hasPurposeRule,
  isEntityOwner: isEntityOwnerRule,
};

const exported = createConditionExports({
  resourceRef: shootPermissionResourceRef,
  rules: shootPermissionRules,
});

/**
 * Makes the conditions of a policy: `shootConditions.isProject({ projects: ['prod'] })`.
 *
 * @public
 */
export const shootConditions = exported.conditions;

/**
 * Makes the conditional decision of a policy on one of the gardener plugin's permissions.
 *
 * @public
 */
export const createShootConditionalDecision =
  exported.createConditionalDecision;
