import { InputError } from '@backstage/errors';
import {
  suggestionRequestSchema,
  type SuggestionRequest,
} from 'backstage-plugin-gardener-common';
import type { z as zod } from 'zod/v3';
import { describeIssues } from './describeIssues';
import { shootInput } from './shootDraftInput';

type Zod = typeof zod;

/** What a node network is wanted for. */
export const suggestionInput = {
  garden: shootInput.garden,
  prefix: (z: Zod) =>
    z
      .number()
      .int()
      .min(0)
      .max(128)
      .optional()
      .describe('Prefix length, for example 27; default of the Garden'),
  targets: (z: Zod) =>
    z
      .array(
        z.object({
          namespace: z.string().describe('Namespace of the shoot'),
          name: z.string().describe('Name of the shoot'),
          seed: z.string().optional().describe('Not used'),
          reverse: z.boolean().optional().describe('Not used'),
        }),
      )
      .max(50)
      .optional()
      .describe(
        'Shoots to peer with: their node networks and those of their peers are avoided. Takes what the field GardenerPeering gives',
      ),
  avoid: (z: Zod) =>
    z
      .enum(['targets', 'visible'])
      .optional()
      .describe('visible: avoid every shoot that the user may see as well'),
  within: (z: Zod) =>
    z.string().min(1).max(64).optional().describe('CIDR in which to look'),
};

/** @throws InputError that names every field that can't be used */
export function suggestionRequest(input: unknown): SuggestionRequest {
  const { success, data, error } = suggestionRequestSchema.safeParse(input);
  if (success) return data;
  throw new InputError(describeIssues(error.issues));
}
