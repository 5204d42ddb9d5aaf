import { z } from 'zod';
import { findingSchema } from './finding';
import { peeringEntrySchema } from './peerings';
import { shootRefSchema } from './shootRef';

const timestamp = z.iso.datetime({ offset: true });

/** Pairs of one plan. */
const MAX_PAIRS = 100;

/**
 * The other shoot of a pair, as an entry names it. What is to be removed may be no valid name at all; what is to be
 * added must be two DNS labels.
 *
 * @public
 */
export const entryTargetSchema = z
  .object({
    namespace: z.string().min(1).max(253),
    name: z.string().min(1).max(253),
  })
  .meta({ id: 'EntryTarget' });

/** @public */
export type EntryTarget = z.infer<typeof entryTargetSchema>;

/**
 * What is wanted of the entries of one side of a pair. `add` wants one to be there, `remove` wants none; `correctSeed`
 * wants the entry to name the seed on which the other shoot is; `dropDuplicates` wants one of several to stay.
 *
 * @public
 */
export const sideEditSchema = z
  .enum(['keep', 'add', 'remove', 'correctSeed', 'dropDuplicates'])
  .meta({ id: 'SideEdit' });

/** @public */
export type SideEdit = z.infer<typeof sideEditSchema>;

/**
 * What is wanted of one pair: on the shoot of the plan (`here`) and on the other one (`there`).
 *
 * @public
 */
export const pairChangeSchema = z
  .object({
    target: entryTargetSchema,
    here: sideEditSchema,
    there: sideEditSchema,
    seed: z.string().min(1).max(253).optional().meta({
      description:
        'Seed of a target that the caller may not see; of any other the Garden says it',
    }),
  })
  .meta({ id: 'PairChange' });

/** @public */
export type PairChange = z.infer<typeof pairChangeSchema>;

/**
 * What Gardener may be asked to do with a shoot at once.
 *
 * @public
 */
export const shootOperationSchema = z
  .enum(['reconcile', 'retry'])
  .meta({ id: 'ShootOperation' });

/** @public */
export type ShootOperation = z.infer<typeof shootOperationSchema>;

/**
 * From where a change was made, for the history.
 *
 * @public
 */
export const changeSourceSchema = z
  .enum(['portal', 'template', 'action', 'api'])
  .meta({ id: 'ChangeSource' });

/** @public */
export type ChangeSource = z.infer<typeof changeSourceSchema>;

/**
 * What is wanted. Nothing is written for it.
 *
 * @public
 */
export const planRequestSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('peerings'),
      shoot: shootRefSchema,
      pairs: z.array(pairChangeSchema).min(1).max(MAX_PAIRS),
      source: changeSourceSchema.optional(),
    }),
    z.object({
      kind: z.literal('operation'),
      shoot: shootRefSchema,
      operation: shootOperationSchema,
      source: changeSourceSchema.optional(),
    }),
    z.object({
      kind: z.literal('deletion'),
      shoot: shootRefSchema,
      source: changeSourceSchema.optional(),
    }),
  ])
  .meta({ id: 'PlanRequest' });

/** @public */
export type PlanRequest = z.infer<typeof planRequestSchema>;

/**
 * An entry whose seed is another one afterwards.
 *
 * @public
 */
export const correctedEntrySchema = z
  .object({
    namespace: z.string(),
    name: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: 'CorrectedEntry' });

/** @public */
export type CorrectedEntry = z.infer<typeof correctedEntrySchema>;

/**
 * What one write does to one shoot.
 *
 * @public
 */
export const stepWriteSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('entries'),
      added: z.array(peeringEntrySchema),
      removed: z.array(peeringEntrySchema),
      corrected: z.array(correctedEntrySchema),
    }),
    z.object({
      kind: z.literal('operation'),
      operation: shootOperationSchema,
    }),
    z.object({ kind: z.literal('deletion') }),
  ])
  .meta({ id: 'StepWrite' });

/** @public */
export type StepWrite = z.infer<typeof stepWriteSchema>;

/**
 * Whether a shoot is the one that the plan was asked for, or the other one of a pair.
 *
 * @public
 */
export const stepSideSchema = z
  .enum(['here', 'target'])
  .meta({ id: 'StepSide' });

/** @public */
export type StepSide = z.infer<typeof stepSideSchema>;

/**
 * One line of the difference of a manifest. `gap` stands for lines that are not shown.
 *
 * @public
 */
export const diffLineSchema = z
  .object({
    kind: z.enum(['same', 'added', 'removed', 'gap']),
    /** From 1: of the manifest before for `removed`, of the one afterwards for the others; 0 of a gap. */
    line: z.number().int().min(0),
    text: z.string(),
  })
  .meta({ id: 'DiffLine' });

/** @public */
export type DiffLine = z.infer<typeof diffLineSchema>;

/**
 * What the Garden said to the same request without carrying it out.
 *
 * @public
 */
