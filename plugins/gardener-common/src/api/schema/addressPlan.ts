import { z } from 'zod';
import { freshnessSchema } from './peerings';
import { dnsLabelSchema } from './shootRef';

/** Decimal, as an IPv6 network has more addresses than a number can count. */
const countSchema = z.string();
/** Of a window or a pool: 0 is its first address, 1 the end of its last one. */
const placeShape = {
  from: z.number().min(0).max(1),
  to: z.number().min(0).max(1),
};

/**
 * What the addresses of a range are for.
 *
 * @public
 */
export const rangeKindSchema = z
  .enum(['nodes', 'services', 'pods'])
  .meta({ id: 'RangeKind' });

/** @public */
export type RangeKind = z.infer<typeof rangeKindSchema>;

/**
 * What the bars of an address plan stand beside each other by. A peering group is everything that hangs together by peerings.
 *
 * @public
 */
export const addressLanesSchema = z
  .enum(['project', 'peeringGroup', 'seed'])
  .meta({ id: 'AddressLanes' });

/** @public */
export type AddressLanes = z.infer<typeof addressLanesSchema>;

/**
 * What the ranges are sorted by: `conflicts` has the worst first.
 *
 * @public
 */
export const rangeSortSchema = z
  .enum(['conflicts', 'range', 'shoots', 'kind', 'addresses'])
  .meta({ id: 'RangeSort' });

/** @public */
export type RangeSort = z.infer<typeof rangeSortSchema>;

/**
 * A shoot that has a range.
 *
 * @public
 */
export const rangeUserSchema = z
  .object({
    namespace: dnsLabelSchema,
    name: dnsLabelSchema,
    entityRef: z.string(),
    project: z.string().nullable(),
  })
  .meta({ id: 'RangeUser' });

/** @public */
export type RangeUser = z.infer<typeof rangeUserSchema>;

const conflictShape = {
  severity: z.enum(['error', 'warning']),
  /** One of those who have the range. */
  shoot: rangeUserSchema,
};

/**
 * Why a range of one shoot can't go with a range of another one that the user may see, or with a range of the configuration.
 *
 * @public
 */
export const rangeConflictSchema = z
  .discriminatedUnion('kind', [
    /** Node networks of two peers overlap. */
    z.object({
      kind: z.literal('peer'),
      ...conflictShape,
      peer: rangeUserSchema,
      range: z.string(),
    }),
    /** Nodes are in the services or pods of a peer, or services or pods hold nodes of it. */
    z.object({
      kind: z.literal('inside'),
      ...conflictShape,
      peer: rangeUserSchema,
      /** What the range of the peer is for. */
      peersKind: rangeKindSchema,
      range: z.string(),
    }),
    /** Another peer of a common one overlaps. */
    z.object({
      kind: z.literal('hub'),
      ...conflictShape,
      hub: rangeUserSchema,
      other: rangeUserSchema,
      range: z.string(),
      /** Whether the other one has the very same range. */
      isSame: z.boolean(),
    }),
    z.object({
      kind: z.literal('reserved'),
      ...conflictShape,
      range: z.string(),
    }),
    z.object({
      kind: z.literal('external'),
      ...conflictShape,
      range: z.string(),
      title: z.string(),
    }),
  ])
  .meta({ id: 'RangeConflict' });

/** @public */
export type RangeConflict = z.infer<typeof rangeConflictSchema>;

/**
 * One range with everybody who has it: equal ranges of one kind are one.
 *
 * @public
 */
export const rangeLineSchema = z
  .object({
    cidr: z.string(),
    family: z.union([z.literal(4), z.literal(6)]),
    kind: rangeKindSchema,
    addresses: countSchema,
    /** How many shoots that match have it. */
    shoots: z.number().int().min(1),
    /** The first of them. */
    users: z.array(rangeUserSchema),
    /** None of them has a peering, so it matters to nobody else. */
    isIdle: z.boolean(),
    /** It lies in a default node network. */
    isDefault: z.boolean(),
    /** The first, worst first. */
    conflicts: z.array(rangeConflictSchema),
    /** How many there are. */
    conflictCount: z.number().int().min(0),
    /** A shoot with nodes in the range that none of the others peers with; null for none, and where there is a conflict. */
    overlapsUnpeered: rangeUserSchema.nullable(),
  })
  .meta({ id: 'RangeLine' });

/** @public */
export type RangeLine = z.infer<typeof rangeLineSchema>;

const drawnShape = {
  ...placeShape,
  kind: rangeKindSchema,
  isIdle: z.boolean(),
  severity: z.enum(['error', 'warning']).nullable(),
};

/**
 * A range as it is drawn, or several that are too narrow and too close to be drawn apart.
 *
 * @public
 */
export const addressBarSchema = z
  .object({
    ...drawnShape,
    /** The range; of several the narrowest network around them. */
    cidr: z.string(),
    /** How many different ranges. */
    ranges: z.number().int().min(1),
    shoots: z.number().int().min(1),
    /** The first of them. */
    users: z.array(rangeUserSchema),
    /** How many ranges of the same lane hold it. */
    depth: z.number().int().min(0),
  })
  .meta({ id: 'AddressBar' });

/** @public */
export type AddressBar = z.infer<typeof addressBarSchema>;

/**
 * The ranges of a window that have a project, a peering group or a seed in common.
 *
 * @public
 */
