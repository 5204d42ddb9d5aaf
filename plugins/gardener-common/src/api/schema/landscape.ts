import { z } from 'zod';
import { findingCodeSchema, findingSchema } from './finding';
import { freshnessSchema, peeringStatusSchema } from './peerings';
import { rolloutSchema } from './rollout';
import { dnsLabelSchema } from './shootRef';

/**
 * What the shoots of a landscape are put together by.
 *
 * @public
 */
export const landscapeGroupingSchema = z
  .enum(['project', 'region', 'seed'])
  .meta({ id: 'LandscapeGrouping' });

/** @public */
export type LandscapeGrouping = z.infer<typeof landscapeGroupingSchema>;

/**
 * What a landscape can be filtered by besides the facts of its shoots: a finding by its code, or all of a severity.
 *
 * @public
 */
export const findingFilterSchema = z
  .union([findingCodeSchema, z.enum(['error', 'warning'])])
  .meta({ id: 'FindingFilter' });

/** @public */
export type FindingFilter = z.infer<typeof findingFilterSchema>;

/**
 * A finding as a badge tells it. The whole of it is in the peerings of the shoot.
 *
 * @public
 */
export const landscapeFindingSchema = findingSchema
  .pick({
    code: true,
    severity: true,
    what: true,
    variant: true,
    params: true,
  })
  .meta({ id: 'LandscapeFinding' });

/** @public */
export type LandscapeFinding = z.infer<typeof landscapeFindingSchema>;

/**
 * A shoot of the Garden that is asked about.
 *
 * @public
 */
export const landscapeShootSchema = z
  .object({
    namespace: dnsLabelSchema,
    name: dnsLabelSchema,
    entityRef: z.string(),
    /** Key of its group. */
    group: z.string(),
    project: z.string().nullable(),
    purpose: z.string().nullable(),
    region: z.string().nullable(),
    seed: z.string().nullable(),
    /** The seed that it leaves for `seed`; only while it is on both. */
    migratingFrom: z.string().optional(),
    nodeNetworks: z.array(z.string()),
    hibernated: z.boolean(),
    workerless: z.boolean(),
    /** All that it has and that the user may know of, whether they are in the answer or not. */
    peerings: z.number().int().min(0),
    /** Of the shoot itself. */
    findings: z.array(landscapeFindingSchema),
  })
  .meta({ id: 'LandscapeShoot' });

/** @public */
export type LandscapeShoot = z.infer<typeof landscapeShootSchema>;

/**
 * A target that a shoot lists and that can't be drawn as one: nothing of it is known beyond what is listed.
 *
 * @public
 */
export const landscapeGhostSchema = z
  .object({
    kind: z.enum(['notAccessible', 'notFound']),
    /** As listed: may be no valid name at all. */
    namespace: z.string(),
    name: z.string(),
    /**
     * Key of its group: by project, of one that is not found. Null of what is not accessible, and where nothing says in which
     * region or on which seed it would be.
     */
    group: z.string().nullable(),
  })
  .meta({ id: 'LandscapeGhost' });

/** @public */
export type LandscapeGhost = z.infer<typeof landscapeGhostSchema>;

const endNameSchema = z.object({ namespace: z.string(), name: z.string() });
const halfEdgeSchema = z.enum(['set', 'missing', 'unknown']);

/**
 * One peering between two shoots of the answer, or a shoot and a ghost. `a` and `b` are in the order of namespace and
 * name, so it is the same whoever is looked at first.
 *
 * @public
 */
export const landscapePeeringSchema = z
  .object({
    /** The same as in the peerings of its shoots. */
    id: z.string(),
    a: endNameSchema,
    b: endNameSchema,
    status: peeringStatusSchema,
    /** Whether each side has an entry in force for the other. */
    edges: z.object({ a: halfEdgeSchema, b: halfEdgeSchema }),
    rollout: z.object({ a: rolloutSchema, b: rolloutSchema }),
    /** Seen from either side, each once; worst first. */
    findings: z.array(landscapeFindingSchema),
  })
  .meta({ id: 'LandscapePeering' });

/** @public */
export type LandscapePeering = z.infer<typeof landscapePeeringSchema>;

/**
 * How many peerings have which status, and how many hold a finding.
 *
 * @public
 */
export const peeringCountsSchema = z
  .object({
    configured: z.number().int().min(0),
    incomplete: z.number().int().min(0),
    notAccessible: z.number().int().min(0),
    /** Peerings with an error; with a warning and no error. What a status says already is none. */
    errors: z.number().int().min(0),
    warnings: z.number().int().min(0),
  })
  .meta({ id: 'PeeringCounts' });

/** @public */
export type PeeringCounts = z.infer<typeof peeringCountsSchema>;

/**
 * Shoots that have a project, a region or a seed in common.
 *
 * @public
 */
export const landscapeGroupSchema = z
  .object({
    /** What is common: the name of the project (else the namespace), of the region or of the seed; "-" for none. */
    key: z.string(),
    shoots: z.number().int().min(0),
    /** Whether its shoots are in the answer one by one. */
    open: z.boolean(),
    /** Shoots that themselves have an error, or a warning and no error. */
    errors: z.number().int().min(0),
    warnings: z.number().int().min(0),
    /** Peerings between two of its shoots. */
    inside: peeringCountsSchema,
  })
  .meta({ id: 'LandscapeGroup' });

/** @public */
export type LandscapeGroup = z.infer<typeof landscapeGroupSchema>;

const bundleEndSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group'), key: z.string() }),
  z.object({
    kind: z.literal('shoot'),
    namespace: z.string(),
    name: z.string(),
  }),
]);

/** @public */
export type LandscapeBundleEnd = z.infer<typeof bundleEndSchema>;

