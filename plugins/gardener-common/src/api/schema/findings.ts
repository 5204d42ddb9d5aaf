import { z } from 'zod';
import { bulkWishSchema } from './bulkPlans';
import { findingCodeSchema } from './finding';
import { landscapeFindingSchema } from './landscape';
import { freshnessSchema } from './peerings';
import { dnsLabelSchema } from './shootRef';

const count = z.number().int().min(0);

/**
 * What the findings of a landscape are put together by.
 *
 * @public
 */
export const findingsGroupingSchema = z
  .enum(['cause', 'shoot', 'project'])
  .meta({ id: 'FindingsGrouping' });

/** @public */
export type FindingsGrouping = z.infer<typeof findingsGroupingSchema>;

/**
 * How findings are counted, worst first: by severity, and those that the status of a peering says already as `incomplete`.
 *
 * @public
 */
export const findingWeightSchema = z
  .enum(['error', 'incomplete', 'warning', 'note', 'notChecked'])
  .meta({ id: 'FindingWeight' });

/** @public */
export type FindingWeight = z.infer<typeof findingWeightSchema>;

/** @public */
export const repairKindSchema = z
  .enum(['addReverse', 'removeEntry', 'correctSeed', 'dropDuplicate'])
  .meta({ id: 'RepairKind' });

/** @public */
export type RepairKind = z.infer<typeof repairKindSchema>;

/**
 * How a finding can be mended by a unit of a bulk plan. `confirm`: only if somebody who knows says so; `held`: not before
 * something else has ended. Whether the user may write it is said by the plan.
 *
 * @public
 */
export const findingRepairSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('none') }),
    z.object({
      state: z.literal('possible'),
      kind: repairKindSchema,
      wish: bulkWishSchema,
    }),
    z.object({
      state: z.literal('confirm'),
      kind: repairKindSchema,
      /** The target is not the shoot that the portal first knew under the name. */
      why: z.enum(['recreated']),
      wish: bulkWishSchema,
    }),
    z.object({
      state: z.literal('held'),
      kind: repairKindSchema,
      /** One of the two shoots migrates or is being deleted, or an entry that is listed twice must be dropped first. */
      why: z.enum(['migrating', 'deleting', 'duplicate']),
    }),
  ])
  .meta({ id: 'FindingRepair' });

/** @public */
export type FindingRepair = z.infer<typeof findingRepairSchema>;

/**
 * A shoot that a finding is about. A target that is not there or not visible has only what an entry says of it.
 *
 * @public
 */
export const findingShootSchema = z
  .object({
    /** As listed: may be no valid name at all. */
    namespace: z.string(),
    name: z.string(),
    project: z.string().nullable(),
    /** Null of what is not there, or not for this user. */
    entityRef: z.string().nullable(),
  })
  .meta({ id: 'FindingShoot' });

/** @public */
export type FindingShoot = z.infer<typeof findingShootSchema>;

/**
 * One finding of a landscape. The same seen from both shoots of a peering is one, and so is what all peers of one shoot have
 * in common.
 *
 * @public
 */
export const findingRowSchema = z
  .object({
    /** Stable for what it is about. */
    id: z.string(),
    weight: findingWeightSchema,
    finding: landscapeFindingSchema,
    /** The shoot that has it; of a peering the one whose entry it is about. */
    shoot: findingShootSchema,
    /** The other one of a peering. */
    peer: findingShootSchema.nullable(),
    /** How many peers of the shoot it is about. */
    peers: count,
    repair: findingRepairSchema,
  })
  .meta({ id: 'FindingRow' });

/** @public */
export type FindingRow = z.infer<typeof findingRowSchema>;

/**
 * Findings that have a cause, a shoot or a project in common. Shoots on one default node network are a cause of their own
 * for each such network; all notes are one cause.
 *
 * @public
 */
export const findingsGroupSchema = z
  .object({
    key: z.string(),
    /** Of the worst that it holds. */
    weight: findingWeightSchema,
    /** Of a group of one shoot. */
    shoot: findingShootSchema.nullable(),
    /** The default node network that its shoots have in common. */
    network: z.string().nullable(),
    count,
    codes: z.array(z.object({ code: findingCodeSchema, count })),
    /** Rows whose repair is possible, must be confirmed, is held. */
    possible: count,
    confirm: count,
    held: count,
    rows: z.array(findingRowSchema),
    /** The place after the last row, when there are more. */
    next: z.string().nullable(),
  })
  .meta({ id: 'FindingsGroup' });

/** @public */
export type FindingsGroup = z.infer<typeof findingsGroupSchema>;

const facetSchema = z.array(z.object({ value: z.string(), findings: count }));

/**
 * Everything that is wrong or at risk in one Garden as one user may see it.
 *
 * @public
 */
export const findingsSchema = z
  .object({
    garden: dnsLabelSchema,
    freshness: freshnessSchema,
    groupBy: findingsGroupingSchema,
    /** What the user may see of the Garden, whatever the filters are. */
    scope: z.object({ shoots: count, projects: count }),
    /** Of all that matches the filters. */
    totals: z.object({
      error: count,
      incomplete: count,
      warning: count,
      note: count,
      notChecked: count,
    }),
    /** Worst first; or the one that was asked for. */
    groups: z.array(findingsGroupSchema),
    /** What matches and is in none of the groups of the answer. */
    hidden: z.object({ groups: count, findings: count }),
    /** What can be filtered by, sorted, with the findings that have it, whatever the filters are. */
    facets: z.object({
      project: facetSchema,
      severity: facetSchema,
      seed: facetSchema,
    }),
    /** What was asked for and is not there for this user, in the words of the question. */
    leftOut: z.array(
      z.object({
        parameter: z.enum(['project', 'seed', 'group']),
        value: z.string(),
      }),
    ),
  })
  .meta({ id: 'Findings' });

/** @public */
export type Findings = z.infer<typeof findingsSchema>;

/**
 * Which findings of which Garden. Several values of one filter are alternatives, and a finding matches all filters; that of
 * a peering by either of its shoots. Values that nothing has are left out of a filter, and a filter of no others is none.
 *
 * @public
 */
export const findingsQuerySchema = z.object({
  garden: dnsLabelSchema,
  /** `cause` unless given. */
  groupBy: findingsGroupingSchema.optional(),
  project: z.array(z.string().min(1).max(100)).max(100).optional(),
  seed: z.array(z.string().min(1).max(100)).max(100).optional(),
  severity: z.array(findingWeightSchema).max(5).optional(),
  code: z.array(findingCodeSchema).max(30).optional(),
  /** Part of a name, a project or a text, in small or large letters. */
  text: z.string().min(1).max(100).optional(),
  /** Rows of each group, 0 to 500; 50 unless given. */
  limit: z.number().int().min(0).max(500).optional(),
  /** Key of the only group that is wanted. */
  group: z.string().min(1).max(200).optional(),
  /** `next` of that group: rows after that place. */
  after: z.string().min(1).max(200).optional(),
});

/** @public */
export type FindingsQuery = z.infer<typeof findingsQuerySchema>;
