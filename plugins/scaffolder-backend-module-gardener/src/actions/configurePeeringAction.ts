import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { formatShootRef } from 'backstage-plugin-gardener-common';
import { ActionRun, type ActionDeps } from '../run/ActionRun';
import { applyPairs } from '../run/applyPairs';
import { describeHandovers } from '../run/describeHandovers';
import { readPairWishes } from '../run/PairWish';
import { previewPairs } from '../run/previewPairs';
import { handoverOutput, reverseOutput, shootOutput } from '../schema/outputs';
import { pairsInput } from '../schema/pairsInput';
import { parseShootRefInput } from '../schema/parseShootRefInput';
import { acceptInput, shootInput, waitInput } from '../schema/shootDraftInput';
import { DEFAULT_WAIT_SECONDS } from '../schema/waitSeconds';
import { configurePeeringExamples } from './configurePeeringAction.examples';

/** Adds and removes peerings of a shoot, on both sides where wanted, as the user who started the template. */
export function configurePeeringAction(deps: ActionDeps) {
  return createTemplateAction({
    id: 'gardener:peering:configure',
    description:
      'Adds and removes peerings of a Gardener shoot, with their reverse entries',
    examples: configurePeeringExamples,
    supportsDryRun: true,
    schema: {
      input: { ...shootInput, ...pairsInput, ...acceptInput, ...waitInput },
      output: {
        ...shootOutput,
        outcome: z =>
          z
            .enum(['changed', 'nothingToChange', 'dryRun'])
            .describe('Whether anything was written'),
        changeId: z =>
          z.string().optional().describe('The change, when there was one'),
        ...reverseOutput,
        ...handoverOutput,
      },
    },
    async handler(ctx) {
      const shoot = parseShootRefInput(ctx.input);
      const wishes = readPairWishes(ctx.input);
      const {
        acceptWarnings,
        overlapOverride,
        waitSeconds = DEFAULT_WAIT_SECONDS,
      } = ctx.input;
      const run = new ActionRun(deps, ctx);

      ctx.output('shootRef', formatShootRef(shoot));
      ctx.output('garden', shoot.garden);
      ctx.output('namespace', shoot.namespace);
      ctx.output('name', shoot.name);
      const ended = ctx.isDryRun
        ? await previewPairs(run, shoot, wishes)
        : await applyPairs(run, shoot, wishes, {
            accept: { acceptWarnings, overlapOverride },
            waitSeconds,
          });
      ctx.output('outcome', outcomeOf(ctx.isDryRun === true, ended.changeId));
      ctx.output('changeId', ended.changeId);
      ctx.output('reverse', [...ended.reverse]);
      ctx.output('handovers', [...ended.handovers]);
      ctx.output('handoverText', describeHandovers(ended.handovers));
    },
  });
}

function outcomeOf(isDryRun: boolean, changeId: string | undefined) {
  if (isDryRun) return 'dryRun';
  return changeId === undefined ? 'nothingToChange' : 'changed';
}
