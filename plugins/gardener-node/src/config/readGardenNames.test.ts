import { mockServices } from '@backstage/backend-test-utils';
import { readGardenNames } from './readGardenNames';

const KEY = 'search.collators.gardener';

const read = (
  plugins: ReadonlyArray<{ name?: string }> | undefined,
  own?: string[],
) =>
  readGardenNames(
    mockServices.rootConfig({
      data: {
        ...(plugins && { gardener: { gardens: [...plugins] } }),
        ...(own && { search: { collators: { gardener: { gardens: own } } } }),
      },
    }),
    KEY,
  );

describe('readGardenNames', () => {
  it('takes those of the plugin, each once', () => {
    expect(
      read([{ name: 'osc' }, { name: 'lab' }, { name: 'osc' }]).gardens,
    ).toEqual(['osc', 'lab']);
  });

  it('takes those that are named for the module instead', () => {
    expect(read([{ name: 'osc' }], ['lab', 'lab']).gardens).toEqual(['lab']);
  });

  it('leaves out one of the plugin that has no usable name, and says which', () => {
    expect(read([{ name: 'osc' }, {}, { name: 'Lab' }])).toEqual({
      gardens: ['osc'],
      leftOut: [
        'gardener.gardens[1].name is missing',
        expect.stringContaining("gardener.gardens[2].name has 'Lab'"),
      ],
    });
  });

  it('refuses when none of the plugin’s can be used, and any that is named for the module', () => {
    expect(() => read([{ name: 'Lab' }])).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining('gardener.gardens[0].name'),
      }),
    );
    expect(() => read([{ name: 'osc' }], ['Lab'])).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`${KEY}.gardens has 'Lab'`),
      }),
    );
  });

  it('finds none where none is configured', () => {
    expect(read(undefined)).toEqual({ gardens: [], leftOut: [] });
  });
});
