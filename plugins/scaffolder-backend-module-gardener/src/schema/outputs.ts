import type { z as zod } from 'zod/v3';

type Zod = typeof zod;

const target = (z: Zod) =>
  z.object({
    namespace: z.string().describe('Namespace of the shoot'),
    name: z.string().describe('Name of the shoot'),
  });

const handover = (z: Zod) =>
  z.object({
    target: target(z).describe('The shoot whose entry it is'),
    project: z.string().nullable().describe('Its project, if it may be known'),
    edit: z.enum(['add', 'remove']).describe('What its owner must do'),
    why: z
      .enum(['notAccessible', 'noRights'])
      .describe('Why the user can’t: not visible, or no right to write'),
    owner: z
      .string()
      .nullable()
      .describe('Owner of its project, if it may be known'),
    yaml: z.string().describe('The entry, as it stands under shootPeerings'),
  });

/** What is left to others. */
export const handoverOutput = {
  handovers: (z: Zod) =>
    z
      .array(handover(z))
      .describe('Reverse entries that the user may not write'),
  handoverText: (z: Zod) =>
    z
      .string()
      .describe('The same as Markdown for the result page; empty for none'),
};

/** Reverse entries that are as wished. */
export const reverseOutput = {
  reverse: (z: Zod) =>
    z
      .array(target(z))
      .describe('Shoots whose reverse entry is as wished, or will be'),
};

/** What names the shoot. */
export const shootOutput = {
  shootRef: (z: Zod) =>
    z.string().describe('The shoot as garden/namespace/name'),
  garden: (z: Zod) => z.string().describe('Its Garden'),
  namespace: (z: Zod) => z.string().describe('Its namespace'),
  name: (z: Zod) => z.string().describe('Its name'),
};

/** What was found. */
export const findingsOutput = {
  findings: (z: Zod) =>
    z
      .array(
        z.object({
          code: z.string().describe('Code of the finding'),
          severity: z
            .enum(['error', 'warning', 'note', 'notChecked'])
            .describe('How much it weighs'),
          standing: z
            .enum(['blocks', 'overridable', 'asks', 'tells'])
            .describe(
              'blocks: can’t be applied; overridable: needs overlapOverride; asks: needs acceptWarnings',
            ),
          what: z.string().describe('The fact'),
          why: z.string().describe('Its consequence'),
          whatToDo: z.string().describe('What a user can do'),
        }),
      )
      .describe('What would hold that does not hold now'),
};
