import { z } from 'zod';
import { shootListSchema } from './peerings';
import { shootRefSchema } from './shootRef';

/**
 * A word by which shoots are chosen: one of the three statuses, when at least one peering has it; `none`, when the shoot has
 * no peering.
 *
 * @public
 */
export const statusFilterSchema = z
  .enum(['configured', 'incomplete', 'notAccessible', 'none'])
  .meta({ id: 'StatusFilter' });

/** @public */
export type StatusFilter = z.infer<typeof statusFilterSchema>;

/**
 * Asks how some shoots stand.
 *
 * @public
 */
export const statusQuerySchema = z
  .object({ shoots: z.array(shootRefSchema).min(1).max(200) })
  .meta({ id: 'StatusQuery' });

/** @public */
export type StatusQuery = z.infer<typeof statusQuerySchema>;

/**
 * How many peerings of a shoot have which status, and what was found.
 *
 * @public
 */
export const shootStatusSchema = z
  .object({
    ref: shootRefSchema,
    configured: z.number().int(),
    incomplete: z.number().int(),
    notAccessible: z.number().int(),
    /** Findings of the shoot and its peerings that are errors, and that are warnings. */
    errors: z.number().int(),
    warnings: z.number().int(),
  })
  .meta({ id: 'ShootStatus' });

/** @public */
export type ShootStatus = z.infer<typeof shootStatusSchema>;

/**
 * How those shoots stand that the user may see. Others are left out, whether they exist or not.
 *
 * @public
 */
export const statusListSchema = z
  .object({
    items: z.array(shootStatusSchema),
    missing: shootListSchema.shape.missing,
  })
  .meta({ id: 'StatusList' });

/** @public */
export type StatusList = z.infer<typeof statusListSchema>;