export const addressLaneSchema = z
  .object({
    /** Name of the project or seed; of a peering group that of its first shoot. "-" for none. */
    key: z.string(),
    /** Of a peering group, how many shoots hang together, wherever their ranges are; null otherwise. */
    groupSize: z.number().int().nullable(),
    shoots: z.number().int().min(0),
    /** Those of them without a peering. */
    idle: z.number().int().min(0),
    bars: z.array(addressBarSchema),
  })
  .meta({ id: 'AddressLane' });

/** @public */
export type AddressLane = z.infer<typeof addressLaneSchema>;

/**
 * Addresses that nothing has that the user may see, nor the configuration.
 *
 * @public
 */
export const addressGapSchema = z
  .object({
    ...placeShape,
    first: z.string(),
    last: z.string(),
    addresses: countSchema,
    /** Prefix lengths of the networks that it is made of, the largest network first. */
    prefixes: z.array(z.number().int()),
    /** The largest of them, the lowest one of several. */
    largest: z.string(),
  })
  .meta({ id: 'AddressGap' });

/** @public */
export type AddressGap = z.infer<typeof addressGapSchema>;

/**
 * A range of the configuration that no node network may touch, or that shoots reach by other ways.
 *
 * @public
 */
export const keptRangeSchema = z
  .object({
    kind: z.enum(['reserved', 'external']),
    cidr: z.string(),
    /** Null of what is reserved. */
    title: z.string().nullable(),
  })
  .meta({ id: 'KeptRange' });

/** @public */
export type KeptRange = z.infer<typeof keptRangeSchema>;

/**
 * One of the ranges that are for private use.
 *
 * @public
 */
export const addressPoolSchema = z
  .object({
    cidr: z.string(),
    /** With a range in it. */
    shoots: z.number().int().min(0),
    /** Of the ranges in it. */
    kinds: z.array(rangeKindSchema),
    kept: z.array(keptRangeSchema.extend(placeShape)),
    parts: z.array(z.object(drawnShape)),
  })
  .meta({ id: 'AddressPool' });

/** @public */
export type AddressPool = z.infer<typeof addressPoolSchema>;

/**
 * The part of the address space that is drawn.
 *
 * @public
 */
export const addressWindowSchema = z
  .object({
    cidr: z.string(),
    addresses: countSchema,
    used: countSchema,
    free: countSchema,
    /** The pool that it is a part of; null for none. */
    pool: z.string().nullable(),
    lanes: z.array(addressLaneSchema),
    /** Lanes that are too many to be drawn. */
    hidden: z.object({
      lanes: z.number().int().min(0),
      shoots: z.number().int().min(0),
    }),
    gaps: z.array(addressGapSchema),
    /** Gaps that are too narrow or too many to be drawn. */
    smallGaps: z.object({
      gaps: z.number().int().min(0),
      addresses: countSchema,
    }),
    kept: z.array(keptRangeSchema.extend(placeShape)),
  })
  .meta({ id: 'AddressWindow' });

/** @public */
export type AddressWindow = z.infer<typeof addressWindowSchema>;

/**
 * The address space of one Garden as one user may see it.
 *
 * @public
 */
export const addressPlanSchema = z
  .object({
    garden: dnsLabelSchema,
    freshness: freshnessSchema,
    lanesBy: addressLanesSchema,
    /** Of everything, whatever the filters are. */
    pools: z.array(addressPoolSchema),
    window: addressWindowSchema,
    ranges: z.object({
      items: z.array(rangeLineSchema),
      total: z.number().int().min(0),
      /** How many are before the first of these: what was asked for, or where the last page begins when that is beyond it. */
      offset: z.number().int().min(0),
    }),
    /** What is not counted, and yet not free. */
    unknown: z.object({
      /** Targets that shoots list and that the user can't see. */
      targets: z.number().int().min(0),
      /** Shoots with nodes whose networks can't be read. */
      shoots: z.number().int().min(0),
    }),
    /** Prefix length of the largest node network that a shoot may have. */
    maxPrefix: z.number().int(),
    /** Projects that shoots belong to, else their namespaces, sorted. */
    projects: z.array(
      z.object({ value: z.string(), shoots: z.number().int().min(0) }),
    ),
    /** What was asked for and is not there for this user, in the words of the question. */
    leftOut: z.array(
      z.object({ parameter: z.enum(['project']), value: z.string() }),
    ),
  })
  .meta({ id: 'AddressPlan' });

/** @public */
export type AddressPlan = z.infer<typeof addressPlanSchema>;

/**
 * Which part of which Garden's addresses. Filters are of the lanes and the ranges; what is free is free of everything.
 *
 * @public
 */
export const addressPlanQuerySchema = z.object({
  garden: dnsLabelSchema,
  /** Names of projects; all unless given. */
  project: z.array(z.string().min(1).max(100)).max(100).optional(),
  /** An address, a network, or a part of the name of a shoot, a project or a range. */
  text: z.string().max(100).optional(),
  /** Nodes and services unless given. */
  kinds: z.array(rangeKindSchema).max(3).optional(),
  /** `project` unless given. */
  lanes: addressLanesSchema.optional(),
  /** What is drawn; where most node networks are unless given. */
  within: z.string().min(1).max(64).optional(),
  sort: rangeSortSchema.optional(),
  /** The other way round. */
  descending: z.boolean().optional(),
  /** Of the ranges: 1 to 500, 25 unless given. */
  limit: z.number().int().min(1).max(500).optional(),
  /** Beyond the last page it is the last page, as ranges may have gone; the answer says which it is. */
  offset: z.number().int().min(0).max(100_000).optional(),
});

/** @public */
export type AddressPlanQuery = z.infer<typeof addressPlanQuerySchema>;
