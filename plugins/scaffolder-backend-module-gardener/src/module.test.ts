import { startTestBackend } from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { gardenerServiceMockFactory } from 'backstage-plugin-gardener-node/testUtils';
import { parse } from 'yaml';
import scaffolderModuleGardener from '.';

describe('the module of the scaffolder', () => {
  const added: TemplateAction<any, any, any>[] = [];

  beforeAll(async () => {
    await startTestBackend({
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          { addActions: (...actions) => added.push(...actions) },
        ],
      ],
      features: [scaffolderModuleGardener, gardenerServiceMockFactory()],
    });
  });

  it('adds the actions', () => {
    expect(added.map(({ id }) => id).sort()).toEqual([
      'gardener:cidr:suggest',
      'gardener:peering:configure',
      'gardener:peering:plan',
      'gardener:shoot:create',
      'gardener:shoot:manifest',
    ]);
  });

  it('adds each with examples that use it, a description of every field, and a dry run', () => {
    for (const { id, examples = [], schema, supportsDryRun } of added) {
      expect([id, supportsDryRun]).toEqual([id, true]);
      expect(examples.length).toBeGreaterThan(0);
      for (const { example } of examples) {
        const { steps } = parse(example);
        expect(steps.map((step: { action: string }) => step.action)).toContain(
          id,
        );
      }
      for (const part of [schema?.input, schema?.output]) {
        for (const [field, { description }] of Object.entries(
          part?.properties ?? {},
        )) {
          expect([id, field, description]).toEqual([
            id,
            field,
            expect.stringMatching(/.../),
          ]);
        }
      }
    }
  });
});
