import path from 'node:path';
import { step } from '../lib/progress.mjs';
import { KillRound } from './KillRound.mjs';
import { Lane } from './Lane.mjs';
import { Random } from './Random.mjs';
import { parseExact } from './exactJson.mjs';
import { shootKey } from './Ledger.mjs';
import { problemsOf, untouchedPart } from './verifyGarden.mjs';
import { closedChange, problemsOfClosed } from './verifyJournal.mjs';

/** Of so many kills between two writes one is followed by another while the change is being ended. */
const AGAIN_EACH = 5;
/** To so many of them comes one after the last write. */
const AFTER_EACH = 10;

/** What is done in turn; `end` is the call that ends a half-open change. */
function roundsOf(kills) {
  const rounds = Array.from({ length: kills }, (_, index) => {
    const end = index % 2 === 0 ? 'finish' : 'undo';
    if (index % AGAIN_EACH === AGAIN_EACH - 3) {
      const first = index % (2 * AGAIN_EACH) < AGAIN_EACH ? 'undo' : 'finish';
      return { kind: 'again', first, end };
    }
    return {
      kind: 'between',
      when: Math.floor((index + 1) / 2) % 2 === 0 ? 'underWay' : 'seen',
      end,
    };
  });
  const after = Array.from(
    { length: Math.ceil(kills / AFTER_EACH) },
    (_, index) => ({
      kind: 'after',
      end: index % 2 === 0 ? 'finish' : 'undo',
    }),
  );
  return [...rounds, ...after];
}

async function play(lane, round, pair, own) {
  const killed = new KillRound(lane, pair, own);
  switch (round.kind) {
    case 'between':
      return await killed.betweenWrites(round.when, round.end);
    case 'again':
      return await killed.betweenWritesAndInTheEnd(round.first, round.end);
    case 'after':
      return await killed.afterLastWrite(round.end);
    default:
      throw new Error(`No such round: ${round.kind}`);
  }
}

/** Adds pairs that are not peered, and every third time removes one that is. */
function pairFor(lane, turn) {
  const peered = lane.pairs.filter(pair => pair.peered);
  return turn % 3 === 2 && peered.length > 0
    ? peered[0]
    : lane.pairs.find(pair => !pair.peered);
}

/**
 * The backend is killed between the two writes of a change, is started again on the same database, shows the change as half
 * open, and a user ends it by one call.
 *
 * @param options `kills` between two writes, in so many `lanes` beside each other
 * @returns `{problems, lines}`: what is wrong, and what happened
 */
export async function raceKills(house, { state, seed, kills, lanes: width }) {
  const random = new Random(seed);
  const lanes = await step(`${width} backends with a Garden each`, () =>
    Promise.all(
      Array.from({ length: width }, (_, index) =>
        Lane.open(house, {
          state: path.join(state, `lane-${index + 1}`),
          seed: random.below(1_000_000),
        }),
      ),
    ),
  );
  const before = await Promise.all(lanes.map(readAll));
  const todo = roundsOf(kills);
  const done = [];
  await step(`${kills} kills between two writes`, note =>
    Promise.all(
      lanes.map(async lane => {
        for (let turn = 0; todo.length > 0; turn++) {
          const round = todo.shift();
          const pair = pairFor(lane, turn);
          const own = random.pick([pair.a, pair.b]);
          done.push({ lane, round, ...(await play(lane, round, pair, own)) });
          note(`${done.length} changes ended, ${todo.length} to go`);
        }
      }),
    ),
  );

  const journal = await step('Rollout', async () => {
    const changes = [];
    for (const { lane, id, end } of done) {
      changes.push({ end, change: await closedChange(lane.api, id) });
    }
    return changes;
  });
  const after = await Promise.all(lanes.map(readAll));
  for (const lane of lanes) await lane.close();
  const problems = [
    ...journal.flatMap(({ change }) => problemsOfClosed(change)),
    ...journal
      .filter(({ change, end }) => change.state !== STATE_AFTER[end])
      .map(({ change, end }) => `change ${change.id}: ${end}, ${change.state}`),
    ...lanes.flatMap((lane, index) =>
      lane.shoots.flatMap(shoot => {
        const was = parseExact(before[index].get(shootKey(shoot)));
        return problemsOf(after[index].get(shootKey(shoot)), {
          entries: lane.ledger.entriesOf(shoot),
          foreign: { entries: [], keys: [], others: was.spec.extensions },
          untouched: untouchedPart(was),
        });
      }),
    ),
  ];
  const count = matches => done.filter(matches).length;
  return {
    problems,
    lines: [
      `${kills} kills between the two writes, each shown as half open on both shoots after the restart`,
      `ended by one call: ${count(
        ({ round, end }) => round.kind !== 'after' && end === 'written',
      )} finished, ${count(
        ({ round, end }) => round.kind !== 'after' && end === 'undone',
      )} undone`,
      `${count(
        ({ round }) => round.kind === 'again',
      )} of them killed again in the middle of that call`,
      `${count(
        ({ round }) => round.kind === 'after',
      )} more killed after the last write, before it was noted`,
    ],
  };
}

const STATE_AFTER = { written: 'done', undone: 'undone' };

async function readAll(lane) {
  const texts = new Map();
  for (const shoot of lane.shoots) {
    texts.set(shootKey(shoot), await lane.admin.readShoot(shoot));
  }
  return texts;
}
