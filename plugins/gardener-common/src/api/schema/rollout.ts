import { z } from 'zod';

const timestamp = z.iso.datetime({ offset: true });

/**
 * Whether what is written on one shoot has been applied, or why nothing can be said of that side.
 * Gardener knows the first six; the last three are ours.
 *
 * @public
 */
export const rolloutSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('applied') }),
    z.object({
      state: z.literal('reconciling'),
      percent: z.number().int().min(0).max(100),
    }),
    z.object({
      state: z.literal('waitingForMaintenance'),
      /** The next maintenance window; absent when the shoot states none that can be read. */
      window: z.object({ begin: timestamp, end: timestamp }).optional(),
    }),
    z.object({ state: z.literal('pending') }),
    z.object({
      state: z.literal('failed'),
      errors: z.number().int().min(0),
      /** Gardener tries again by itself, so there is nothing to retry; absent when it has given up. */
      triesAgain: z.literal(true).optional(),
    }),
    z.object({ state: z.literal('hibernated') }),
    /** The shoot has no entry in force for the other one. */
    z.object({ state: z.literal('missing') }),
    /** The user may not see the shoot. */
    z.object({ state: z.literal('notVisible') }),
    /** The user may see the namespace, and there is no such shoot. */
    z.object({ state: z.literal('notFound') }),
  ])
  .meta({ id: 'Rollout' });

/** @public */
export type Rollout = z.infer<typeof rolloutSchema>;
