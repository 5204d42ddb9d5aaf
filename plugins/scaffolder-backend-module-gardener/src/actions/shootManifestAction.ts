import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { formatShootRef } from 'backstage-plugin-gardener-common';
import { ActionRun, type ActionDeps } from '../run/ActionRun';
import { describeHandovers } from '../run/describeHandovers';
import { logFindings } from '../run/logFindings';
import { findingsForOutput } from '../schema/findingsForOutput';
import {
  findingsOutput,
  handoverOutput,
  reverseOutput,
  shootOutput,
} from '../schema/outputs';
import { parseShootDraft } from '../schema/parseShootDraft';
import { shootDraftInput } from '../schema/shootDraftInput';
import { shootManifestExamples } from './shootManifestAction.examples';

/** Writes the manifest of a new shoot into the workspace, for teams that create clusters by pull request. */
export function shootManifestAction(deps: ActionDeps) {
  return createTemplateAction({
    id: 'gardener:shoot:manifest',
    description:
      'Writes the manifest of a Gardener shoot with its peerings into the workspace, and nothing into the Garden',
    examples: shootManifestExamples,
    supportsDryRun: true,
    schema: {
      input: {
        ...shootDraftInput,
        path: z =>
          z
            .string()
            .min(1)
            .optional()
            .describe(
              'File in the workspace; <name>.yaml unless given. What is there is overwritten',
            ),
      },
      output: {
        ...shootOutput,
        entityRef: z =>
          z
            .string()
            .describe('Entity that the cluster will have in the catalog'),
        path: z => z.string().describe('The file in the workspace'),
        manifest: z => z.string().describe('What is in it'),
        ...findingsOutput,
        ...reverseOutput,
        ...handoverOutput,
      },
    },
    async handler(ctx) {
      const draft = parseShootDraft(ctx.input);
      const { path = `${draft.name}.yaml` } = ctx.input;
      const file = resolveSafeChildPath(ctx.workspacePath, path);
      const run = new ActionRun(deps, ctx);
      const rendered = await run.call(
        `make the manifest of ${formatShootRef(draft)}`,
        (gardener, options) =>
          gardener.createShoot({ draft, mode: 'render' }, options),
      );
      logFindings(run, rendered.findings);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, rendered.yaml);
      ctx.logger.info(`Wrote ${path}`);

      ctx.output('shootRef', formatShootRef(draft));
      ctx.output('garden', draft.garden);
      ctx.output('namespace', draft.namespace);
      ctx.output('name', draft.name);
      ctx.output('entityRef', rendered.entityRef);
      ctx.output('path', path);
      ctx.output('manifest', rendered.yaml);
      ctx.output('findings', findingsForOutput(rendered.findings));
      ctx.output('reverse', rendered.reverse);
      ctx.output('handovers', rendered.handovers);
      ctx.output('handoverText', describeHandovers(rendered.handovers));
    },
  });
}
