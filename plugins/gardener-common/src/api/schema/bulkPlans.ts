import { z } from 'zod';
import { findingSchema } from './finding';
import {
  changeSourceSchema,
  entryTargetSchema,
  handoverSchema,
  planBlockerSchema,
  planFindingSchema,
  planStepSchema,
  sideEditSchema,
} from './plans';

const timestamp = z.iso.datetime({ offset: true });

/** Pairs of one bulk plan. */
const MAX_UNITS = 500;

/**
 * What is wanted of one pair of shoots, whichever they are: on `shoot` (`here`) and on `target` (`there`). Each is
 * carried out or not on its own, whatever becomes of the others.
 *
 * @public
 */
export const bulkWishSchema = z
  .object({
    shoot: entryTargetSchema,
    target: entryTargetSchema,
    here: sideEditSchema,
    there: sideEditSchema,
    seed: z.string().min(1).max(253).optional().meta({
      description:
        'Seed of a target that the caller may not see; of any other the Garden says it',
    }),
  })
  .meta({ id: 'BulkWish' });

/** @public */
export type BulkWish = z.infer<typeof bulkWishSchema>;

/**
 * What is wanted of many pairs of one Garden. Each unordered pair is named once. Nothing is written for it.
 *
 * @public
 */
export const bulkPlanRequestSchema = z
  .object({
    garden: z.string().min(1).max(63),
    units: z.array(bulkWishSchema).min(1).max(MAX_UNITS),
    source: changeSourceSchema.optional(),
  })
  .meta({ id: 'BulkPlanRequest' });

/** @public */
export type BulkPlanRequest = z.infer<typeof bulkPlanRequestSchema>;

/**
 * One pair of a bulk plan, judged. `ready`: it is written when the plan is applied; `blocked`: it is not, and `blockers`
 * or a finding of standing `blocks` says why; `nothingToDo`: both shoots are as wanted.
 *
 * @public
 */
export const bulkUnitSchema = bulkWishSchema
  .extend({
    state: z.enum(['ready', 'blocked', 'nothingToDo']),
    /** What holds of this pair after the whole plan and did not before. */
    findings: z.array(planFindingSchema),
    /** What held of it before and does not hold afterwards. */
    solved: z.array(findingSchema),
    blockers: z.array(planBlockerSchema),
    handovers: z.array(handoverSchema),
  })
  .meta({ id: 'BulkUnit' });

/** @public */
export type BulkUnit = z.infer<typeof bulkUnitSchema>;

/**
 * One request of a bulk plan: all that it writes to one shoot. Its `side` says nothing.
 *
 * @public
 */
export const bulkStepSchema = planStepSchema
  .extend({
    /** Places in `units` of the pairs that it writes. */
    units: z.array(z.number().int().min(0)),
  })
  .meta({ id: 'BulkStep' });

/** @public */
export type BulkStep = z.infer<typeof bulkStepSchema>;

/**
 * What a change of many pairs would write: one patch per shoot. It belongs to the user who asked for it. Once it is
 * applied, the change has the same id.
 *
 * @public
 */
export const bulkPlanSchema = z
  .object({
    id: z.uuid(),
    garden: z.string(),
    createdAt: timestamp,
    expiresAt: timestamp,
    /** Name of the Garden user as whom it is written. */
    gardenUser: z.string(),
    /** In the order of the request. */
    units: z.array(bulkUnitSchema),
    /** In the order in which they are sent; each shoot once. */
    steps: z.array(bulkStepSchema),
    /** How many different warnings of pairs that are ready must be accepted. */
    warnings: z.number().int().min(0),
    /** Whether it was applied: then there is a change of this id. */
    applied: z.boolean(),
  })
  .meta({ id: 'BulkPlan' });

/** @public */
export type BulkPlan = z.infer<typeof bulkPlanSchema>;

/**
 * What the user confirms when a bulk plan is applied, and what is not to be written of it.
 *
 * @public
 */
export const bulkApplyRequestSchema = z
  .object({
    acceptWarnings: z.boolean().optional(),
    leaveOut: z
      .array(
        z
          .number()
          .int()
          .min(0)
          .max(MAX_UNITS - 1),
      )
      .max(MAX_UNITS)
      .optional()
      .meta({
        description: 'Places in `units` of pairs that stay as they are',
      }),
  })
  .meta({ id: 'BulkApplyRequest' });

/** @public */
export type BulkApplyRequest = z.infer<typeof bulkApplyRequestSchema>;
