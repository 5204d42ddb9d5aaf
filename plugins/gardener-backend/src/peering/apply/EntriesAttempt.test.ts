import type {
  EntryEdit,
  EntryEffect,
  PeeringConfig,
} from 'backstage-plugin-gardener-common';
import { EntriesAttempt, type EntriesJob } from './EntriesAttempt';

const LAKE = { namespace: 'garden-data', name: 'lake', seed: 's1' };
const addLake: EntryEdit = { kind: 'add', entry: LAKE };
const lakeAdded: EntryEffect = { kind: 'added', entry: LAKE };
const listing = (...entries: readonly (typeof LAKE)[]): PeeringConfig => ({
  state: 'present',
  entries,
});
const EMPTY = listing();
const PROBLEM = { kind: 'noRights', message: 'You may not.' } as const;

function attempt(job: Partial<EntriesJob> = {}): EntriesAttempt {
  return new EntriesAttempt({
    shoot: { namespace: 'garden-prod', name: 'shop' },
    uid: 'u-1',
    edits: () => [addLake],
    untilSo: true,
    sent: [],
    fineWithout: { notFound: false, recreated: false },
    ...job,
  });
}

describe('what is known of a job', () => {
  it('is at first that all is left to do, and that an end is a refusal', () => {
    const one = attempt();
    one.see(EMPTY);
    expect(one.editsOn(EMPTY)).toEqual([addLake]);
    expect(one.isFinished).toBe(false);
    expect(one.finished()).toEqual({ state: 'unchanged' });
    expect(one.ended(PROBLEM)).toEqual({
      state: 'refused',
      problem: { ...PROBLEM, tries: 1 },
    });
  });

  it('is that it is finished once an answer shows the shoot as wanted', () => {
    const one = attempt();
    one.see(EMPTY);
    one.answered(
      [lakeAdded],
      { generation: 4 },
      { generation: 5, peering: listing(LAKE) },
    );
    expect(one.isFinished).toBe(true);
    expect(one.finished()).toEqual({
      state: 'written',
      effects: [lakeAdded],
      generation: { before: 4, after: 5 },
      reread: false,
    });
    // Nothing that is left to do can make it a refusal any more.
    expect(one.ended(PROBLEM)).toEqual(one.finished());
  });

  it('is that it is not finished when an answer shows it otherwise, if it is to be so', () => {
    const other = { generation: 5, peering: EMPTY };
    const one = attempt();
    one.answered([lakeAdded], { generation: 4 }, other);
    expect(one.isFinished).toBe(false);
    expect(one.editsOn(EMPTY)).toEqual([addLake]);
    expect(one.ended(PROBLEM)).toMatchObject({
      state: 'unknown',
      effects: [lakeAdded],
    });
    const once = attempt({ untilSo: false });
    once.answered([lakeAdded], { generation: 4 }, other);
    expect(once.isFinished).toBe(true);
  });

  it('is that a double is left to be dropped, and nothing else', () => {
    const one = attempt();
    const doubled = listing(LAKE, LAKE);
    one.answered(
      [lakeAdded],
      { generation: 4 },
      { generation: 5, peering: doubled },
    );
    expect(one.isFinished).toBe(false);
    one.see(doubled);
    expect(one.editsOn(doubled)).toEqual([
      {
        kind: 'dropDuplicates',
        target: { namespace: LAKE.namespace, name: LAKE.name },
        seed: 's1',
      },
    ]);
    expect(one.ended(PROBLEM)).toMatchObject({ state: 'written' });
  });

  it('is nothing of a request without an answer, until the shoot is seen', () => {
    const one = attempt();
    one.unanswered([lakeAdded]);
    expect(one.isOpen).toBe(true);
    expect(one.ended(PROBLEM)).toEqual({
      state: 'unknown',
      effects: [lakeAdded],
      problem: { ...PROBLEM, tries: 1 },
    });
    one.see(EMPTY);
    expect(one.isOpen).toBe(false);
    expect(one.ended(PROBLEM)).toMatchObject({ state: 'refused' });
    one.unanswered([lakeAdded]);
    one.see(listing(LAKE));
    expect(one.finished()).toMatchObject({
      state: 'written',
      effects: [lakeAdded],
      generation: undefined,
    });
  });

  it('is the same of a request of somebody who is gone', () => {
    const one = attempt({ sent: [lakeAdded] });
    expect(one.isOpen).toBe(true);
    one.see(listing(LAKE));
    expect(one.finished()).toMatchObject({ effects: [lakeAdded] });
  });

  it('has what was done before what is going to be done', () => {
    const web = { ...LAKE, name: 'web' };
    const webAdded: EntryEffect = { kind: 'added', entry: web };
    const one = attempt({ sent: [lakeAdded] });
    one.see(listing(LAKE));
    expect(one.with([webAdded])).toEqual([lakeAdded, webAdded]);
  });

  it('counts tries of both kinds', () => {
    const one = attempt();
    one.tries = 3;
    one.rereads = 2;
    expect(one.ended(PROBLEM)).toMatchObject({ problem: { tries: 5 } });
  });

  it('is that nothing is left of it when the shoot is gone', () => {
    for (const how of ['notFound', 'recreated'] as const) {
      const one = attempt();
      one.answered(
        [lakeAdded],
        { generation: 4 },
        { generation: 5, peering: listing(LAKE, LAKE) },
      );
      one.unanswered([lakeAdded]);
      expect(one.gone(how, PROBLEM)).toMatchObject({ state: 'refused' });
      const fine = attempt({
        sent: [lakeAdded],
        fineWithout: { notFound: true, recreated: true },
      });
      expect(fine.gone(how, PROBLEM)).toEqual({ state: 'unchanged' });
    }
  });
});
