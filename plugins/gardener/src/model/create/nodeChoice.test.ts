import { suggestionsOf } from '../../__testUtils__/createFixtures';
import { isTooLarge, nodeCards, readNodes } from './nodeChoice';
import { readNetwork } from './draftTargets';

const blocks = suggestionsOf({ garden: 'osc' });

describe('the blocks to choose from', () => {
  it('are those that are suggested, with the chosen one among them', () => {
    expect(nodeCards(blocks, '10.5.0.224/27').map(({ cidr }) => cidr)).toEqual([
      '10.5.1.0/27',
      '10.5.0.224/27',
      '10.5.4.192/27',
    ]);
  });

  it('keep a chosen one that is not suggested any more, and stay three', () => {
    expect(nodeCards(blocks, '10.5.9.0/27')).toMatchObject([
      { cidr: '10.5.9.0/27', why: 'kept' },
      { cidr: '10.5.1.0/27' },
      { cidr: '10.5.0.224/27' },
    ]);
  });

  it('hold the chosen one before any is suggested', () => {
    expect(nodeCards(undefined, '10.5.9.0/27')).toHaveLength(1);
    expect(nodeCards(undefined, undefined)).toEqual([]);
  });
});

describe('a written block', () => {
  it.each(['10.5.1.1/27', '010.5.1.0/27', '10.5.1.0', '10.5.1.0/33', 'x'])(
    'is wrong as %s',
    text => {
      expect(readNodes(text)).toMatchObject({ kind: 'wrong' });
    },
  );

  it('is a network, or nothing', () => {
    expect(readNodes('10.5.1.0/27')).toMatchObject({
      kind: 'network',
      network: { text: '10.5.1.0/27' },
    });
    expect(readNodes('')).toEqual({ kind: 'empty' });
    expect(readNodes(undefined)).toEqual({ kind: 'empty' });
  });

  it('may not be larger than the Garden allows, by the rules of its family', () => {
    const large = (text: string) => {
      const network = readNetwork(text);
      return network && isTooLarge(network, 23);
    };
    expect(large('10.5.0.0/22')).toBe(true);
    expect(large('10.5.0.0/23')).toBe(false);
    expect(large('fd00::/16')).toBe(false);
  });
});
