import { z } from 'zod';
import { dnsLabelSchema } from './shootRef';

/**
 * A project in which the user may be looking for a place for a new shoot.
 *
 * @public
 */
export const offeredProjectSchema = z
  .object({
    name: z.string(),
    namespace: dnsLabelSchema,
    mayCreate: z.boolean(),
    /** One sentence on why not; null when shoots may be created. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'OfferedProject' });

/** @public */
export type OfferedProject = z.infer<typeof offeredProjectSchema>;

/**
 * A region of a cloud profile.
 *
 * @public
 */
export const offeredRegionSchema = z
  .object({
    name: z.string(),
    zones: z.array(z.string()),
    /** Names of restrictions that a shoot in this region may have. */
    accessRestrictions: z.array(z.string()),
  })
  .meta({ id: 'OfferedRegion' });

/** @public */
export type OfferedRegion = z.infer<typeof offeredRegionSchema>;

/**
 * A machine type of a cloud profile that can be used.
 *
 * @public
 */
export const offeredMachineSchema = z
  .object({
    name: z.string(),
    /** Quantities as the Garden writes them, for example `4` and `16Gi`. */
    cpu: z.string(),
    memory: z.string(),
    architecture: z.enum(['amd64', 'arm64']),
  })
  .meta({ id: 'OfferedMachine' });

/** @public */
export type OfferedMachine = z.infer<typeof offeredMachineSchema>;

/**
 * A version of Kubernetes that a cloud profile has and that has not expired.
 *
 * @public
 */
export const offeredVersionSchema = z
  .object({
    version: z.string(),
    classification: z.enum(['supported', 'preview', 'deprecated']),
  })
  .meta({ id: 'OfferedVersion' });

/** @public */
export type OfferedVersion = z.infer<typeof offeredVersionSchema>;

/**
 * What a cloud profile lets a new shoot be.
 *
 * @public
 */
export const offeredCloudProfileSchema = z
  .object({
    name: z.string(),
    /** `spec.type`, for example `openstack`. */
    provider: z.string(),
    regions: z.array(offeredRegionSchema),
    machineTypes: z.array(offeredMachineSchema),
    kubernetesVersions: z.array(offeredVersionSchema),
    volumeTypes: z.array(z.string()),
  })
  .meta({ id: 'OfferedCloudProfile' });

/** @public */
export type OfferedCloudProfile = z.infer<typeof offeredCloudProfileSchema>;

/**
 * What binds a project to an account at its cloud.
 *
 * @public
 */
export const credentialsRefSchema = z
  .object({
    kind: z.enum(['CredentialsBinding', 'SecretBinding']),
    name: z.string().min(1).max(253),
  })
  .meta({ id: 'CredentialsRef' });

/** @public */
export type CredentialsRef = z.infer<typeof credentialsRefSchema>;

/**
 * The same as the Garden has it.
 *
 * @public
 */
export const offeredCredentialsSchema = z
  .object({
    credentials: credentialsRefSchema,
    /** The provider that it is for; null where the Garden does not say it. */
    provider: z.string().nullable(),
  })
  .meta({ id: 'OfferedCredentials' });

/** @public */
export type OfferedCredentials = z.infer<typeof offeredCredentialsSchema>;

/**
 * What a size of node network gives.
 *
 * @public
 */
export const networkSizeSchema = z
  .object({
    /** Prefix length. */
    prefix: z.number().int().min(0).max(128),
    nodes: z.number().int(),
    /** For connections to the outside, per node. */
    natPorts: z.number().int(),
  })
  .meta({ id: 'NetworkSize' });

/** @public */
export type NetworkSize = z.infer<typeof networkSizeSchema>;

/**
 * What the Garden and its configuration offer this user for a new shoot.
 *
 * @public
 */
export const creationOffersSchema = z
  .object({
    garden: dnsLabelSchema,
    /** Those that the user may see, by name. */
    projects: z.array(offeredProjectSchema),
    cloudProfiles: z.array(offeredCloudProfileSchema),
    /** Of the namespace that was asked about, as this user may see them; null when none was. */
    credentials: z.array(offeredCredentialsSchema).nullable(),
    network: z.object({
      /** Of a new node network. */
      defaultPrefix: z.number().int(),
      /** Of the largest one. */
      maxPrefix: z.number().int(),
      /** The usual ones, the smallest network first. */
      sizes: z.array(networkSizeSchema),
    }),
  })
  .meta({ id: 'CreationOffers' });

/** @public */
export type CreationOffers = z.infer<typeof creationOffersSchema>;
