import { z } from 'zod';
import { networkSizeSchema } from './offers';
import { dnsLabelSchema } from './shootRef';

/**
 * Asks for free blocks for the node network of a new shoot.
 *
 * @public
 */
export const suggestionRequestSchema = z
  .object({
    garden: dnsLabelSchema,
    /** Prefix length of the wanted blocks; the Garden's default unless given. */
    prefix: z.number().int().min(0).max(128).optional(),
    /** Targets of planned peerings: their networks and those of their peers are avoided. */
    targets: z
      .array(z.object({ namespace: dnsLabelSchema, name: dnsLabelSchema }))
      .max(50)
      .optional(),
    /** `visible`: every shoot that the user may see is avoided too; `targets` unless given. */
    avoid: z.enum(['targets', 'visible']).optional(),
    /** Where to look; the surroundings of the node networks that the user may see unless given. */
    within: z.string().min(1).max(64).optional(),
  })
  .meta({ id: 'SuggestionRequest' });

/** @public */
export type SuggestionRequest = z.infer<typeof suggestionRequestSchema>;

/**
 * A free block, and what speaks for it.
 *
 * @public
 */
export const suggestedBlockSchema = z
  .object({
    cidr: z.string(),
    why: z.enum(['mostRoom', 'lowest', 'fillsGap']),
    /** Prefix of the largest free network around it that a shoot here may have; null when it can't grow. */
    growsTo: z.number().int().nullable(),
  })
  .meta({ id: 'SuggestedBlock' });

/** @public */
export type SuggestedBlock = z.infer<typeof suggestedBlockSchema>;

/**
 * At most three free blocks, and what is to be known to choose.
 *
 * @public
 */
export const blockSuggestionsSchema = z
  .object({
    suggestions: z.array(suggestedBlockSchema),
    prefix: z.number().int(),
    /** Where they were looked for. */
    within: z.string(),
    /** Shoots whose node networks were avoided. */
    compared: z.number().int(),
    /** Targets whose node networks are not known, so they could not be avoided. */
    unknown: z.number().int(),
    /** What a shoot gets that names no node network, and how many of the shoots that the user may see have it. */
    defaultNodes: z
      .object({ cidr: z.string(), shoots: z.number().int() })
      .nullable(),
    maxPrefix: z.number().int(),
    sizes: z.array(networkSizeSchema),
  })
  .meta({ id: 'BlockSuggestions' });

/** @public */
export type BlockSuggestions = z.infer<typeof blockSuggestionsSchema>;
