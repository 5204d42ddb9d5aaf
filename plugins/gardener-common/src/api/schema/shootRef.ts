import { z } from 'zod';

/**
 * A DNS-1123 label, as Kubernetes wants it for namespaces and names of shoots.
 *
 * @public
 */
export const dnsLabelSchema = z
  .string()
  .min(1)
  .max(63)
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/)
  .meta({
    id: 'DnsLabel',
    description: 'DNS-1123 label: a-z, 0-9 and "-", 1 to 63 characters',
  });

/**
 * Names one shoot.
 *
 * @public
 */
export const shootRefSchema = z
  .object({
    garden: dnsLabelSchema,
    namespace: dnsLabelSchema,
    name: dnsLabelSchema,
  })
  .meta({ id: 'ShootRef' });
