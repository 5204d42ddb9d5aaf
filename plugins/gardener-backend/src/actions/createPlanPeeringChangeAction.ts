import { InputError } from '@backstage/errors';
import {
  describeWrite,
  formatShootRef,
  type PairChange,
  type PlanStep,
} from 'backstage-plugin-gardener-common';
import type { ActionDeps } from './parts/ActionDeps';
import { assistantError } from './parts/assistantError';
import { shootInput } from './parts/inputs';
import { findingOf, findingOutput, handoverOutput } from './parts/outputs';

const MAX_PAIRS = 100;

interface Listed {
  readonly namespace: string;
  readonly name: string;
  readonly seed?: string;
  readonly reverse?: boolean;
}

/** Plans a change of peerings. Writes nothing. */
export function createPlanPeeringChangeAction({
  actionsRegistry,
  gardener,
}: ActionDeps): void {
  actionsRegistry.register({
    name: 'plan-peering-change',
    title: 'Plan a change of peerings',
    description: `Plans adding and removing peerings of one Gardener shoot, and writes nothing: says which entries would be written on which shoots, what the Garden answers to a dry run, what is found, and what must be left to the owners of other shoots.

When to use:
- when the user wants two clusters to reach each other, or no longer;
- always before apply-peering-change, which takes the planId of the answer. Show the user the steps and findings first, and apply only on the user's word.

A plan belongs to the user and is kept for 30 minutes. When blockers is not empty it can't be applied as it is. A noRights blocker of another shoot goes away with reverse: false for it: then its owner gets the entry in handovers.`,
    schema: {
      input: z => {
        // Made anew for each place: a schema that is used twice becomes a reference, which some clients can't read.
        const target = () => ({
          namespace: z
            .string()
            .min(1)
            .max(253)
            .describe('Namespace of the other shoot'),
          name: z.string().min(1).max(253).describe('Name of the other shoot'),
          reverse: z
            .boolean()
            .optional()
            .describe(
              'Whether the entry on the other shoot is changed as well; true unless given',
            ),
        });
        return z.object({
          ...shootInput(z),
          add: z
            .array(
              z.object({
                ...target(),
                seed: z
                  .string()
                  .min(1)
                  .max(253)
                  .optional()
                  .describe(
                    'Seed of a shoot that the user may not see; leave out for any other',
                  ),
              }),
            )
            .max(MAX_PAIRS)
            .optional()
            .describe('Shoots to peer with'),
          remove: z
            .array(z.object(target()))
            .max(MAX_PAIRS)
            .optional()
            .describe('Shoots whose peering goes'),
        });
      },
      output: z =>
        z.object({
          planId: z.string().describe('For apply-peering-change'),
          expiresAt: z.string().describe('Until when it can be applied'),
          steps: z
            .array(
              z.object({
                shoot: z
                  .string()
                  .describe('The shoot that is written, garden/namespace/name'),
                edits: z.array(z.string()).describe('What is written'),
                dryRun: z
                  .string()
                  .describe('What the Garden says to it, without doing it'),
              }),
            )
            .describe('What would be written, in this order'),
          findings: z
            .array(
              findingOutput(z).extend({
                standing: z
                  .enum(['blocks', 'overridable', 'asks', 'tells'])
                  .describe(
                    'blocks: can’t be applied; overridable: only with overlapOverride; asks: only with acceptWarnings; tells: for information',
                  ),
              }),
            )
            .describe('What would hold and does not hold now'),
          blockers: z
            .array(
              z.object({
                code: z
                  .string()
                  .describe('nothingToDo: all is as wanted already'),
                message: z.string().describe('The reason'),
              }),
            )
            .describe('Why it can’t be applied; empty when it can'),
          handovers: z
            .array(handoverOutput(z))
            .describe('What the owners of other shoots must do'),
        }),
    },
    examples: [
      {
        title: 'Peer two clusters, with both entries',
        input: {
          garden: 'osc',
          namespace: 'garden-prod',
          name: 'returns',
          add: [{ namespace: 'garden-data', name: 'warehouse' }],
        },
      },
      {
        title: 'End a peering on both sides',
        input: {
          garden: 'osc',
          namespace: 'garden-prod',
          name: 'returns',
          remove: [{ namespace: 'garden-data', name: 'warehouse' }],
        },
      },
    ],
    attributes: { readOnly: true, destructive: false, idempotent: true },
    async action({ input, credentials }) {
      const { add = [], remove = [], ...shoot } = input;
      const pairs = [...pairsOf('add', add), ...pairsOf('remove', remove)];
      if (pairs.length === 0) {
        throw new InputError('add or remove must list at least one shoot');
      }
      try {
        const plan = await gardener.createPlan(
          { kind: 'peerings', shoot, pairs, source: 'action' },
          { credentials },
        );
        return {
          output: {
            planId: plan.id,
            expiresAt: plan.expiresAt,
            steps: plan.steps.map(stepOf),
            findings: plan.findings.map(({ finding, standing }) => ({
              ...findingOf(finding),
              standing,
            })),
            blockers: plan.blockers.map(({ code, message }) => ({
              code,
              message,
            })),
            handovers: plan.handovers.map(({ target, edit, owner, yaml }) => ({
              ...target,
              edit,
              owner,
              yaml,
            })),
          },
        };
      } catch (error) {
        throw assistantError(
          error,
          `plan the peerings of ${formatShootRef(shoot)}`,
        );
      }
    },
  });
}

function pairsOf(
  edit: 'add' | 'remove',
  list: readonly Listed[],
): readonly PairChange[] {
  return list.map(({ namespace, name, seed, reverse = true }) => ({
    target: { namespace, name },
    here: edit,
    there: reverse ? edit : 'keep',
    ...(seed !== undefined && { seed }),
  }));
}

function stepOf({ shoot, write, dryRun }: PlanStep) {
  return {
    shoot: formatShootRef(shoot),
    edits: describeWrite(write),
    dryRun:
      dryRun.verdict === 'accepted'
        ? ['accepted', ...dryRun.warnings].join('; ')
        : `${dryRun.verdict}: ${dryRun.reason}`,
  };
}
