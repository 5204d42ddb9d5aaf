import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  formatShootRef,
  type ApplyRequest,
  type CreatedShoot,
  type ShootDraft,
} from 'backstage-plugin-gardener-common';
import { ActionRun, type ActionDeps } from '../run/ActionRun';
import { createReverseEntries } from '../run/createReverseEntries';
import { describeHandovers } from '../run/describeHandovers';
import { logFindings } from '../run/logFindings';
import {
  findingsOutput,
  handoverOutput,
  reverseOutput,
  shootOutput,
} from '../schema/outputs';
import { findingsForOutput } from '../schema/findingsForOutput';
import { parseShootDraft } from '../schema/parseShootDraft';
import {
  acceptInput,
  shootDraftInput,
  waitInput,
} from '../schema/shootDraftInput';
import { DEFAULT_WAIT_SECONDS } from '../schema/waitSeconds';
import { createShootExamples } from './createShootAction.examples';

/** What is kept of the created shoot for a run after a crash. */
type KeptShoot = Pick<
  CreatedShoot,
  'entityRef' | 'yaml' | 'reverse' | 'handovers'
> & { findings: ReturnType<typeof findingsForOutput> };

/**
 * Creates a shoot with its entries, and then the reverse entries on its targets, as the user who started the template.
 */
export function createShootAction(deps: ActionDeps) {
  return createTemplateAction({
    id: 'gardener:shoot:create',
    description:
      'Creates a Gardener shoot with its peerings, and their reverse entries once it has a seed',
    examples: createShootExamples,
    supportsDryRun: true,
    schema: {
      input: { ...shootDraftInput, ...acceptInput, ...waitInput },
      output: {
        ...shootOutput,
        entityRef: z =>
          z.string().describe('Entity of the cluster in the catalog'),
        seed: z =>
          z
            .string()
            .optional()
            .describe('Its seed, when there are peerings that want it'),
        manifest: z => z.string().describe('The manifest as it was sent'),
        changeId: z =>
          z
            .string()
            .optional()
            .describe('The change that wrote the reverse entries'),
        ...findingsOutput,
        ...reverseOutput,
        ...handoverOutput,
      },
    },
    async handler(ctx) {
      const draft = parseShootDraft(ctx.input);
      const {
        acceptWarnings,
        overlapOverride,
        waitSeconds = DEFAULT_WAIT_SECONDS,
      } = ctx.input;
      const accept = { acceptWarnings, overlapOverride };
      const run = new ActionRun(deps, ctx);
      const { garden, namespace, name } = draft;
      const shoot = { garden, namespace, name };

      const kept = ctx.isDryRun
        ? await write(run, draft, accept, 'dryRun')
        : await run.once(`shoot.${formatShootRef(shoot)}`, () =>
            write(run, draft, accept, 'create'),
          );
      ctx.output('shootRef', formatShootRef(shoot));
      ctx.output('garden', garden);
      ctx.output('namespace', namespace);
      ctx.output('name', name);
      ctx.output('entityRef', kept.entityRef);
      ctx.output('manifest', kept.yaml);
      ctx.output('findings', kept.findings);

      const ended = ctx.isDryRun
        ? kept
        : await createReverseEntries(run, draft, kept, { accept, waitSeconds });
      if ('seed' in ended) ctx.output('seed', ended.seed);
      if ('changeId' in ended) ctx.output('changeId', ended.changeId);
      ctx.output('reverse', [...ended.reverse]);
      ctx.output('handovers', [...ended.handovers]);
      ctx.output('handoverText', describeHandovers(ended.handovers));
    },
  });
}

async function write(
  run: ActionRun,
  draft: ShootDraft,
  accept: ApplyRequest,
  mode: 'create' | 'dryRun',
): Promise<KeptShoot> {
  const name = formatShootRef(draft);
  const created = await run.call(`create ${name}`, (gardener, options) =>
    gardener.createShoot(
      {
        draft,
        mode,
        ...(mode === 'create' && { key: run.keyOf('create', name) }),
        accept,
      },
      options,
    ),
  );
  logFindings(run, created.findings);
  for (const warning of created.warnings) run.logger.warn(warning);
  run.logger.info(`${name}: ${created.outcome}`);
  const { entityRef, yaml, reverse, handovers } = created;
  return {
    entityRef,
    yaml,
    reverse,
    handovers,
    findings: findingsForOutput(created.findings),
  };
}
