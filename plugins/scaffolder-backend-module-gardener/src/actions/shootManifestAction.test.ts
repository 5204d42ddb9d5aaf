import { readFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import { aDraft } from '../__testUtils__/aDraft';
import { aCreatedShoot, aHandover } from '../__testUtils__/answers';
import { HastyClock } from '../__testUtils__/HastyClock';
import { TestTask } from '../__testUtils__/TestTask';
import { shootManifestAction } from './shootManifestAction';

const vault = { namespace: 'garden-ops', name: 'vault' };
const clearing = { namespace: 'garden-partner', name: 'clearing' };

describe('gardener:shoot:manifest', () => {
  const workspace = createMockDirectory();
  const requests: unknown[] = [];
  const action = shootManifestAction({
    gardener: gardenerServiceMock({
      createShoot: async request => {
        requests.push(request);
        return aCreatedShoot(request.draft, {
          outcome: 'rendered',
          reverse: [vault],
          handovers: [aHandover(clearing)],
        });
      },
    }),
    clock: new HastyClock(),
  });

  beforeEach(() => {
    workspace.clear();
    requests.length = 0;
  });

  const run = async (input: object) => {
    const task = new TestTask();
    await action.handler(
      task.context(
        { ...aDraft(), ...input },
        { workspacePath: workspace.path },
      ),
    );
    return task.outputs;
  };

  it('writes the manifest into the workspace, and asks for nothing to be created', async () => {
    const outputs = await run({ path: 'clusters/prod/cart.yaml' });
    expect(requests).toEqual([{ draft: aDraft(), mode: 'render' }]);
    const text = await readFile(
      workspace.resolve('clusters/prod/cart.yaml'),
      'utf8',
    );
    expect(text).toBe(outputs.manifest);
    expect(outputs).toEqual({
      shootRef: 'osc/garden-prod/cart',
      garden: 'osc',
      namespace: 'garden-prod',
      name: 'cart',
      entityRef: 'resource:default/osc.garden-prod.cart',
      path: 'clusters/prod/cart.yaml',
      manifest: expect.stringContaining('kind: Shoot'),
      findings: [],
      reverse: [vault],
      handovers: [aHandover(clearing)],
      handoverText: expect.stringContaining('garden-partner/clearing'),
    });
  });

  it('names the file by the shoot', async () => {
    await run({});
    expect(Object.keys(workspace.content() ?? {})).toEqual(['cart.yaml']);
  });

  it('writes nowhere else', async () => {
    await expect(run({ path: '../cart.yaml' })).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(requests).toEqual([]);
  });

  it('refuses values that can not be used, by their fields', async () => {
    await expect(run({ region: '' })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('region'),
    });
  });
});