export const dryRunSchema = z
  .discriminatedUnion('verdict', [
    z.object({
      verdict: z.literal('accepted'),
      /** Of the Garden or its webhooks, cut. */
      warnings: z.array(z.string()),
    }),
    z.object({
      verdict: z.literal('refused'),
      reason: z.string(),
      gardenWords: z.string().optional(),
    }),
    /** There is nothing to try: the reason says why. */
    z.object({ verdict: z.literal('notMade'), reason: z.string() }),
  ])
  .meta({ id: 'DryRun' });

/** @public */
export type DryRun = z.infer<typeof dryRunSchema>;

/**
 * When the Garden is going to apply what is written.
 *
 * @public
 */
export const expectedRolloutSchema = z
  .discriminatedUnion('when', [
    z.object({ when: z.literal('atOnce') }),
    z.object({
      when: z.literal('maintenance'),
      window: z.object({ begin: timestamp, end: timestamp }).optional(),
    }),
    z.object({ when: z.literal('wakeUp') }),
    /** After what runs or failed there. */
    z.object({ when: z.literal('later') }),
  ])
  .meta({ id: 'ExpectedRollout' });

/** @public */
export type ExpectedRollout = z.infer<typeof expectedRolloutSchema>;

/**
 * One request of a plan, in the order in which they are sent.
 *
 * @public
 */
export const planStepSchema = z
  .object({
    shoot: shootRefSchema,
    project: z.string().nullable(),
    side: stepSideSchema,
    write: stepWriteSchema,
    method: z.enum(['PATCH', 'DELETE']),
    /** Path of the request below the Garden's address. */
    path: z.string(),
    /** Of `spec.extensions` as YAML, with a few lines around; empty for an operation and a deletion. */
    diff: z.array(diffLineSchema),
    dryRun: dryRunSchema,
    rollout: expectedRolloutSchema,
    /** The same as a command for a shell. */
    kubectl: z.string(),
  })
  .meta({ id: 'PlanStep' });

/** @public */
export type PlanStep = z.infer<typeof planStepSchema>;

/**
 * A finding that holds after the change and did not before. `blocks`: the plan can't be applied; `overridable`: only by
 * typing the shoot's name; `asks`: it must be accepted; `tells`: for information.
 *
 * @public
 */
export const planFindingSchema = z
  .object({
    finding: findingSchema,
    standing: z.enum(['blocks', 'overridable', 'asks', 'tells']),
  })
  .meta({ id: 'PlanFinding' });

/** @public */
export type PlanFinding = z.infer<typeof planFindingSchema>;

/**
 * Why a plan can't be applied, beside its findings.
 *
 * @public
 */
export const planBlockerSchema = z
  .object({
    code: z.enum([
      'nothingToDo',
      'noSeed',
      'migrating',
      'deleting',
      'unreadable',
      'notFound',
      'noRights',
      'refused',
      'notAnswered',
    ]),
    /** The shoot that it is about. */
    shoot: entryTargetSchema.nullable(),
    /** One sentence for a user. */
    message: z.string(),
    gardenWords: z.string().optional(),
  })
  .meta({ id: 'PlanBlocker' });

/** @public */
export type PlanBlocker = z.infer<typeof planBlockerSchema>;

/**
 * A side of a pair that the caller can't write, and what its owner must do.
 *
 * @public
 */
export const handoverSchema = z
  .object({
    target: entryTargetSchema,
    project: z.string().nullable(),
    /** What the owner must do with the entry for our shoot. */
    edit: z.enum(['add', 'remove']),
    why: z.enum(['notAccessible', 'noRights']),
    /** Owner of the project, of one that the caller may see and where the Garden says it. */
    owner: z.string().nullable(),
    /** The entry, to be put under or taken out of `shootPeerings`. */
    yaml: z.string(),
  })
  .meta({ id: 'Handover' });

/** @public */
export type Handover = z.infer<typeof handoverSchema>;

/**
 * What a change would write, with its findings and the server's verdict on each request. It belongs to the user who asked
 * for it. Once it is applied, the change has the same id.
 *
 * @public
 */
export const planSchema = z
  .object({
    id: z.uuid(),
    request: planRequestSchema,
    shoot: shootRefSchema,
    project: z.string().nullable(),
    createdAt: timestamp,
    expiresAt: timestamp,
    /** Name of the Garden user as whom it is written. */
    gardenUser: z.string(),
    steps: z.array(planStepSchema),
    findings: z.array(planFindingSchema),
    /** What held before and does not hold afterwards. */
    solved: z.array(findingSchema),
    blockers: z.array(planBlockerSchema),
    handovers: z.array(handoverSchema),
    /** Whether it was applied: then there is a change of this id. */
    applied: z.boolean(),
  })
  .meta({ id: 'Plan' });

/** @public */
export type Plan = z.infer<typeof planSchema>;

/**
 * What the user confirms when a plan is applied.
 *
 * @public
 */
export const applyRequestSchema = z
  .object({
    acceptWarnings: z.boolean().optional(),
    overlapOverride: z.string().max(63).optional().meta({
      description: 'Name of the shoot, typed, to write although ranges overlap',
    }),
    confirmName: z.string().max(63).optional().meta({
      description: 'Name of the shoot, typed, to delete it',
    }),
  })
  .meta({ id: 'ApplyRequest' });

/** @public */
export type ApplyRequest = z.infer<typeof applyRequestSchema>;
