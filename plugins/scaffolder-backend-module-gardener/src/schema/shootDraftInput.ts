import type { z as zod } from 'zod/v3';

/**
 * The fields of a shoot that does not exist yet, as the input of an action. They say the same as `shootDraftSchema` of
 * gardener-common, in the version of zod that template actions take; a test compares the two. What is checked in the end is
 * `shootDraftSchema`.
 */

type Zod = typeof zod;

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const TIME = /^([01]\d|2[0-3])[0-5]\d[0-5]\d[+-]\d{4}$/;

const label = (z: Zod) => z.string().min(1).max(63).regex(LABEL);
const word = (z: Zod) => z.string().min(1).max(253);

const worker = (z: Zod) =>
  z.object({
    name: z
      .string()
      .min(1)
      .max(15)
      .regex(LABEL)
      .describe('Name of the group, at most 15 characters'),
    machineType: word(z).describe('Machine type of the cloud profile'),
    architecture: z
      .enum(['amd64', 'arm64'])
      .describe('Architecture of the machine type'),
    minimum: z.number().int().min(0).max(10_000).describe('Fewest nodes'),
    maximum: z.number().int().min(0).max(10_000).describe('Most nodes'),
    zones: z
      .array(word(z))
      .max(10)
      .optional()
      .describe('Zones of the region; the Garden chooses unless given'),
    volume: z
      .object({
        type: word(z).optional().describe('Volume type of the cloud profile'),
        size: z
          .string()
          .max(20)
          .regex(/^[1-9]\d*(Gi|Ti|G|T)$/)
          .describe('Quantity, for example 50Gi'),
      })
      .optional()
      .describe('Root disk of each node'),
  });

const schedule = (z: Zod) =>
  z.object({
    start: z
      .string()
      .min(9)
      .max(100)
      .describe('Cron expression of falling asleep, for example 0 20 * * 1-5'),
    end: z
      .string()
      .min(9)
      .max(100)
      .optional()
      .describe('Cron expression of waking up; absent: stays asleep'),
    location: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('Time zone, for example Europe/Berlin; UTC unless given'),
  });

const peering = (z: Zod) =>
  z.object({
    namespace: label(z).describe('Namespace of the other shoot'),
    name: label(z).describe('Name of the other shoot'),
    seed: word(z)
      .optional()
      .describe(
        'Seed of a shoot that the user may not see; of any other the Garden says it',
      ),
    reverse: z
      .boolean()
      .optional()
      .describe(
        'Whether the reverse entry is wanted on the other shoot; true unless given',
      ),
  });

/** What names the shoot. */
export const shootInput = {
  garden: (z: Zod) =>
    label(z).describe('Garden, by its name in the configuration'),
  namespace: (z: Zod) =>
    label(z).describe('Namespace of the project, for example garden-prod'),
  name: (z: Zod) => label(z).describe('Name of the shoot'),
};

/** Every field of the draft. */
export const shootDraftInput = {
  ...shootInput,
  purpose: (z: Zod) =>
    z
      .enum([
        'evaluation',
        'development',
        'testing',
        'production',
        'infrastructure',
      ])
      .describe('Purpose; infrastructure is for the project garden alone'),
  cloudProfile: (z: Zod) => word(z).describe('Cloud profile of the Garden'),
  region: (z: Zod) => word(z).describe('Region of the cloud profile'),
  credentials: (z: Zod) =>
    z
      .object({
        kind: z
          .enum(['CredentialsBinding', 'SecretBinding'])
          .describe('Kind of the binding'),
        name: word(z).describe('Name of the binding'),
      })
      .describe('What binds the project to an account at its cloud'),
  kubernetesVersion: (z: Zod) =>
    z
      .string()
      .max(20)
      .regex(/^\d+\.\d+(\.\d+)?$/)
      .optional()
      .describe('Version of Kubernetes; newest supported one unless given'),
  nodes: (z: Zod) =>
    z
      .string()
      .min(1)
      .max(64)
      .optional()
      .describe(
        'Node network as CIDR; absent: the default of the Garden, which many share',
      ),
  accessRestrictions: (z: Zod) =>
    z
      .array(word(z))
      .max(20)
      .optional()
      .describe('Names of access restrictions of the region'),
  workers: (z: Zod) =>
    z
      .array(worker(z))
      .max(20)
      .describe(
        'Groups of nodes; none makes a shoot without workers, which can’t have peerings',
      ),
  hibernation: (z: Zod) =>
    z.array(schedule(z)).max(10).optional().describe('When the shoot sleeps'),
  maintenance: (z: Zod) =>
    z
      .object({
        // Both may be missing: forms give an object that nobody filled in.
        begin: z
          .string()
          .regex(TIME)
          .optional()
          .describe('For example 220000+0100'),
        end: z
          .string()
          .regex(TIME)
          .optional()
          .describe('For example 230000+0100'),
      })
      .optional()
      .describe(
        'Daily window in which Gardener may update; any time when it is empty',
      ),
  peerings: (z: Zod) =>
    z
      .array(peering(z))
      .max(50)
      .optional()
      .describe('Peerings that the shoot begins with'),
};

/** What is confirmed beforehand, as there is nobody to ask while a template runs. */
export const acceptInput = {
  acceptWarnings: (z: Zod) =>
    z
      .boolean()
      .optional()
      .describe('Go on although something is found that warns'),
  overlapOverride: (z: Zod) =>
    z
      .string()
      .max(63)
      .optional()
      .describe('Name of the shoot, to go on although node networks overlap'),
};

export const MAX_WAIT_SECONDS = 3600;

/** How long an action waits for the Garden. */
export const waitInput = {
  waitSeconds: (z: Zod) =>
    z
      .number()
      .int()
      .min(1)
      .max(MAX_WAIT_SECONDS)
      .optional()
      .describe(
        'Longest wait for a seed and for the writes, in seconds; 600 unless given',
      ),
};
