import { RecordedReads } from './RecordedReads';

describe('RecordedReads', () => {
  it('hands on what is read, once', () => {
    const reads = new RecordedReads();
    const read = jest.fn(() => 42);
    expect(reads.read(read)).toBe(42);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is unchanged as long as every read answers the same', () => {
    const facts = { a: 1, list: ['x', { y: 1 }] };
    const reads = new RecordedReads();
    expect(reads.unchanged()).toBe(true);
    reads.read(() => facts.a);
    reads.read(() => [...facts.list]);
    expect(reads.unchanged()).toBe(true);
    facts.list = ['x', { y: 2 }];
    expect(reads.unchanged()).toBe(false);
    facts.list = ['x', { y: 1 }];
    expect(reads.unchanged()).toBe(true);
    facts.a = 2;
    expect(reads.unchanged()).toBe(false);
  });

  it('tells nothing from something', () => {
    const facts: { name?: string } = {};
    const reads = new RecordedReads();
    reads.read(() => facts.name);
    facts.name = '';
    expect(reads.unchanged()).toBe(false);
  });
});
