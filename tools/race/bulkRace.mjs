import path from 'node:path';
import { step } from '../lib/progress.mjs';
import { BulkRound } from './BulkRound.mjs';
import { ForeignWriter } from './ForeignWriter.mjs';
import { Lane } from './Lane.mjs';
import { shootKey } from './Ledger.mjs';
import { Random } from './Random.mjs';
import { parseExact } from './exactJson.mjs';
import { problemsOfEnd } from './verifyBulk.mjs';
import { problemsOf, untouchedPart } from './verifyGarden.mjs';
import { closedChange } from './verifyJournal.mjs';

/** So many changes are worth a backend of their own. */
const LANE_EACH = 2;
/** What is done in turn; the first four are what the short form has. */
const ROUNDS = [
  { what: 'killed', play: round => round.killed('finish') },
  { what: 'paused', play: round => round.paused('resume') },
  { what: 'killed', play: round => round.killedTakingBack('undo') },
  { what: 'cancelled', play: round => round.cancelled() },
  { what: 'killed', play: round => round.killedTwice('undo', 'finish') },
  { what: 'killed', play: round => round.killedUnheard('cancel') },
  { what: 'killed', play: round => round.killed('undo') },
  { what: 'killed', play: round => round.killedSoon('finish') },
  { what: 'paused', play: round => round.paused('cancel') },
  { what: 'killed', play: round => round.killedTwice('finish', 'undo') },
  { what: 'killed', play: round => round.killed('cancel') },
  { what: 'killed', play: round => round.killedTakingBack('finish') },
  { what: 'paused', play: round => round.paused('undo') },
  { what: 'killed', play: round => round.killedSoon('cancel') },
  { what: 'killed', play: round => round.killedUnheard('finish') },
];

/**
 * Every two of some shoots are peered or parted by one change, while somebody else writes into the same shoots at the Garden.
 * The change is paused, cancelled, refused in part, or its backend is killed and started again on the same database; then a
 * user ends it.
 *
 * @param options `bulk`: so many changes, in at most so many `lanes` beside each other
 * @returns `{problems, lines}`: what is wrong, and what happened
 */
export async function raceBulk(house, { state, seed, bulk, lanes: most }) {
  const width = Math.min(most, Math.ceil(bulk / LANE_EACH));
  const random = new Random(seed);
  const lanes = await step(`${width} backends with a Garden each`, () =>
    Promise.all(
      Array.from({ length: width }, async (_, index) => {
        const lane = await Lane.open(house, {
          state: path.join(state, `lane-${index + 1}`),
          seed: random.below(1_000_000),
        });
        return {
          lane,
          random: random.fork(),
          before: await readAll(lane),
          foreign: new ForeignWriter({
            garden: lane.admin,
            random: random.fork(),
            shoots: lane.shoots,
          }),
        };
      }),
    ),
  );
  const todo = Array.from(
    { length: bulk },
    (_, index) => ROUNDS[index % ROUNDS.length],
  );
  const done = [];
  await step(`${bulk} changes of many pairs`, note =>
    Promise.all(
      lanes.map(async ({ lane, random: chance, foreign }) => {
        await foreign.start();
        while (todo.length > 0) {
          const { what, play } = todo.shift();
          const round = new BulkRound(lane, chance);
          const ended = await play(round);
          const { problems, events } = round;
          done.push({ lane, what, ...ended, problems, events });
          note(`${done.length} ended, ${todo.length} to go`);
        }
        await foreign.stop();
      }),
    ),
  );
  await step('Rollout', async () => {
    for (const one of done) {
      one.change = await closedChange(one.lane.api, one.id);
    }
  });
  const after = new Map();
  for (const { lane } of lanes) {
    after.set(lane, await readAll(lane));
    await lane.close();
  }
  const count = matches => done.filter(matches).length;
  return {
    problems: [
      ...done.flatMap(({ problems, change }) => [
        ...problems,
        ...problemsOfEnd(change),
      ]),
      ...lanes.flatMap(({ lane, before, foreign }) =>
        lane.shoots.flatMap(shoot =>
          problemsOf(after.get(lane).get(shootKey(shoot)), {
            entries: lane.ledger.entriesOf(shoot),
            foreign: foreign.noteOf(shoot),
            untouched: untouchedPart(parseExact(before.get(shootKey(shoot)))),
          }),
        ),
      ),
    ],
    lines: [
      `${bulk} changes of 6 to 15 pairs each, ${sum(
        lanes,
        ({ foreign }) => foreign.written,
      )} writes by somebody else`,
      `${count(({ what }) => what === 'killed')} killed, ${count(({ events }) =>
        events.includes('halfOpen'),
      )} of them shown half open after the restart; ${count(({ events }) =>
        events.includes('paused'),
      )} paused and killed while they were`,
      `${sum(done, ({ turned }) => turned)} pairs turned round, ${sum(
        done,
        ({ change }) => change.units.length,
      )} wanted; ended as ${countStates(done)}`,
    ],
  };
}

async function readAll(lane) {
  const texts = new Map();
  for (const shoot of lane.shoots) {
    texts.set(shootKey(shoot), await lane.admin.readShoot(shoot));
  }
  return texts;
}

function countStates(done) {
  const counts = new Map();
  for (const { change } of done) {
    counts.set(change.state, (counts.get(change.state) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
}

const sum = (items, valueOf) =>
  items.reduce((all, item) => all + valueOf(item), 0);
