import { z } from 'zod';
import { findingSchema } from './finding';
import { credentialsRefSchema } from './offers';
import { peeringTargetSchema } from './peerings';
import { applyRequestSchema, handoverSchema, planFindingSchema } from './plans';
import { dnsLabelSchema, shootRefSchema } from './shootRef';
import { targetChoiceSchema } from './targets';

/** Peerings of one new shoot. */
const MAX_PEERINGS = 50;
const MAX_WORKERS = 20;
const MAX_SCHEDULES = 10;

const cidrTextSchema = z.string().min(1).max(64).meta({
  description: 'CIDR, without host bits',
});

/**
 * Purposes that Gardener knows; `infrastructure` is for the project `garden` alone.
 *
 * @public
 */
export const shootPurposeSchema = z
  .enum([
    'evaluation',
    'development',
    'testing',
    'production',
    'infrastructure',
  ])
  .meta({ id: 'ShootPurpose' });

/** @public */
export type ShootPurpose = z.infer<typeof shootPurposeSchema>;

/**
 * A group of worker nodes.
 *
 * @public
 */
export const draftWorkerSchema = z
  .object({
    name: z
      .string()
      .min(1)
      .max(15)
      .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/),
    machineType: z.string().min(1).max(253),
    architecture: z.enum(['amd64', 'arm64']),
    minimum: z.number().int().min(0).max(10_000),
    maximum: z.number().int().min(0).max(10_000),
    zones: z.array(z.string().min(1).max(253)).max(10).optional(),
    volume: z
      .object({
        type: z.string().min(1).max(253).optional(),
        /** A quantity, for example `50Gi`. */
        size: z
          .string()
          .max(20)
          .regex(/^[1-9]\d*(Gi|Ti|G|T)$/),
      })
      .optional(),
  })
  .meta({ id: 'DraftWorker' });

/** @public */
export type DraftWorker = z.infer<typeof draftWorkerSchema>;

/**
 * When a shoot sleeps: cron expressions in a time zone.
 *
 * @public
 */
export const draftScheduleSchema = z
  .object({
    /** Falls asleep, for example `0 20 * * 1-5`. */
    start: z.string().min(9).max(100),
    /** Wakes up; absent: stays asleep. */
    end: z.string().min(9).max(100).optional(),
    /** Name of the tz database, for example `Europe/Berlin`; UTC unless given. */
    location: z.string().min(1).max(100).optional(),
  })
  .meta({ id: 'DraftSchedule' });

/** @public */
export type DraftSchedule = z.infer<typeof draftScheduleSchema>;

/**
 * Daily window in which Gardener may update and reconcile, as it writes times: `220000+0100`.
 *
 * @public
 */
export const draftMaintenanceSchema = z
  .object({
    begin: z.string().regex(/^([01]\d|2[0-3])[0-5]\d[0-5]\d[+-]\d{4}$/),
    end: z.string().regex(/^([01]\d|2[0-3])[0-5]\d[0-5]\d[+-]\d{4}$/),
  })
  .meta({ id: 'DraftMaintenance' });

/** @public */
export type DraftMaintenance = z.infer<typeof draftMaintenanceSchema>;

/**
 * A peering that a new shoot begins with.
 *
 * @public
 */
export const draftPeeringSchema = z
  .object({
    namespace: dnsLabelSchema,
    name: dnsLabelSchema,
    seed: z.string().min(1).max(253).optional().meta({
      description:
        'Of a target that the caller may not see; of any other the Garden says it',
    }),
    /** Whether the reverse entry is wanted on the target; true unless given. */
    reverse: z.boolean().optional(),
  })
  .meta({ id: 'DraftPeering' });

/** @public */
export type DraftPeering = z.infer<typeof draftPeeringSchema>;

/**
 * A shoot that does not exist yet.
 *
 * @public
 */
export const shootDraftSchema = z
  .object({
    garden: dnsLabelSchema,
    namespace: dnsLabelSchema,
    name: dnsLabelSchema,
    purpose: shootPurposeSchema,
    cloudProfile: z.string().min(1).max(253),
    region: z.string().min(1).max(253),
    credentials: credentialsRefSchema,
    /** Newest supported one unless given. */
    kubernetesVersion: z
      .string()
      .max(20)
      .regex(/^\d+\.\d+(\.\d+)?$/)
      .optional(),
    /** Node network; absent: the default of the Garden, which many share. */
    nodes: cidrTextSchema.optional(),
    accessRestrictions: z.array(z.string().min(1).max(253)).max(20).optional(),
    /** None makes a shoot without workers, which can't have peerings. */
    workers: z.array(draftWorkerSchema).max(MAX_WORKERS),
    hibernation: z.array(draftScheduleSchema).max(MAX_SCHEDULES).optional(),
    maintenance: draftMaintenanceSchema.optional(),
    peerings: z.array(draftPeeringSchema).max(MAX_PEERINGS).optional(),
  })
  .meta({ id: 'ShootDraft' });

