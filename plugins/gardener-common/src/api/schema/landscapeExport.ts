import { z } from 'zod';
import { landscapeQuerySchema, landscapeSchema } from './landscape';

/**
 * As what a landscape can be written down.
 *
 * @public
 */
export const exportFormatSchema = z.enum(['json', 'csv', 'mermaid', 'dot']);

/** @public */
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/**
 * All shoots and peerings of a Garden that a user may see, or those that were asked for, each once.
 *
 * @public
 */
export const landscapeExportSchema = landscapeSchema
  .pick({
    garden: true,
    freshness: true,
    leftOut: true,
    shoots: true,
    ghosts: true,
    peerings: true,
  })
  .meta({ id: 'LandscapeExport' });

/** @public */
export type LandscapeExport = z.infer<typeof landscapeExportSchema>;

/**
 * Which part of which Garden's landscape, and as what. It is chosen as for a page, but for one thing: a filter of values that
 * nothing has leaves nothing, as most formats can't say that it was left out.
 *
 * @public
 */
export const landscapeExportQuerySchema = landscapeQuerySchema
  .pick({
    garden: true,
    project: true,
    region: true,
    seed: true,
    purpose: true,
    status: true,
    finding: true,
    focus: true,
    depth: true,
  })
  .extend({
    /** `json` unless given. */
    format: exportFormatSchema.optional(),
    /** Whether shoots without a peering are wanted, too; they are unless it is false. One that itself has a wanted finding always is. */
    alone: z.boolean().optional(),
  });

/** @public */
export type LandscapeExportQuery = z.infer<typeof landscapeExportQuerySchema>;
