import { isDnsLabel } from 'backstage-plugin-gardener-common';
import type { ShootsChangedEvent } from 'backstage-plugin-gardener-common';
import { z } from 'zod';

const dnsLabel = z.string().refine(isDnsLabel, 'must be a DNS label');

const shootsChangedEventSchema = z.object({
  garden: dnsLabel,
  change: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('shoots'),
      shoots: z.array(z.object({ namespace: dnsLabel, name: dnsLabel })),
    }),
    z.object({ kind: z.literal('resync') }),
  ]),
}) satisfies z.ZodType<ShootsChangedEvent>;

/**
 * Reads what came over the events service. With an events backend it came over the network, so it is checked.
 *
 * @returns undefined for what is no such event.
 */
export function readShootsChangedEvent(
  payload: unknown,
): ShootsChangedEvent | undefined {
  const result = shootsChangedEventSchema.safeParse(payload);
  return result.success ? result.data : undefined;
}
