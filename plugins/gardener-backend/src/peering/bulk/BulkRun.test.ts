import {
  aBulkChange,
  meshOf,
  prodShoots,
  standsAs,
  type NamedPair,
} from '../../__testUtils__/aBulkChange';
import { FakeChangeStore } from '../../__testUtils__/FakeChangeStore';
import { gardenErrors } from '../../__testUtils__/gardenErrors';
import { HastyClock } from '../../__testUtils__/HastyClock';
import { extensionsListing } from '../../__testUtils__/InMemoryShoots';
import { createGardenIdentity } from '../../access/createGardenIdentity';
import type { BulkChangeRecord } from '../../database/ChangeRecord';
import { StepWriter } from '../apply/StepWriter';
import { BulkRun } from './BulkRun';
import { partsOfUnits, unitState } from './unitStanding';

const MARA = createGardenIdentity('oidc:mara');
const START = 1_700_000_000_000;

async function setUp(pairs: readonly NamedPair[]) {
  const shoots = prodShoots([...new Set(pairs.flat())]);
  const store = new FakeChangeStore();
  const clock = new HastyClock();
  const stopping = new AbortController();
  await store.add(aBulkChange(pairs));
  const change = async (): Promise<BulkChangeRecord> => {
    const found = await store.find('b-1');
    if (found?.kind !== 'bulk') throw new Error('The change is gone');
    return found;
  };
  /** Whoever wants it, asked so before each step. */
  const run = async (
    from: BulkChangeRecord['state'],
    asked: () => BulkChangeRecord['asked'] = () => null,
    asAuthor = true,
    pause: () => boolean = () => true,
  ) => {
    const begun = await store.beginWriting('b-1', {
      from: [from],
      direction: 'forward',
      lease: { owner: 'us', until: Number.MAX_SAFE_INTEGER },
      now: START,
    });
    if (begun?.kind !== 'bulk') throw new Error(`It is not ${from}`);
    return new BulkRun(begun, {
      store,
      writer: new StepWriter({ name: 'osc', client: shoots }, clock),
      as: MARA,
      asAuthor,
      owner: 'us',
      clock,
      signal: stopping.signal,
      onStep: () => undefined,
      asked: async () => asked(),
      pause: async () => pause(),
    });
  };
  const end = (state: BulkChangeRecord['state']) =>
    store.endWriting('b-1', 'us', {
      state: state === 'planned' ? 'done' : state,
      endedAt: null,
    });
  const patched = () =>
    shoots.requests
      .filter(({ verb }) => verb === 'patch')
      .map(({ name }) => name);
  const states = async () => {
    const { steps } = await change();
    const units = partsOfUnits(steps);
    return pairs.map((_, unit) => unitState(units.get(unit) ?? [], 'ended'));
  };
  const stands = () => pairs.map(pair => standsAs(shoots, pair));
  return { shoots, store, stopping, change, run, end, patched, states, stands };
}

/** Refuses every patch of a shoot. */
function refusing(name: string) {
  return (request: { readonly verb: string; readonly name: string }) => {
    if (request.verb === 'patch' && request.name === name) {
      throw gardenErrors.webhook;
    }
  };
}

const MESH = meshOf(['a', 'b', 'c', 'd']);

