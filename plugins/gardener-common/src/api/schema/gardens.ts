import { z } from 'zod';
import { dnsLabelSchema } from './shootRef';

const timestamp = z.iso.datetime({ offset: true });

/**
 * How the portal stands with one Garden.
 *
 * @public
 */
export const gardenStateSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('live') }),
    /** First synchronisation is under way. */
    z.object({ state: z.literal('syncing') }),
    /** There is data, and it is old. */
    z.object({
      state: z.literal('stale'),
      asOf: timestamp,
      reason: z.string(),
      nextTryAt: timestamp.nullable(),
    }),
    /** There is no data, and no connection. */
    z.object({
      state: z.literal('unreachable'),
      reason: z.string(),
      nextTryAt: timestamp.nullable(),
    }),
    /** The configuration can't work; `reason` names the key. Nothing is tried until it changes. */
    z.object({ state: z.literal('misconfigured'), reason: z.string() }),
  ])
  .meta({ id: 'GardenState' });

/** @public */
export type GardenState = z.infer<typeof gardenStateSchema>;

const signInShape = {
  /** Id of the auth provider of the portal whose token the Garden takes. */
  provider: z.string(),
  why: z.enum(['missing', 'expired', 'refused']),
};

/**
 * What a user must do before a Garden that takes the user's own token answers.
 *
 * @public
 */
export const gardenSignInSchema = z
  .object(signInShape)
  .meta({ id: 'GardenSignIn' });

/** @public */
export type GardenSignIn = z.infer<typeof gardenSignInSchema>;

/**
 * Who the user is for a Garden.
 *
 * @public
 */
export const gardenIdentitySchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('mapped'),
      user: z.string(),
      groups: z.array(z.string()),
      /** When the user's own token ends, as it says itself; absent where none is used. */
      expiresAt: timestamp.optional(),
    }),
    z.object({ kind: z.literal('notMapped'), reason: z.string() }),
    /** The Garden takes the user's own token, and this request brought none that it accepts. */
    z.object({
      kind: z.literal('signIn'),
      ...signInShape,
      reason: z.string(),
    }),
  ])
  .meta({ id: 'GardenIdentity' });

/** @public */
export type GardenIdentityView = z.infer<typeof gardenIdentitySchema>;

/**
 * One configured Garden.
 *
 * @public
 */
export const gardenSchema = z
  .object({
    name: dnsLabelSchema,
    title: z.string(),
    state: gardenStateSchema,
    /** How a user of the portal becomes one of the Garden; null when the configuration can't be used. */
    strategy: z.enum(['impersonation', 'oidc', 'serviceAccount']).nullable(),
    /** Auth provider of the portal whose token each request must bring; null when the Garden takes none. */
    authProvider: z.string().nullable(),
    you: gardenIdentitySchema,
    docs: z.object({
      peering: z.string().nullable(),
      cidr: z.string().nullable(),
    }),
  })
  .meta({ id: 'Garden' });

/** @public */
export type Garden = z.infer<typeof gardenSchema>;

/**
 * Every configured Garden.
 *
 * @public
 */
export const gardenListSchema = z
  .object({ items: z.array(gardenSchema) })
  .meta({ id: 'GardenList' });

/** @public */
export type GardenList = z.infer<typeof gardenListSchema>;

/**
 * What the user may see, per Garden.
 *
 * @public
 */
export const namespaceAccessSchema = z
  .object({
    items: z.array(
      z.discriminatedUnion('access', [
        z.object({ garden: dnsLabelSchema, access: z.literal('all') }),
        z.object({
          garden: dnsLabelSchema,
          access: z.literal('some'),
          /** Whose shoots may all be seen. */
          namespaces: z.array(z.string()),
          /** Single shoots of other namespaces, as `namespace/name`. */
          shoots: z.array(z.string()),
        }),
        /** The Garden could not be asked; nothing may be shown. */
        z.object({
          garden: dnsLabelSchema,
          access: z.literal('unknown'),
          reason: z.string(),
          /** What the user must do first, where that is the reason: then no older answer stands in. */
          signIn: gardenSignInSchema.optional(),
        }),
      ]),
    ),
  })
  .meta({ id: 'NamespaceAccess' });

/** @public */
export type NamespaceAccess = z.infer<typeof namespaceAccessSchema>;
