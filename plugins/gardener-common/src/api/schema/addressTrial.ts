import { z } from 'zod';
import {
  keptRangeSchema,
  rangeKindSchema,
  rangeUserSchema,
} from './addressPlan';
import { suggestedBlockSchema } from './blocks';
import { dnsLabelSchema } from './shootRef';

/**
 * A range that a block would share addresses with, and who has it.
 *
 * @public
 */
export const blockHitSchema = z
  .object({
    cidr: z.string(),
    kind: rangeKindSchema,
    shoots: z.number().int().min(1),
    /** Those of them that the shoot peers with. */
    peers: z.number().int().min(0),
    /** The first of them, peers before others. */
    users: z.array(rangeUserSchema),
    /** How many addresses are shared, as a decimal text. */
    shared: z.string(),
    /** Whether that is all of the range. */
    isWhole: z.boolean(),
  })
  .meta({ id: 'BlockHit' });

/** @public */
export type BlockHit = z.infer<typeof blockHitSchema>;

/**
 * A larger node network for a shoot.
 *
 * @public
 */
export const blockGrowthSchema = z
  .object({
    cidr: z.string(),
    /** Peers whose node networks it would touch, or in whose pods or services it would be. */
    peers: z.number().int().min(0),
    /** The first of them. */
    users: z.array(rangeUserSchema),
    /** Other shoots whose node networks it would touch: it could peer with none of them. */
    others: z.number().int().min(0),
    kept: z.array(keptRangeSchema),
  })
  .meta({ id: 'BlockGrowth' });

/** @public */
export type BlockGrowth = z.infer<typeof blockGrowthSchema>;

/**
 * What a block would mean as the node network of a new shoot, or of one that is there. Nothing is reserved.
 *
 * @public
 */
export const addressTrialSchema = z
  .object({
    garden: dnsLabelSchema,
    block: z.string(),
    /** As a decimal text. */
    addresses: z.string(),
    /** Null for a new shoot. */
    shoot: rangeUserSchema
      .extend({ nodeNetworks: z.array(z.string()) })
      .nullable(),
    /** Why no shoot, or not this one, may have the block at all. */
    problems: z.array(
      z.discriminatedUnion('kind', [
        /** Larger than a node network may be. */
        z.object({ kind: z.literal('tooLarge'), maxPrefix: z.number().int() }),
        /** A node network may grow, and neither shrink nor move. */
        z.object({ kind: z.literal('doesNotHold'), cidr: z.string() }),
      ]),
    ),
    /** Peers first, then what has the most shoots. */
    hits: z.array(blockHitSchema),
    hitCount: z.number().int().min(0),
    /** Shoots that could not peer with it, as their node networks overlap; those of them that are peers. */
    couldNotPeer: z.number().int().min(0),
    ofPeers: z.number().int().min(0),
    kept: z.array(keptRangeSchema),
    /** Free blocks of the size; none are looked for where a shoot is there, which can't move. */
    free: z.array(suggestedBlockSchema),
    /** Where they were looked for. */
    within: z.string(),
    /** Sizes that the shoot could grow to, smallest first; none for a new one. */
    growth: z.array(blockGrowthSchema),
    /** Targets that can't be seen, so that nothing is known of their networks. */
    unknown: z.number().int().min(0),
  })
  .meta({ id: 'AddressTrial' });

/** @public */
export type AddressTrial = z.infer<typeof addressTrialSchema>;

/**
 * Which block, and for whom.
 *
 * @public
 */
export const addressTrialQuerySchema = z.object({
  garden: dnsLabelSchema,
  block: z.string().min(1).max(64),
  /** `namespace/name` of a shoot that would get it; a new one unless given. */
  shoot: z.string().min(3).max(127).optional(),
  /** Where free blocks are looked for; the surroundings of the block unless given. */
  within: z.string().min(1).max(64).optional(),
});

/** @public */
export type AddressTrialQuery = z.infer<typeof addressTrialQuerySchema>;
