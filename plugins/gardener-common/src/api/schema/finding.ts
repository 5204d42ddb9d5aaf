import { z } from 'zod';
import { shootRefSchema } from './shootRef';

/**
 * Every finding that there is; DESIGN rule 6 of the project has the list with its severities.
 *
 * @public
 */
export const findingCodeSchema = z
  .enum([
    'CIDR_OVERLAP',
    'RESERVED_RANGE',
    'WORKERLESS',
    'DUPLICATE_ENTRY',
    'SELF_PEERING',
    'MALFORMED_CONFIG',
    'EXTENSION_DISABLED',
    'EXTENSION_NOT_REGISTERED',
    'ROLLOUT_FAILED',
    'REVERSE_MISSING',
    'HUB_OVERLAP',
    'POD_SERVICE_OVERLAP',
    'DEFAULT_NODE_CIDR',
    'SEED_MISMATCH',
    'TARGET_NOT_FOUND',
    'TARGET_DELETING',
    'RECREATED_TARGET',
    'HALF_OPEN_CHANGE',
    'TARGET_MIGRATING',
    'TARGET_HIBERNATED',
    'TARGET_UNSCHEDULED',
    'ROLLOUT_PENDING',
    'ACCESS_RESTRICTION_MISMATCH',
    'CIDR_UNKNOWN',
  ])
  .meta({ id: 'FindingCode' });

/** @public */
export type FindingCode = z.infer<typeof findingCodeSchema>;

/**
 * How much a finding weighs, worst first.
 *
 * @public
 */
export const severitySchema = z
  .enum(['error', 'warning', 'note', 'notChecked'])
  .meta({ id: 'Severity' });

/** @public */
export type Severity = z.infer<typeof severitySchema>;

/**
 * Two ranges that share addresses, for the bars that explain an overlap.
 *
 * @public
 */
export const overlapSchema = z
  .object({
    /** Whose range the first one is, for example the name of a shoot. */
    leftOwner: z.string(),
    left: z.string().meta({ description: 'CIDR' }),
    rightOwner: z.string(),
    right: z.string().meta({ description: 'CIDR' }),
    shared: z
      .string()
      .meta({ description: 'CIDR of the addresses that both hold' }),
    addresses: z.string().meta({
      description: 'How many addresses are shared; decimal, may exceed 2^53',
    }),
  })
  .meta({ id: 'Overlap' });

/** @public */
export type Overlap = z.infer<typeof overlapSchema>;

/**
 * What a finding is about.
 *
 * @public
 */
export const findingSubjectSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('shoot'), shoot: shootRefSchema }),
    z.object({
      kind: z.literal('peering'),
      shoot: shootRefSchema,
      target: shootRefSchema,
    }),
  ])
  .meta({ id: 'FindingSubject' });

/** @public */
export type FindingSubject = z.infer<typeof findingSubjectSchema>;

/**
 * One thing worth knowing about a shoot or a peering, in words that a user can act on.
 *
 * @public
 */
export const findingSchema = z
  .object({
    code: findingCodeSchema,
    severity: severitySchema,
    subject: findingSubjectSchema,
    /** One fact, with names and numbers. English; a translation uses `code`, `variant` and `params`. */
    what: z.string(),
    /** The consequence for traffic or for others. */
    why: z.string(),
    /** The step that a user can take. */
    whatToDo: z.string(),
    /** Which wording of the code this is, when a code has several. */
    variant: z.string().optional(),
    /** The values that the texts name. */
    params: z.record(z.string(), z.string()),
    overlaps: z.array(overlapSchema).optional(),
    /** The Garden's own words, cut to a readable length. */
    gardenWords: z.string().optional(),
  })
  .meta({ id: 'Finding' });

/** @public */
export type Finding = z.infer<typeof findingSchema>;
