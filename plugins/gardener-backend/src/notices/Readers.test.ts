import { READER_LIFE_MS, Readers } from './Readers';

function setUp() {
  let now = 1_000;
  const readers = new Readers({ now: () => now });
  return {
    readers,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('Readers', () => {
  it('knows who reads what of some namespaces', () => {
    const { readers } = setUp();
    readers.note('mara', new Set(['prod', 'ops']));
    readers.note('jon', new Set(['prod']));
    readers.note('mara', new Set(['dev']));
    expect(readers.of(new Set(['ops', 'dev', 'other']))).toEqual(
      new Map([['mara', new Set(['ops', 'dev'])]]),
    );
    expect([...readers.of(new Set(['prod'])).keys()].sort()).toEqual([
      'jon',
      'mara',
    ]);
    expect([...readers.of(undefined).keys()].sort()).toEqual(['jon', 'mara']);
  });

  it('counts nobody who may list nothing', () => {
    const { readers } = setUp();
    readers.note('nobody', new Set());
    expect(readers.of(undefined).size).toBe(0);
  });

  it('forgets who has not asked for a while, and who asks again stays', () => {
    const { readers, pass } = setUp();
    readers.note('mara', new Set(['prod']));
    readers.note('jon', new Set(['prod']));
    pass(READER_LIFE_MS - 1);
    readers.note('jon', new Set(['prod']));
    pass(2);
    expect([...readers.of(undefined).keys()]).toEqual(['jon']);
  });

  it('forgets at once who is to be told nothing', () => {
    const { readers } = setUp();
    readers.note('mara', new Set(['prod']));
    readers.forget('mara');
    expect(readers.of(undefined).size).toBe(0);
  });
});
