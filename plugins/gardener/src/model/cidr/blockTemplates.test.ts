import type { Entity } from '@backstage/catalog-model';
import { blockTemplateAddress, blockTemplates } from './blockTemplates';

function template(name: string, parameters: unknown, title?: string): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, ...(title && { title }) },
    spec: { parameters: parameters as never },
  };
}

const network = { nodes: { type: 'string', 'ui:field': 'GardenerNodeCidr' } };

describe('templates that a block can be used in', () => {
  it('are those that ask for a node network, in any of their steps, by title', () => {
    expect(
      blockTemplates([
        template(
          'create',
          [
            { properties: { name: { type: 'string' } } },
            { properties: network },
          ],
          'New cluster',
        ),
        template('one-step', {
          properties: { block: network.nodes, name: { type: 'string' } },
        }),
        template('website', [{ properties: { nodes: { type: 'string' } } }]),
      ]),
    ).toEqual([
      {
        namespace: 'default',
        name: 'create',
        title: 'New cluster',
        parameter: 'nodes',
      },
      {
        namespace: 'default',
        name: 'one-step',
        title: 'one-step',
        parameter: 'block',
      },
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'nodes'],
    ['no list of properties', [{ properties: null }]],
    ['steps that are none', [null, 3, []]],
    ['a property that is none', [{ properties: { nodes: null } }]],
  ])('are not those whose parameters are %s', (_, parameters) => {
    expect(blockTemplates([template('odd', parameters)])).toEqual([]);
  });

  it('begin with the block', () => {
    const [found] = blockTemplates([
      template('create', { properties: network }),
    ]);
    const address = blockTemplateAddress(
      '/create/templates/default/create',
      found,
      '10.5.2.0/26',
    );
    const { pathname, searchParams } = new URL(address, 'http://portal');
    expect(pathname).toBe('/create/templates/default/create');
    expect(JSON.parse(searchParams.get('formData') ?? '')).toEqual({
      nodes: '10.5.2.0/26',
    });
  });
});
