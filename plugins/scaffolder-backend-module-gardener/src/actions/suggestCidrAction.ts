import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionRun, type ActionDeps } from '../run/ActionRun';
import { suggestionRequest, suggestionInput } from '../schema/suggestionInput';
import { suggestCidrExamples } from './suggestCidrAction.examples';

/** Finds free blocks for the node network of a new shoot. Reserves nothing. */
export function suggestCidrAction(deps: ActionDeps) {
  return createTemplateAction({
    id: 'gardener:cidr:suggest',
    description:
      'Suggests free blocks for the node network of a new Gardener shoot, and reserves nothing',
    examples: suggestCidrExamples,
    supportsDryRun: true,
    schema: {
      input: suggestionInput,
      output: {
        cidr: z => z.string().describe('The first of the blocks'),
        suggestions: z =>
          z
            .array(
              z.object({
                cidr: z.string().describe('The block'),
                why: z
                  .enum(['mostRoom', 'lowest', 'fillsGap'])
                  .describe('What speaks for it'),
                growsTo: z
                  .number()
                  .nullable()
                  .describe(
                    'Prefix length to which it can grow; null when it can’t',
                  ),
              }),
            )
            .describe('At most three free blocks'),
        compared: z =>
          z.number().describe('Shoots whose node networks were avoided'),
        unknown: z =>
          z.number().describe('Targets whose node networks are not known'),
      },
    },
    async handler(ctx) {
      const request = suggestionRequest(ctx.input);
      const run = new ActionRun(deps, ctx);
      const found = await run.call(
        'suggest a node network',
        (gardener, options) => gardener.suggestBlocks(request, options),
      );
      const { suggestions, prefix, within, compared, unknown } = found;
      if (unknown > 0) {
        ctx.logger.warn(
          `The node networks of ${unknown} targets are not known, so they could not be avoided`,
        );
      }
      const [first] = suggestions;
      if (!first) {
        throw new ConflictError(
          `There is no free /${prefix} within ${within}. Choose another prefix or another range (within)`,
        );
      }
      ctx.logger.info(
        `Free in ${within}: ${suggestions.map(({ cidr }) => cidr).join(', ')}`,
      );
      ctx.output('cidr', first.cidr);
      ctx.output('suggestions', suggestions);
      ctx.output('compared', compared);
      ctx.output('unknown', unknown);
    },
  });
}
