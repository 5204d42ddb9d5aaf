import { z } from 'zod';

/** The body of an error as Backstage's error middleware writes it. */
export const errorBodySchema = z
  .object({
    error: z.object({
      name: z.string(),
      message: z.string(),
      cause: z
        .object({ name: z.string(), message: z.string() })
        .partial()
        .optional(),
    }),
    request: z.object({ method: z.string(), url: z.string() }).optional(),
    response: z.object({ statusCode: z.number().int() }),
  })
  .meta({ id: 'ErrorBody' });
