import type { z as zod } from 'zod/v3';

type Zod = typeof zod;

/** A number, also one that an assistant sends as text. */
function numberFromText(value: unknown): unknown {
  if (typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

const name = (z: Zod) => z.string().min(1).max(253);

/** What names a shoot. */
export function shootInput(z: Zod) {
  return {
    garden: name(z).describe(
      'Garden of the shoot, by its name in the portal, for example "osc"',
    ),
    namespace: name(z).describe(
      'Namespace of its project, for example "garden-prod"; not the name of the project',
    ),
    name: name(z).describe('Name of the shoot, for example "shop"'),
  };
}

/** Which page of a list. */
export function pageInput(z: Zod, unless: number, most: number) {
  return {
    limit: z
      .preprocess(numberFromText, z.number().int().min(1).max(most))
      .optional()
      .describe(`Length of the page, 1 to ${most}; ${unless} unless given`),
    offset: z
      .preprocess(numberFromText, z.number().int().min(0))
      .optional()
      .describe('How many to skip; 0 unless given'),
  };
}
