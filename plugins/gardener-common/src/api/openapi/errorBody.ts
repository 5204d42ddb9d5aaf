import { z } from 'zod';

/** The body of an error as Backstage's error middleware writes it. */
export const errorBodySchema = z
  .object({
    error: z.object({
      name: z.string(),
      message: z.string(),
      /** Of a sign-in to a Garden that is wanted: which one, with which auth provider of the portal, and why. */
      garden: z.string().optional(),
      provider: z.string().optional(),
      why: z.enum(['missing', 'expired', 'refused']).optional(),
      cause: z
        .object({ name: z.string(), message: z.string() })
        .partial()
        .optional(),
    }),
    request: z.object({ method: z.string(), url: z.string() }).optional(),
    response: z.object({ statusCode: z.number().int() }),
  })
  .meta({ id: 'ErrorBody' });
