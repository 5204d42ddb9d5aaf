import { z } from 'zod';

const timestamp = z.iso.datetime({ offset: true });

/**
 * A credential for the cluster of a shoot that is wanted. The Garden clips what is longer than it allows.
 *
 * @public
 */
export const kubeconfigRequestSchema = z
  .object({
    role: z.enum(['viewer', 'admin']).meta({
      description:
        'viewer reads everything but Secrets; admin may do everything',
    }),
    expirationSeconds: z
      .number()
      .int()
      .min(600)
      .max(86_400)
      .optional()
      .meta({ description: 'An hour unless given' }),
  })
  .meta({ id: 'KubeconfigRequest' });

/** @public */
export type KubeconfigRequest = z.infer<typeof kubeconfigRequestSchema>;

/**
 * What a user lacks for a credential: `gardenRight` to create it in the shoot's namespace, `portalPermission` of Backstage.
 *
 * @public
 */
export const kubeconfigLackSchema = z
  .enum(['gardenRight', 'portalPermission'])
  .meta({ id: 'KubeconfigLack' });

/** @public */
export type KubeconfigLack = z.infer<typeof kubeconfigLackSchema>;

/**
 * A credential: a secret, that nobody but the user may keep.
 *
 * @public
 */
export const kubeconfigSchema = z
  .object({
    /** YAML, as `kubectl` reads it. */
    kubeconfig: z.string().min(1),
    expiresAt: timestamp,
  })
  .meta({ id: 'Kubeconfig' });

/** @public */
export type Kubeconfig = z.infer<typeof kubeconfigSchema>;
