import { ConfigReader } from '@backstage/config';
import { readCollatorConfig } from './readCollatorConfig';

const gardens = (...names: unknown[]) => ({
  gardener: { gardens: names.map(name => ({ name })) },
});
const collator = (gardener: object) => ({
  search: { collators: { gardener } },
});

function read(...parts: object[]) {
  return readCollatorConfig(new ConfigReader(Object.assign({}, ...parts)));
}

describe('readCollatorConfig', () => {
  it('takes the Gardens of the gardener plugin, and sensible defaults', () => {
    expect(read(gardens('osc', 'lab'))).toEqual({
      gardens: ['osc', 'lab'],
      leftOut: [],
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 15 },
      },
      locationTemplate: '/catalog/:namespace/:kind/:name',
      batchSize: 500,
    });
  });

  it('takes what is named for search alone', () => {
    expect(
      read(
        gardens('osc'),
        collator({
          gardens: ['lab', 'lab'],
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
          locationTemplate: '/clusters/:name',
          batchSize: 10,
        }),
      ),
    ).toMatchObject({
      gardens: ['lab'],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
      locationTemplate: '/clusters/:name',
      batchSize: 10,
    });
  });

  it('collates nothing where no Garden is named', () => {
    expect(read({})).toBeUndefined();
    expect(read(collator({ batchSize: 10 }))).toBeUndefined();
  });

  it('leaves out a Garden of the plugin without a usable name, and says which', () => {
    expect(read(gardens('osc', 'No Label', undefined))).toMatchObject({
      gardens: ['osc'],
      leftOut: [
        expect.stringContaining("gardener.gardens[1].name has 'No Label'"),
        'gardener.gardens[2].name is missing',
      ],
    });
  });

  it.each([
    [gardens('No Label'), 'gardener.gardens[0].name'],
    [collator({ gardens: ['No Label'] }), 'search.collators.gardener.gardens'],
    [
      { ...gardens('osc'), ...collator({ batchSize: 1_001 }) },
      'search.collators.gardener.batchSize',
    ],
    [
      { ...gardens('osc'), ...collator({ batchSize: 0 }) },
      'search.collators.gardener.batchSize',
    ],
  ])('names the key of what is wrong (%#)', (config, key) => {
    expect(() => read(config)).toThrow(key);
  });
});
