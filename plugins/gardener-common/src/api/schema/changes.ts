import { z } from 'zod';
import { peeringEntrySchema, shootListSchema } from './peerings';
import {
  changeSourceSchema,
  entryTargetSchema,
  sideEditSchema,
  stepSideSchema,
  stepWriteSchema,
} from './plans';
import { rolloutSchema } from './rollout';
import { shootRefSchema } from './shootRef';

const timestamp = z.iso.datetime({ offset: true });

/**
 * Where an applied plan stands.
 *
 * - `writing`: requests are being sent;
 * - `written`, `rollingOut`, `done`: all of them are carried out, and how far the Garden has applied them;
 * - `refused`: the first write was refused, so nothing is written;
 * - `undone`: what was written was taken back;
 * - `halfOpen`: some of it is written and some is not, and a user must say how it ends;
 * - `cancelled`: it ended before anything was written;
 * - `paused`: of many pairs; nothing is being sent, and a user with the rights may go on with it or cancel it.
 *
 * Of many pairs each has its own end, so one may be `done` of which some were refused or cancelled.
 *
 * @public
 */
export const changeStateSchema = z
  .enum([
    'writing',
    'written',
    'rollingOut',
    'done',
    'refused',
    'undone',
    'halfOpen',
    'cancelled',
    'paused',
  ])
  .meta({ id: 'ChangeState' });

/** @public */
export type ChangeState = z.infer<typeof changeStateSchema>;

/**
 * What kept a write from being carried out.
 *
 * @public
 */
export const writeProblemSchema = z
  .object({
    kind: z.enum([
      'unauthorized',
      'noRights',
      'impersonation',
      'admission',
      'notReady',
      'webhook',
      'anonymous',
      'notFound',
      'conflict',
      'expired',
      'invalid',
      'tooManyRequests',
      'unavailable',
      'server',
      'unreachable',
      'malformed',
      'credentials',
      'identity',
      /** The user's own token is over or not accepted. */
      'signIn',
      /** Another shoot has the name now. */
      'recreated',
      'migrating',
      'deleting',
      /** The extension can't be read, so nothing is written over it. */
      'unreadable',
      /** The shoot has come to a state in which what was wanted is of no use. */
      'overtaken',
      /** The portal ended while it waited for the answer. */
      'interrupted',
    ]),
    /** One sentence for a user. */
    message: z.string(),
    /** The Garden's own words, cut. */
    gardenWords: z.string().optional(),
    /** How often it was tried. */
    tries: z.number().int().min(1),
  })
  .meta({ id: 'WriteProblem' });

/** @public */
export type WriteProblem = z.infer<typeof writeProblemSchema>;

/**
 * How far one write is. `unchanged`: the shoot was as wanted already; `unknown`: it was sent and nobody heard the answer.
 *
 * @public
 */
export const writeStateSchema = z
  .enum(['waiting', 'writing', 'written', 'unchanged', 'refused', 'unknown'])
  .meta({ id: 'WriteState' });

/** @public */
export type WriteState = z.infer<typeof writeStateSchema>;

/**
 * One write of a change, as far as this user may see the shoot.
 *
 * @public
 */
export const changeStepSchema = z
  .object({
    shoot: shootRefSchema,
    project: z.string().nullable(),
    side: stepSideSchema,
    write: stepWriteSchema,
    state: writeStateSchema,
    /** When it came to this state. */
    at: timestamp.nullable(),
    generation: z
      .object({ before: z.number().int(), after: z.number().int() })
      .nullable(),
    /** Somebody else had changed the shoot since it was reviewed, and it was carried out on what is there. */
    reread: z.boolean(),
    problem: writeProblemSchema.nullable(),
    /** Taking it back; null as long as nobody tries. */
    undo: z
      .object({
        state: writeStateSchema,
        at: timestamp.nullable(),
        problem: writeProblemSchema.nullable(),
      })
      .nullable(),
    /** Now; absent where it is not of interest any more, or not known. */
    rollout: rolloutSchema.optional(),
  })
  .meta({ id: 'ChangeStep' });

/** @public */
export type ChangeStep = z.infer<typeof changeStepSchema>;

/**
 * How far one pair of a bulk change is, by the shoots of it that this user may see.
 *
 * - `waiting`: nothing of it is sent;
 * - `halfWritten`: one side is written and the change goes on, or can;
 * - `written`: both sides are as wanted, and something was written for it;
 * - `unchanged`: both sides were as wanted;
 * - `failed`: a write was refused, and nothing of it is there;
 * - `undone`: it was written and taken back;
 * - `halfOpen`: some of it is or may be there and some is not, and a user must say how it ends;
 * - `leftOut`: it was blocked, or the user left it out;
 * - `cancelled`: the change ended before anything was sent for it.
 *
 * @public
 */
