import { emphasise } from './emphasis';

function marked(sentence: string, ...names: string[]) {
  return emphasise(sentence, names)
    .map(({ kind, text }) => {
      if (kind === 'name') return `*${text}*`;
      return kind === 'network' ? `\`${text}\`` : text;
    })
    .join('');
}

describe('emphasise', () => {
  it('marks names and networks', () => {
    expect(
      marked('Nodes of shop and ci share 10.5.0.0/27.', 'shop', 'ci'),
    ).toBe('Nodes of *shop* and *ci* share `10.5.0.0/27`.');
  });

  it('takes whole names only, the longer one first', () => {
    expect(marked('shop, shop-dev and bookshop', 'shop', 'shop-dev')).toBe(
      '*shop*, *shop-dev* and bookshop',
    );
  });

  it('marks IPv6', () => {
    expect(marked('in fd8f:6d53:b97a:1::/96 here')).toBe(
      'in `fd8f:6d53:b97a:1::/96` here',
    );
  });

  it('leaves a sentence without either alone', () => {
    expect(marked('Version 1.2.3 at 13:58:00.')).toBe(
      'Version 1.2.3 at 13:58:00.',
    );
    expect(marked('', 'shop')).toBe('');
  });

  it('takes a name as it is and not as a pattern', () => {
    expect(marked('axb a.b', 'a.b')).toBe('axb *a.b*');
  });
});
