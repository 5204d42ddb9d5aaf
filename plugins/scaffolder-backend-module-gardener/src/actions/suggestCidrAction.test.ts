import type { BlockSuggestions } from 'backstage-plugin-gardener-common';
import { gardenerServiceMock } from 'backstage-plugin-gardener-node/testUtils';
import { HastyClock } from '../__testUtils__/HastyClock';
import { TestTask } from '../__testUtils__/TestTask';
import { suggestCidrAction } from './suggestCidrAction';

const found: BlockSuggestions = {
  suggestions: [
    { cidr: '10.5.1.0/27', why: 'mostRoom', growsTo: 24 },
    { cidr: '10.5.0.224/27', why: 'lowest', growsTo: null },
  ],
  prefix: 27,
  within: '10.5.0.0/16',
  compared: 6,
  unknown: 1,
  defaultNodes: null,
  maxPrefix: 23,
  sizes: [],
};

function setUp(answer: BlockSuggestions) {
  const requests: unknown[] = [];
  const action = suggestCidrAction({
    gardener: gardenerServiceMock({
      suggestBlocks: async request => {
        requests.push(request);
        return answer;
      },
    }),
    clock: new HastyClock(),
  });
  return { requests, action, task: new TestTask() };
}

describe('gardener:cidr:suggest', () => {
  it('gives the first block and all of them', async () => {
    const { requests, action, task } = setUp(found);
    await action.handler(
      task.context({
        garden: 'osc',
        prefix: 27,
        targets: [{ namespace: 'garden-ops', name: 'vault', reverse: true }],
        avoid: 'visible',
      }),
    );
    expect(requests).toEqual([
      {
        garden: 'osc',
        prefix: 27,
        targets: [{ namespace: 'garden-ops', name: 'vault' }],
        avoid: 'visible',
      },
    ]);
    expect(task.outputs).toEqual({
      cidr: '10.5.1.0/27',
      suggestions: found.suggestions,
      compared: 6,
      unknown: 1,
    });
    expect(task.log.join()).toContain('1 targets are not known');
  });

  it('is an error when there is no room', async () => {
    const { action, task } = setUp({ ...found, suggestions: [] });
    await expect(
      action.handler(task.context({ garden: 'osc' })),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('no free /27 within 10.5.0.0/16'),
    });
  });

  it('refuses values that can not be used, by their fields', async () => {
    const { action, task } = setUp(found);
    await expect(
      action.handler(
        task.context({
          garden: 'osc',
          targets: [{ namespace: 'No Label', name: 'vault' }],
        }),
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('targets[0].namespace'),
    });
  });
});