/** @public */
export type ShootDraft = z.infer<typeof shootDraftSchema>;

/**
 * Asks what peerings of a shoot that does not exist yet would mean, while it is still being thought out.
 *
 * @public
 */
export const draftCheckRequestSchema = z
  .object({
    garden: dnsLabelSchema,
    namespace: dnsLabelSchema.optional(),
    name: dnsLabelSchema.optional(),
    /** As typed: what is no CIDR is answered with what is wrong. */
    nodes: z.string().max(64).optional(),
    cloudProfile: z.string().max(253).optional(),
    accessRestrictions: z.array(z.string().max(253)).max(20).optional(),
    peerings: z.array(draftPeeringSchema).max(MAX_PEERINGS),
  })
  .meta({ id: 'DraftCheckRequest' });

/** @public */
export type DraftCheckRequest = z.infer<typeof draftCheckRequestSchema>;

/**
 * One peering of the draft, as it would be with both entries.
 *
 * @public
 */
export const draftPeeringCheckSchema = z
  .object({
    namespace: z.string(),
    name: z.string(),
    target: peeringTargetSchema,
    /** Absent for a target that is not visible or not there. */
    choice: targetChoiceSchema.optional(),
    /** Whether the user may write the reverse entry. */
    mayChange: z.boolean(),
    /** Owner of the project, where the Garden says it and the user may see it. */
    owner: z.string().nullable(),
    findings: z.array(findingSchema),
    /** How many shoots its node network was compared with: its own peers and the other targets of the draft. */
    comparedPeers: z.number().int(),
    /** What its owner must add, when the user can't. */
    reverseYaml: z.string(),
  })
  .meta({ id: 'DraftPeeringCheck' });

/** @public */
export type DraftPeeringCheck = z.infer<typeof draftPeeringCheckSchema>;

/**
 * What the checks of a draft found, in the order of its peerings.
 *
 * @public
 */
export const draftCheckSchema = z
  .object({
    /** What is to be said of the draft itself, for example a reserved range. */
    findings: z.array(findingSchema),
    /** What is wrong with the node network as typed; null when it is a CIDR that a shoot here may have, or absent. */
    nodesError: z.string().nullable(),
    /** What is wrong with the name; absent when nothing is, or no name was given. */
    nameError: z.string().optional(),
    peerings: z.array(draftPeeringCheckSchema),
  })
  .meta({ id: 'DraftCheck' });

/** @public */
export type DraftCheck = z.infer<typeof draftCheckSchema>;

/**
 * Asks for a new shoot. `render` makes the manifest and asks the Garden for nothing but what the caller may see and change;
 * `dryRun` lets the Garden check it; `create` writes it.
 *
 * @public
 */
export const createShootRequestSchema = z
  .object({
    draft: shootDraftSchema,
    mode: z.enum(['render', 'dryRun', 'create']),
    /** Of `create`: who asks again with the same key finds the shoot created. */
    key: z
      .string()
      .min(8)
      .max(63)
      .regex(/^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/)
      .optional(),
    accept: applyRequestSchema
      .pick({ acceptWarnings: true, overlapOverride: true })
      .optional(),
  })
  .meta({ id: 'CreateShootRequest' });

/** @public */
export type CreateShootRequest = z.infer<typeof createShootRequestSchema>;

/**
 * A shoot as it would be created, or was. Its entries are in it; the reverse entries on the targets are a plan of their
 * own, once it has a seed.
 *
 * @public
 */
export const createdShootSchema = z
  .object({
    shoot: shootRefSchema,
    entityRef: z.string(),
    /** `existing`: it was created before with the same key. */
    outcome: z.enum(['rendered', 'accepted', 'created', 'existing']),
    /** The manifest as it is sent; of `existing` as it would be sent now, whatever became of the shoot since. */
    yaml: z.string(),
    /** Of the Garden or its webhooks, cut. */
    warnings: z.array(z.string()),
    findings: z.array(planFindingSchema),
    /** Targets on which the user may write the wanted reverse entry. */
    reverse: z.array(z.object({ namespace: z.string(), name: z.string() })),
    /** Wanted reverse entries that the user can't write. */
    handovers: z.array(handoverSchema),
  })
  .meta({ id: 'CreatedShoot' });

/** @public */
export type CreatedShoot = z.infer<typeof createdShootSchema>;
