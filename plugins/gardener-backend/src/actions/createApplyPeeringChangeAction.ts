import { InputError } from '@backstage/errors';
import {
  formatShootRef,
  type Change,
  type ChangeState,
} from 'backstage-plugin-gardener-common';
import type { ActionDeps } from './parts/ActionDeps';
import { assistantError } from './parts/assistantError';

/** Applies a plan of peerings. */
export function createApplyPeeringChangeAction({
  actionsRegistry,
  gardener,
}: ActionDeps): void {
  actionsRegistry.register({
    name: 'apply-peering-change',
    title: 'Apply a plan of peerings',
    description: `Writes a plan of plan-peering-change into the Garden, as the user: the reverse entries first, then the own shoot. A refused write takes back those before it.

When to use:
- only after plan-peering-change, and only when the user has seen the plan and said yes to it;
- again with the same planId, within the life of the plan, to see how far it is: nothing is written a second time.

Set acceptWarnings or overlapOverride only when the user has read the findings and said so. It answers at once; the writes go on. After 30 minutes the history on the cluster's Peering tab says how it ended.`,
    schema: {
      input: z =>
        z.object({
          planId: z.string().uuid().describe('planId of plan-peering-change'),
          acceptWarnings: z
            .boolean()
            .optional()
            .describe('The user accepts the findings whose standing is asks'),
          overlapOverride: z
            .string()
            .max(63)
            .optional()
            .describe(
              'Name of the plan’s shoot, given by the user, to go on although node networks overlap',
            ),
        }),
      output: z =>
        z.object({
          changeId: z.string().describe('The change; the same as the planId'),
          state: z
            .enum([
              'writing',
              'written',
              'rollingOut',
              'done',
              'refused',
              'undone',
              'halfOpen',
              'cancelled',
              'paused',
            ])
            .describe('How far it is'),
          summary: z.string().describe('The same in words'),
          steps: z
            .array(
              z.object({
                shoot: z
                  .string()
                  .describe('The shoot that is written, garden/namespace/name'),
                state: z
                  .enum([
                    'waiting',
                    'writing',
                    'written',
                    'unchanged',
                    'refused',
                    'unknown',
                  ])
                  .describe('How far this write is'),
                problem: z
                  .string()
                  .nullable()
                  .describe('What kept it from being carried out'),
              }),
            )
            .describe('The writes, as far as the user may see the shoots'),
        }),
    },
    examples: [
      {
        title: 'Apply a plan without warnings',
        input: { planId: '6a1f6f0c-2b1e-4b8e-9f0a-0d6a1c1f2b3c' },
        output: {
          changeId: '6a1f6f0c-2b1e-4b8e-9f0a-0d6a1c1f2b3c',
          state: 'writing' as const,
          summary:
            'It is being written. Call again with the same planId to see how far it is.',
          steps: [
            {
              shoot: 'osc/garden-data/warehouse',
              state: 'waiting' as const,
              problem: null,
            },
          ],
        },
      },
    ],
    // Of a change that only adds nothing is lost; what a plan holds is not known when tools are listed.
    attributes: { readOnly: false, destructive: true, idempotent: true },
    async action({ input, credentials }) {
      const { planId, acceptWarnings, overlapOverride } = input;
      try {
        await assertOfPeerings();
        const change = await gardener.applyPlan(
          planId,
          { acceptWarnings, overlapOverride },
          { credentials },
        );
        return { output: outputOf(change) };
      } catch (error) {
        if (error instanceof InputError) throw error;
        throw assistantError(error, 'apply the plan');
      }

      // Shoots are deleted by plans too. Not from here.
      async function assertOfPeerings(): Promise<void> {
        const { request } = await gardener.getPlan(planId, { credentials });
        if (request.kind !== 'peerings') {
          throw new InputError('planId must be that of plan-peering-change');
        }
      }
    },
  });
}

function outputOf({ id, state, steps }: Change) {
  return {
    changeId: id,
    state,
    summary: summaryOf(state),
    steps: steps.map(step => ({
      shoot: formatShootRef(step.shoot),
      state: step.state,
      problem: step.problem?.message ?? null,
    })),
  };
}

function summaryOf(state: ChangeState): string {
  switch (state) {
    case 'writing':
      return 'It is being written. Call again with the same planId to see how far it is.';
    case 'written':
    case 'rollingOut':
      return 'All of it is written. Gardener applies it; the peerings of the shoot say how far.';
    case 'done':
      return 'All of it is written and applied.';
    case 'refused':
      return 'The Garden refused it, and nothing is written.';
    case 'undone':
      return 'The Garden refused a part of it, and what was written is taken back.';
    case 'halfOpen':
      return 'A part of it is written and a part is not. The user must finish or undo it on the Peering tab of the cluster.';
    case 'cancelled':
      return 'It ended before anything was written.';
    case 'paused':
      return 'It is paused between two writes. A user with the rights may resume or cancel it.';
    default: {
      const never: never = state;
      throw new Error(`Unknown state of a change: ${never}`);
    }
  }
}
