import { z } from 'zod';
import { dnsLabelSchema, shootRefSchema } from './shootRef';

/**
 * What may be the same for everyone: facts of a shoot that change seldom and that
 * the catalog and search may hold. No CIDR, seed, status, finding or rollout.
 *
 * @public
 */
export const slowFactsSchema = z
  .object({
    ref: shootRefSchema,
    entityRef: z.string(),
    uid: z.string(),
    project: z.string().nullable(),
    purpose: z.string().nullable(),
    region: z.string().nullable(),
    /** Labels of the shoot and of its project, for owner and system by configuration. */
    labels: z.record(z.string(), z.string()),
    projectLabels: z.record(z.string(), z.string()),
    projectOwner: z.string().nullable(),
    /** Shoots that this one lists (its own entries in force). */
    lists: z.array(shootRefSchema),
    /** Address of the shoot's API server; null while it has none. */
    apiServer: z.string().nullable(),
  })
  .meta({ id: 'SlowFacts' });

/** @public */
export type SlowFacts = z.infer<typeof slowFactsSchema>;

/**
 * A page of slow facts of one Garden, in the order of namespace and name.
 *
 * @public
 */
export const slowFactsPageSchema = z
  .object({
    items: z.array(slowFactsSchema),
    /** Give it as `after` to get the next page; null on the last one. */
    next: z.string().nullable(),
  })
  .meta({ id: 'SlowFactsPage' });

/** @public */
export type SlowFactsPage = z.infer<typeof slowFactsPageSchema>;

/**
 * Asks for some shoots of one Garden.
 *
 * @public
 */
export const slowFactsQuerySchema = z
  .object({
    garden: dnsLabelSchema,
    shoots: z
      .array(z.object({ namespace: dnsLabelSchema, name: dnsLabelSchema }))
      .max(1000),
  })
  .meta({ id: 'SlowFactsQuery' });

/** @public */
export type SlowFactsQuery = z.infer<typeof slowFactsQuerySchema>;

/**
 * What is there of the shoots asked for, and what is gone.
 *
 * @public
 */
export const slowFactsAnswerSchema = z
  .object({
    items: z.array(slowFactsSchema),
    gone: z.array(shootRefSchema),
  })
  .meta({ id: 'SlowFactsAnswer' });

/** @public */
export type SlowFactsAnswer = z.infer<typeof slowFactsAnswerSchema>;
