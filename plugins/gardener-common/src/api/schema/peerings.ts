import { z } from 'zod';
import { findingSchema } from './finding';
import { gardenSignInSchema } from './gardens';
import { rolloutSchema } from './rollout';
import { dnsLabelSchema, shootRefSchema } from './shootRef';

const timestamp = z.iso.datetime({ offset: true });

/**
 * The three words of the reference, and nothing else.
 *
 * @public
 */
export const peeringStatusSchema = z
  .enum(['configured', 'incomplete', 'notAccessible'])
  .meta({ id: 'PeeringStatus' });

/** @public */
export type PeeringStatus = z.infer<typeof peeringStatusSchema>;

/**
 * One entry of `shootPeerings`, as it is written on the shoot.
 *
 * @public
 */
export const peeringEntrySchema = z
  .object({
    name: z.string(),
    namespace: z.string(),
    seed: z.string().nullable(),
  })
  .meta({ id: 'PeeringEntry' });

/** @public */
export type PeeringEntryView = z.infer<typeof peeringEntrySchema>;

/**
 * The shoot at the other end, as far as this user may know it.
 * `notAccessible` and `notFound` hold only what our own entry says.
 *
 * @public
 */
export const peeringTargetSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('visible'),
      ref: shootRefSchema,
      entityRef: z.string(),
      project: z.string().nullable(),
      seed: z.string().nullable(),
      /** The seed that it leaves for `seed`; only while it is on both. */
      migratingFrom: z.string().optional(),
      nodeNetworks: z.array(z.string()),
      purpose: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('notAccessible'),
      /** As listed: may be no valid name at all. */
      namespace: z.string(),
      name: z.string(),
      seed: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('notFound'),
      namespace: z.string(),
      name: z.string(),
      project: z.string().nullable(),
      seed: z.string().nullable(),
    }),
  ])
  .meta({ id: 'PeeringTarget' });

/** @public */
export type PeeringTarget = z.infer<typeof peeringTargetSchema>;

/**
 * One peering seen from one of its shoots ("here").
 *
 * @public
 */
export const peeringSchema = z
  .object({
    /** Stable for the pair, whichever side asks. */
    id: z.string(),
    status: peeringStatusSchema,
    /** Which side lacks its entry; only when `status` is `incomplete`. */
    missing: z.enum(['target', 'here']).optional(),
    target: peeringTargetSchema,
    /** Our entry; null when only the other side lists us. */
    entry: peeringEntrySchema.nullable(),
    rollout: z.object({ here: rolloutSchema, target: rolloutSchema }),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'Peering' });

/** @public */
export type Peering = z.infer<typeof peeringSchema>;

/**
 * How fresh the portal's picture of a Garden is.
 *
 * @public
 */
export const freshnessSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('live') }),
    z.object({
      state: z.literal('stale'),
      /** When the last sign of life came. What is shown may have changed since. */
      asOf: timestamp,
      /** Why the connection is broken, in words without secrets. */
      reason: z.string(),
      /** When the portal tries again. */
      nextTryAt: timestamp.nullable(),
    }),
  ])
  .meta({ id: 'Freshness' });

/** @public */
export type Freshness = z.infer<typeof freshnessSchema>;

/**
 * Whether the shoot's peering extension is there and can be read.
 *
 * @public
 */
export const peeringConfigStateSchema = z
  .enum(['absent', 'present', 'disabled', 'malformed'])
  .meta({ id: 'PeeringConfigState' });

/** @public */
export type PeeringConfigState = z.infer<typeof peeringConfigStateSchema>;

/**
 * What the tab says of the shoot itself.
 *
 * @public
 */
export const shootViewSchema = z
  .object({
    ref: shootRefSchema,
    entityRef: z.string(),
    project: z.string().nullable(),
    purpose: z.string().nullable(),
    region: z.string().nullable(),
    seed: z.string().nullable(),
    /** The seed that it leaves for `seed`; only while it is on both. */
    migratingFrom: z.string().optional(),
    nodeNetworks: z.array(z.string()),
    workerless: z.boolean(),
    configState: peeringConfigStateSchema,
  })
  .meta({ id: 'ShootView' });

/** @public */
export type ShootView = z.infer<typeof shootViewSchema>;

/**
 * Every peering of one shoot, for one user.
 *
 * @public
 */
export const peeringsViewSchema = z
  .object({
    shoot: shootViewSchema,
    peerings: z.array(peeringSchema),
    /** What is to be said of the shoot itself; what concerns a peering stands with it. */
    findings: z.array(findingSchema),
    freshness: freshnessSchema,
    /** When this shoot or one of its visible peers last changed; null when not since the portal started. */
    changedAt: timestamp.nullable(),
  })
  .meta({ id: 'PeeringsView' });

/** @public */
export type PeeringsView = z.infer<typeof peeringsViewSchema>;

/**
 * The extension as the Garden has it.
 *
 * @public
 */
export const manifestSchema = z
  .object({
    /** YAML of `extensions:` with the peering extension alone; null when the shoot has none. */
    yaml: z.string().nullable(),
    resourceVersion: z.string(),
  })
  .meta({ id: 'Manifest' });

/** @public */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * One line of a list of shoots.
 *
 * @public
 */
export const shootSummarySchema = shootViewSchema
  .pick({
    ref: true,
    entityRef: true,
    project: true,
    purpose: true,
    region: true,
    seed: true,
    migratingFrom: true,
    nodeNetworks: true,
    workerless: true,
  })
  .meta({ id: 'ShootSummary' });

/** @public */
export type ShootSummary = z.infer<typeof shootSummarySchema>;

/**
 * A page of shoots that the user may see.
 *
 * @public
 */
export const shootListSchema = z
  .object({
    items: z.array(shootSummarySchema),
    /** How many match and may be seen. */
    total: z.number().int(),
    /** Gardens whose shoots are not in the answer, with the reason. */
    missing: z.array(
      z.object({
        garden: dnsLabelSchema,
        reason: z.string(),
        /** What the user must do first, where that is the reason. */
        signIn: gardenSignInSchema.optional(),
      }),
    ),
  })
  .meta({ id: 'ShootList' });

/** @public */
export type ShootList = z.infer<typeof shootListSchema>;