describe('a change of many pairs', () => {
  it('is one patch for each shoot, and the second time none', async () => {
    const { run, end, patched, stands, shoots } = await setUp(MESH);
    expect(await (await run('planned')).forward(false)).toBe('written');
    expect([...patched()].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(new Set(stands())).toEqual(new Set(['both']));
    await end('halfOpen');
    const { length } = shoots.requests;
    expect(await (await run('halfOpen')).forward(true)).toBe('written');
    expect(shoots.requests).toHaveLength(length);
  });

  it('goes on after a refused patch, and takes the halves of its pairs back in one patch per shoot', async () => {
    const { run, shoots, patched, states, stands } = await setUp(MESH);
    shoots.before = refusing('c');
    expect(await (await run('planned')).forward(false)).toBe('written');
    expect(stands()).toEqual(
      MESH.map(pair => (pair.includes('c') ? 'none' : 'both')),
    );
    expect(await states()).toEqual(
      MESH.map(pair => (pair.includes('c') ? 'failed' : 'written')),
    );
    // What comes after the refusal is sent without its pairs.
    const last = shoots.requests
      .filter(({ verb, name }) => verb === 'patch' && name === 'd')
      .map(({ body }) => body);
    expect(last).toHaveLength(1);
    expect(last[0]).not.toContain('"c"');
    const times = new Map<string, number>();
    patched().forEach(name => times.set(name, (times.get(name) ?? 0) + 1));
    expect(Math.max(...times.values())).toBe(2);
  });

  it('says of each failed pair why, in the Garden’s words for its author alone', async () => {
    for (const asAuthor of [true, false]) {
      const { run, shoots, change } = await setUp([['a', 'b']]);
      shoots.before = refusing('a');
      await (await run('planned', undefined, asAuthor)).forward(false);
      const [problem] = (await change()).steps
        .flatMap(step => step.parts ?? [])
        .flatMap(part => part.problem ?? []);
      expect(problem).toMatchObject({ kind: 'webhook' });
      expect(problem.gardenWords !== undefined).toBe(asAuthor);
    }
  });

  it('leaves half open what can’t be taken back, and only that', async () => {
    const { run, shoots, states, stands } = await setUp([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const seen: string[] = [];
    shoots.before = ({ verb, name }) => {
      if (verb !== 'patch') return;
      seen.push(name);
      // The first of a and b is written, the other is refused, and then the first too.
      if (seen.length === 2 || seen.length === 5) throw gardenErrors.webhook;
    };
    expect(await (await run('planned')).forward(false)).toBe('halfOpen');
    expect(stands()).toEqual(['one', 'both']);
    expect(await states()).toEqual(['halfOpen', 'written']);
  });

  it('stops before the next step when it is asked to pause, and goes on from there', async () => {
    const { run, end, patched, states, stands } = await setUp(MESH);
    const asked = () => (patched().length === 2 ? 'pause' : null);
    expect(await (await run('planned', asked)).forward(false)).toBe('paused');
    expect(patched()).toHaveLength(2);
    expect(await states()).toContain('written');
    await end('paused');
    expect(await (await run('paused')).forward(false)).toBe('written');
    expect(patched()).toHaveLength(4);
    expect(new Set(stands())).toEqual(new Set(['both']));
  });

  it('goes on, or is cancelled, when the pause is taken back before it comes', async () => {
    const { run, patched, stands } = await setUp(MESH);
    let wanted: BulkChangeRecord['asked'] = 'pause';
    const tooLate = (instead: BulkChangeRecord['asked']) => () => {
      wanted = instead;
      return false;
    };
    const goesOn = await run('planned', () => wanted, true, tooLate(null));
    expect(await goesOn.forward(false)).toBe('written');
    expect(patched()).toHaveLength(4);
    expect(new Set(stands())).toEqual(new Set(['both']));

    const other = await setUp(MESH);
    wanted = 'pause';
    const ends = await other.run(
      'planned',
      () => wanted,
      true,
      tooLate('cancel'),
    );
    expect(await ends.forward(false)).toBe('cancelled');
    expect(other.patched()).toEqual([]);
  });

  it('keeps whole pairs and takes halves back when it is cancelled, and names those that were never begun', async () => {
    const { run, patched, states, stands } = await setUp(MESH);
    const asked = () => (patched().length >= 3 ? 'cancel' : null);
    expect(await (await run('planned', asked)).forward(false)).toBe('written');
    expect(stands().filter(one => one === 'both')).toHaveLength(3);
    expect(stands()).not.toContain('one');
    expect((await states()).sort()).toEqual([
      'undone',
      'undone',
      'undone',
      'written',
      'written',
      'written',
    ]);
  });

  it('is cancelled when nothing was sent', async () => {
    const { run, states, shoots } = await setUp([['a', 'b']]);
    const asked = () => 'cancel' as const;
    expect(await (await run('planned', asked)).forward(false)).toBe(
      'cancelled',
    );
    expect(await states()).toEqual(['cancelled']);
    expect(shoots.requests).toEqual([]);
  });

  it('stops where the Garden can’t be asked at all, so that a user goes on with every pair later', async () => {
    const { run, end, shoots, patched, stands } = await setUp(MESH);
    shoots.before = () => {
      if (patched().length >= 2) throw gardenErrors.unauthorized;
    };
    expect(await (await run('planned')).forward(false)).toBe('halfOpen');
    // One that was carried out, and the one that was not.
    expect(patched()).toHaveLength(2);
    shoots.before = () => undefined;
    await end('halfOpen');
    expect(await (await run('halfOpen')).forward(true)).toBe('written');
    expect(new Set(stands())).toEqual(new Set(['both']));
  });

  it('stops before the next step when the portal ends', async () => {
    const { run, shoots, stopping, patched } = await setUp(MESH);
    shoots.after = ({ verb }) => {
      if (verb === 'patch') stopping.abort(new Error('The portal ends'));
    };
    expect(await (await run('planned')).forward(false)).toBe('halfOpen');
    expect(patched()).toHaveLength(1);
  });

  it('does not begin a pair that would be an error by now', async () => {
    const { run, states, stands } = await setUp([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    const problem = { kind: 'overtaken', message: 'No.', tries: 1 } as const;
    expect(
      await (await run('planned')).forward(false, new Map([[1, problem]])),
    ).toBe('written');
    expect(stands()).toEqual(['both', 'none']);
    expect(await states()).toEqual(['written', 'failed']);
  });

  it('writes a shoot once more for the pairs that lack it, and knows of the others still', async () => {
    const { run, end, shoots, store, stands, change } = await setUp([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    await (await run('planned')).forward(false);
    await end('halfOpen');
    // Taking back the first pair failed on one side.
    shoots.before = ({ verb, name }) => {
      if (verb === 'patch' && name !== 'a') throw gardenErrors.webhook;
    };
    await (await run('halfOpen')).back();
    expect(stands()).toEqual(['one', 'one']);
    shoots.before = () => undefined;
    const half = (await change()).steps;
    const seq = half.findIndex(({ shoot }) => shoot.name === 'a');
    // Of the other pair nobody knows any more that it was taken back.
    shoots.write('garden-prod', 'a', () =>
      extensionsListing('garden-ops/ci', 'garden-prod/c'),
    );
    await store.saveStep('b-1', 'us', seq, {
      ...half[seq],
      parts: half[seq].parts?.map(part =>
        part.unit === 1 ? { ...part, undo: null } : part,
      ),
    });
    await end('halfOpen');
    expect(await (await run('halfOpen')).forward(true)).toBe('written');
    expect(stands()).toEqual(['both', 'both']);
    await end('halfOpen');
    expect(await (await run('halfOpen')).back()).toBe('undone');
    expect(stands()).toEqual(['none', 'none']);
  });

  it('takes all of it back, and nothing of others', async () => {
    const { run, end, shoots, states } = await setUp(MESH);
    await (await run('planned')).forward(false);
    await end('halfOpen');
    expect(await (await run('halfOpen')).back()).toBe('undone');
    expect(new Set(await states())).toEqual(new Set(['undone']));
    for (const name of ['a', 'b', 'c', 'd']) {
      expect(shoots.listed('garden-prod', name)).toEqual([
        'garden-ops/ci/eu-de-1',
      ]);
    }
  });
});
