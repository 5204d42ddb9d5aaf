import { z } from 'zod';
import { shootListSchema, shootSummarySchema } from './peerings';

/**
 * A shoot whose node network has to do with the address or network that was looked for.
 *
 * @public
 */
export const addressHitSchema = z
  .object({
    shoot: shootSummarySchema,
    /** The node networks that hit. */
    networks: z.array(z.string()),
    /** How the shoot's network stands to what was looked for. */
    match: z.enum(['equal', 'holds', 'liesWithin']),
  })
  .meta({ id: 'AddressHit' });

/** @public */
export type AddressHit = z.infer<typeof addressHitSchema>;

/**
 * The shoots that the user may see whose node network holds an address, or overlaps a network; the closest first.
 *
 * @public
 */
export const addressSearchSchema = z
  .object({
    /** As it was understood, in canonical form. */
    query: z.string(),
    items: z.array(addressHitSchema),
    /** How many there are. */
    total: z.number().int(),
    missing: shootListSchema.shape.missing,
  })
  .meta({ id: 'AddressSearch' });

/** @public */
export type AddressSearch = z.infer<typeof addressSearchSchema>;