/**
 * All peerings between a closed group and another one, or a shoot of an open one.
 *
 * @public
 */
export const landscapeBundleSchema = z
  .object({
    /** Stable for its two ends. */
    id: z.string(),
    a: bundleEndSchema,
    b: bundleEndSchema,
    peerings: peeringCountsSchema,
  })
  .meta({ id: 'LandscapeBundle' });

/** @public */
export type LandscapeBundle = z.infer<typeof landscapeBundleSchema>;

/**
 * What belongs to the answer and is not in it one by one.
 *
 * @public
 */
export const landscapeHiddenSchema = z
  .object({
    /** Shoots with nothing to draw between them and anything else, in so many groups. */
    alone: z.object({
      shoots: z.number().int().min(0),
      groups: z.number().int().min(0),
    }),
    /** Peerings between two shoots of one closed group. */
    inside: z.number().int().min(0),
    /** Bundles of fewer peerings than were asked for. */
    smallBundles: z.object({
      bundles: z.number().int().min(0),
      peerings: z.number().int().min(0),
      /** So many peerings are enough to be drawn. */
      below: z.number().int().min(0),
    }),
    /** Peerings of closed groups with what can't be drawn: the user may not see it, or it is not there. */
    unseen: z.number().int().min(0),
    /** Near enough to the focus, and too many to be given. */
    farther: z.object({
      shoots: z.number().int().min(0),
      /** With an end in one of them. */
      peerings: z.number().int().min(0),
    }),
  })
  .meta({ id: 'LandscapeHidden' });

/** @public */
export type LandscapeHidden = z.infer<typeof landscapeHiddenSchema>;

const facetSchema = z.array(
  z.object({ value: z.string(), shoots: z.number().int().min(0) }),
);

/**
 * What the landscape can be filtered by: the values that shoots have which the user may see, sorted, whatever the filters
 * are. Shoots without a region, a seed or a purpose stand under "-", which can be asked for like another one;
 * without a known project under their namespace.
 *
 * @public
 */
export const landscapeFacetsSchema = z
  .object({
    project: facetSchema,
    region: facetSchema,
    seed: facetSchema,
    purpose: facetSchema,
  })
  .meta({ id: 'LandscapeFacets' });

/** @public */
export type LandscapeFacets = z.infer<typeof landscapeFacetsSchema>;

/**
 * Shoots and their peerings in one Garden as one user may see them: one by one, or in groups with bundles between.
 *
 * @public
 */
export const landscapeSchema = z
  .object({
    garden: dnsLabelSchema,
    freshness: freshnessSchema,
    groupBy: landscapeGroupingSchema,
    /** Of everything that matches the filters. */
    totals: z.object({
      shoots: z.number().int().min(0),
      groups: z.number().int().min(0),
      projects: z.number().int().min(0),
      peerings: peeringCountsSchema,
    }),
    groups: z.array(landscapeGroupSchema),
    /** Those of open groups. */
    shoots: z.array(landscapeShootSchema),
    ghosts: z.array(landscapeGhostSchema),
    /** Between shoots and ghosts of the answer. */
    peerings: z.array(landscapePeeringSchema),
    bundles: z.array(landscapeBundleSchema),
    hidden: landscapeHiddenSchema,
    facets: landscapeFacetsSchema,
    /** What was asked for and is not there for this user, in the words of the question. */
    leftOut: z.array(
      z.object({
        parameter: z.enum([
          'focus',
          'project',
          'region',
          'seed',
          'purpose',
          'open',
          'closed',
        ]),
        value: z.string(),
      }),
    ),
  })
  .meta({ id: 'Landscape' });

/** @public */
export type Landscape = z.infer<typeof landscapeSchema>;

/**
 * Which part of which Garden's landscape, and how it is put together. Several values of one filter are alternatives, and a
 * shoot matches all filters. A peering between two shoots matches when both do. Values that nothing has are left out of a
 * filter, and a filter of no others is none.
 *
 * @public
 */
export const landscapeQuerySchema = z.object({
  garden: dnsLabelSchema,
  /** `project` unless given. */
  groupBy: landscapeGroupingSchema.optional(),
  project: z.array(z.string().min(1).max(100)).max(100).optional(),
  region: z.array(z.string().min(1).max(100)).max(100).optional(),
  seed: z.array(z.string().min(1).max(100)).max(100).optional(),
  purpose: z.array(z.string().min(1).max(100)).max(20).optional(),
  /** Peerings with one of the statuses, and the shoots that have one. */
  status: z.array(peeringStatusSchema).max(3).optional(),
  /** Peerings and shoots with one of the findings. */
  finding: z.array(findingFilterSchema).max(30).optional(),
  /**
   * `namespace/name` of shoots: they, whether they match the filters or not, and what matches and is at most `depth` peerings
   * away, one by one up to 1,000 shoots.
   */
  focus: z.array(z.string().min(1).max(127)).max(25).optional(),
  /** 1 to 3, 1 unless given. */
  depth: z.number().int().min(1).max(3).optional(),
  /** Keys of groups whose shoots are wanted one by one, where there are too many for all. */
  open: z.array(z.string().min(1).max(100)).max(50).optional(),
  /** Keys of groups whose shoots are not wanted one by one. */
  closed: z.array(z.string().min(1).max(100)).max(100).optional(),
  /** Whether shoots without a peering are wanted, too; one that itself has a finding which is asked for always is. */
  alone: z.boolean().optional(),
  /** Bundles of fewer peerings are counted and not given; 1 to 1,000, as the server sees fit unless given. */
  minBundle: z.number().int().min(1).max(1_000).optional(),
});

/** @public */
export type LandscapeQuery = z.infer<typeof landscapeQuerySchema>;
