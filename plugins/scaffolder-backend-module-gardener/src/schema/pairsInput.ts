import type { z as zod } from 'zod/v3';

type Zod = typeof zod;

const MAX_PAIRS = 100;

/** Of an entry that is to be removed, which may be no valid name at all. */
const anyName = (z: Zod) => z.string().min(1).max(253);

/** What is to be added to and removed from the peerings of a shoot. */
export const pairsInput = {
  add: (z: Zod) =>
    z
      .array(
        z.object({
          namespace: anyName(z).describe('Namespace of the other shoot'),
          name: anyName(z).describe('Name of the other shoot'),
          seed: anyName(z)
            .optional()
            .describe(
              'Seed of a shoot that the user may not see; of any other the Garden says it',
            ),
          reverse: z
            .boolean()
            .optional()
            .describe('Add the reverse entry as well; true unless given'),
        }),
      )
      .max(MAX_PAIRS)
      .optional()
      .describe('Shoots to peer with'),
  remove: (z: Zod) =>
    z
      .array(
        z.object({
          namespace: anyName(z).describe('Namespace of the other shoot'),
          name: anyName(z).describe('Name of the other shoot'),
          reverse: z
            .boolean()
            .optional()
            .describe('Remove the reverse entry as well; true unless given'),
        }),
      )
      .max(MAX_PAIRS)
      .optional()
      .describe('Shoots whose entries go'),
};
