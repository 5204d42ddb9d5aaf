import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  describeWrite,
  formatShootRef,
  type PlanStep,
} from 'backstage-plugin-gardener-common';
import { ActionRun, type ActionDeps } from '../run/ActionRun';
import { describeHandovers } from '../run/describeHandovers';
import { logFindings } from '../run/logFindings';
import { readPairWishes } from '../run/PairWish';
import { planPairs } from '../run/planPairs';
import { findingsForOutput } from '../schema/findingsForOutput';
import { findingsOutput, handoverOutput } from '../schema/outputs';
import { pairsInput } from '../schema/pairsInput';
import { parseShootRefInput } from '../schema/parseShootRefInput';
import { shootInput } from '../schema/shootDraftInput';
import { planPeeringExamples } from './planPeeringAction.examples';

const SIGNS = { added: '+', removed: '-', same: ' ', gap: '…' } as const;

/** What a change of peerings would write. Writes nothing. */
export function planPeeringAction(deps: ActionDeps) {
  return createTemplateAction({
    id: 'gardener:peering:plan',
    description:
      'Says what adding and removing peerings of a Gardener shoot would write and what is found, and writes nothing',
    examples: planPeeringExamples,
    supportsDryRun: true,
    schema: {
      input: { ...shootInput, ...pairsInput },
      output: {
        planId: z => z.string().describe('The plan; it is kept for 30 minutes'),
        applicable: z =>
          z
            .boolean()
            .describe(
              'Whether it can be applied, once its warnings are accepted',
            ),
        summary: z =>
          z.array(z.string()).describe('One line for each shoot to be written'),
        diff: z =>
          z.string().describe('What changes on each shoot, as a difference'),
        blockers: z =>
          z
            .array(
              z.object({
                code: z.string().describe('Code of the reason'),
                message: z.string().describe('The reason'),
              }),
            )
            .describe('Why it can’t be applied, beside its findings'),
        ...findingsOutput,
        ...handoverOutput,
      },
    },
    async handler(ctx) {
      const shoot = parseShootRefInput(ctx.input);
      const wishes = readPairWishes(ctx.input);
      const run = new ActionRun(deps, ctx);
      const plan = await planPairs(run, shoot, wishes);
      logFindings(run, plan.findings);

      const summary = plan.steps.map(describeStep);
      for (const line of summary) ctx.logger.info(line);
      for (const { message } of plan.blockers) ctx.logger.warn(message);
      ctx.output('planId', plan.id);
      ctx.output(
        'applicable',
        plan.blockers.length === 0 &&
          plan.findings.every(({ standing }) => standing !== 'blocks'),
      );
      ctx.output('summary', summary);
      ctx.output('diff', plan.steps.map(diffOf).join('\n'));
      ctx.output(
        'blockers',
        plan.blockers.map(({ code, message }) => ({ code, message })),
      );
      ctx.output('findings', findingsForOutput(plan.findings));
      ctx.output('handovers', plan.handovers);
      ctx.output('handoverText', describeHandovers(plan.handovers));
    },
  });
}

function describeStep({ shoot, write }: PlanStep): string {
  return `${formatShootRef(shoot)}: ${describeWrite(write).join(', ')}`;
}

function diffOf({ shoot, diff }: PlanStep): string {
  const lines = diff.map(({ kind, text }) => `${SIGNS[kind]}${text}`);
  return [`# ${formatShootRef(shoot)}`, ...lines, ''].join('\n');
}
