import { z } from 'zod';
import { findingSchema, overlapSchema, severitySchema } from './finding';
import { kubeconfigLackSchema } from './kubeconfig';
import { peeringTargetSchema } from './peerings';
import { shootRefSchema } from './shootRef';

const shootNameSchema = z.object({ namespace: z.string(), name: z.string() });

/**
 * What the user may do with one shoot and its visible neighbours, by the Garden's rights and those of the portal.
 *
 * @public
 */
export const shootRightsSchema = z
  .object({
    /** Whether its entries may be changed. */
    change: z.boolean(),
    /** Whether it may be reconciled or retried. */
    operate: z.boolean(),
    delete: z.boolean(),
    /** Which credentials for its cluster may be had. */
    kubeconfig: z.object({ viewer: z.boolean(), admin: z.boolean() }),
    /** All that is missing for each of them; nothing for one that may be had. */
    kubeconfigLacks: z.object({
      viewer: z.array(kubeconfigLackSchema),
      admin: z.array(kubeconfigLackSchema),
    }),
    /** Namespaces of the neighbourhood whose shoots may be changed. */
    changeableNamespaces: z.array(z.string()),
    /** Single shoots of the neighbourhood that may be changed where the others of their namespace may not. */
    changeableShoots: z.array(shootNameSchema),
    /** Shoots of the neighbourhood that the user may change in the Garden, and not in this portal. */
    refusedByPortal: z.array(shootNameSchema),
    /** One sentence on what is missing to change, operate or delete it; null when nothing is. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'ShootRights' });

/** @public */
export type ShootRights = z.infer<typeof shootRightsSchema>;

/**
 * Whether a shoot can be chosen as the target of a new peering. `disabled` ones are shown with their reason,
 * `explained` ones can be chosen and have something to be said of.
 *
 * @public
 */
export const targetChoiceSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('ok') }),
    z.object({
      state: z.literal('explained'),
      severity: severitySchema,
      reason: z.enum([
        'overlap',
        'defaultNodes',
        'migrating',
        'hibernated',
        /** Of one of the two shoots a node network is not known, so whether they overlap is not either. */
        'networkUnknown',
      ]),
      /** The values that the reason names. */
      params: z.record(z.string(), z.string()),
    }),
    z.object({
      state: z.literal('disabled'),
      reason: z.enum([
        'self',
        'alreadyListed',
        'workerless',
        'deleting',
        'unscheduled',
      ]),
    }),
  ])
  .meta({ id: 'TargetChoice' });

/** @public */
export type TargetChoice = z.infer<typeof targetChoiceSchema>;

/**
 * A shoot of the same Garden that the user may see, as a target.
 *
 * @public
 */
export const targetCandidateSchema = z
  .object({
    ref: shootRefSchema,
    project: z.string().nullable(),
    seed: z.string().nullable(),
    /** The seed that it leaves for `seed`; only while it is on both. */
    migratingFrom: z.string().optional(),
    nodeNetworks: z.array(z.string()),
    choice: targetChoiceSchema,
  })
  .meta({ id: 'TargetCandidate' });

/** @public */
export type TargetCandidate = z.infer<typeof targetCandidateSchema>;

/**
 * Candidates that match, those of the own project first.
 *
 * @public
 */
export const targetListSchema = z
  .object({
    items: z.array(targetCandidateSchema),
    /** How many match and may be seen. */
    total: z.number().int(),
  })
  .meta({ id: 'TargetList' });

/** @public */
export type TargetList = z.infer<typeof targetListSchema>;

/**
 * One chosen target: what a peering with it would mean, from what the portal holds; nothing is asked of the Garden.
 *
 * @public
 */
export const targetCheckSchema = z
  .object({
    target: peeringTargetSchema,
    /** Absent for a target that is not visible or not there. */
    choice: targetChoiceSchema.optional(),
    /** Whether it lists our shoot already; `unknown` for one that is not visible. */
    reverse: z.enum(['set', 'missing', 'unknown']),
    /** Whether the user may write the reverse entry. */
    mayChange: z.boolean(),
    /** Owner of the project, where the Garden says it and the user may see it. */
    owner: z.string().nullable(),
    /** What would hold with both entries and does not hold now. */
    findings: z.array(findingSchema),
    overlaps: z.array(overlapSchema),
    /** How many peers of ours its networks were compared with. */
    comparedPeers: z.number().int(),
    /** What its owner must add, when the user can't. */
    reverseYaml: z.string(),
  })
  .meta({ id: 'TargetCheck' });

/** @public */
export type TargetCheck = z.infer<typeof targetCheckSchema>;
