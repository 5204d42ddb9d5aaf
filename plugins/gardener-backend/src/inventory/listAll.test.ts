import { FakeGarden, rawShoot } from '../__testUtils__/FakeGarden';
import { listAll } from './listAll';
import type { ReflectorSink } from './ReflectorSink';

class NotingSink implements ReflectorSink {
  readonly size = 0;
  readonly notes: string[] = [];

  constructor(private readonly garden: FakeGarden) {}

  beginList() {
    this.notes.push('begin');
  }

  addPage(items: readonly unknown[]) {
    this.notes.push(
      `page of ${items.length} after ${this.garden.calls.length} calls`,
    );
  }

  endList() {
    this.notes.push('end');
  }

  apply() {}

  refused() {}
}

describe('listAll', () => {
  function setUp(count: number) {
    const garden = new FakeGarden();
    garden.pageSize = 2;
    for (let index = 0; index < count; index += 1)
      garden.put('shoots', rawShoot('dev', `s${index}`));
    return { garden, sink: new NotingSink(garden) };
  }

  it('asks for the next page before it puts one away', async () => {
    const { garden, sink } = setUp(5);
    await listAll(garden, 'shoots', sink, new AbortController().signal);
    expect(sink.notes).toEqual([
      'begin',
      'page of 2 after 2 calls',
      'page of 2 after 3 calls',
      'page of 1 after 3 calls',
      'end',
    ]);
  });

  it('gives the version of the first page', async () => {
    const { garden, sink } = setUp(5);
    const version = garden.resourceVersion;
    garden.failure = call => {
      // Somebody writes between the pages.
      if (garden.calls.length > 1) garden.moveOn();
      return call === '' ? new Error() : undefined;
    };
    await expect(
      listAll(garden, 'shoots', sink, new AbortController().signal),
    ).resolves.toBe(version);
  });

  it('does not end a list whose next page fails', async () => {
    const { garden, sink } = setUp(5);
    const failure = new Error('cut');
    garden.failure = () => (garden.calls.length === 3 ? failure : undefined);
    await expect(
      listAll(garden, 'shoots', sink, new AbortController().signal),
    ).rejects.toBe(failure);
    expect(sink.notes).not.toContain('end');
  });
});