export const unitStateSchema = z
  .enum([
    'waiting',
    'halfWritten',
    'written',
    'unchanged',
    'failed',
    'undone',
    'halfOpen',
    'leftOut',
    'cancelled',
  ])
  .meta({ id: 'UnitState' });

/** @public */
export type UnitState = z.infer<typeof unitStateSchema>;

/**
 * One pair of a bulk change, as far as this user may see its shoots.
 *
 * @public
 */
export const changeUnitSchema = z
  .object({
    /** Null of the one that this user may not know of. */
    shoot: entryTargetSchema.nullable(),
    target: entryTargetSchema.nullable(),
    /** `keep` where this user may not know what is wanted. */
    here: sideEditSchema,
    there: sideEditSchema,
    /** As it was given, for who made the change. */
    seed: z.string().optional(),
    state: unitStateSchema,
    problem: writeProblemSchema.nullable(),
  })
  .meta({ id: 'ChangeUnit' });

/** @public */
export type ChangeUnit = z.infer<typeof changeUnitSchema>;

/**
 * How many pairs of a bulk change are in each state.
 *
 * @public
 */
export const unitCountsSchema = z
  .object({
    waiting: z.number().int(),
    halfWritten: z.number().int(),
    written: z.number().int(),
    unchanged: z.number().int(),
    failed: z.number().int(),
    undone: z.number().int(),
    halfOpen: z.number().int(),
    leftOut: z.number().int(),
    cancelled: z.number().int(),
  })
  .meta({ id: 'UnitCounts' });

/** @public */
export type UnitCounts = z.infer<typeof unitCountsSchema>;

/**
 * A plan that was applied, with the journal of its writes, reduced to the shoots that this user may see.
 *
 * @public
 */
export const changeSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['peerings', 'operation', 'deletion', 'bulk']),
    /** Name of the Garden. */
    garden: z.string(),
    /** The shoot that it was made on; null when this user may not see it, and of a bulk change. */
    shoot: shootRefSchema.nullable(),
    state: changeStateSchema,
    /** Whether it is being written, or taken back. */
    direction: z.enum(['forward', 'back']),
    /** Entity reference of the user who made it. */
    user: z.string(),
    mine: z.boolean(),
    source: changeSourceSchema,
    startedAt: timestamp,
    endedAt: timestamp.nullable(),
    /** Of a bulk change in a list those on the shoot that the list is of; none in a list of a Garden. */
    steps: z.array(changeStepSchema),
    /** Of a bulk change, in the order of the plan and in lists as `steps`; none of any other. */
    units: z.array(changeUnitSchema),
    /** Of a bulk change alone: of all pairs of which this user may see something. */
    counts: unitCountsSchema.optional(),
    /** What a bulk change that is being written is asked to do once the request under way is answered. */
    asked: z.enum(['pause', 'cancel']).nullable(),
    /** Whether this user may end a half-open change, as far as the Garden's rights tell. */
    mayFinish: z.boolean(),
    mayUndo: z.boolean(),
    /** The same of a bulk change that is being written or paused. */
    mayPause: z.boolean(),
    mayResume: z.boolean(),
    /** Half-written pairs are taken back then, whole ones stay. */
    mayCancel: z.boolean(),
    /** Rises with every step; for who waits for news. */
    version: z.number().int(),
  })
  .meta({ id: 'Change' });

/** @public */
export type Change = z.infer<typeof changeSchema>;

/**
 * One line of the history of a shoot's peerings.
 *
 * @public
 */
export const historyItemSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('change'),
      at: timestamp,
      change: changeSchema,
    }),
    /** Entries were changed, and not by this portal. Nobody says by whom. */
    z.object({
      kind: z.literal('outside'),
      id: z.string(),
      at: timestamp,
      shoot: shootRefSchema,
      /** Field manager of the write, for example `kubectl-edit`; null when it can't be told. */
      manager: z.string().nullable(),
      added: z.array(peeringEntrySchema),
      removed: z.array(peeringEntrySchema),
      corrected: z.number().int().min(0),
      /** It happened while the portal did not look; `at` is what the Garden says, or when the portal was back. */
      whileDown: z.boolean(),
    }),
    /** The portal did not look at the Garden: what changed and changed back meanwhile is not known. */
    z.object({
      kind: z.literal('gap'),
      id: z.string(),
      at: timestamp,
      from: timestamp,
      to: timestamp,
    }),
  ])
  .meta({ id: 'HistoryItem' });

/** @public */
export type HistoryItem = z.infer<typeof historyItemSchema>;

/**
 * A page of history, newest first.
 *
 * @public
 */
export const historyPageSchema = z
  .object({
    items: z.array(historyItemSchema),
    /** Give it as `before` to get the next page; null on the last one. */
    next: z.string().nullable(),
    /** Gardens whose changes are not on the page. None where one is named: the answer is an error then. */
    missing: shootListSchema.shape.missing,
  })
  .meta({ id: 'HistoryPage' });

/** @public */
export type HistoryPage = z.infer<typeof historyPageSchema>;
