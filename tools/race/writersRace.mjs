import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { startPortal } from '../lib/portal.mjs';
import { PortalApi } from '../lib/portalApi.mjs';
import { freePort } from '../lib/ports.mjs';
import { step } from '../lib/progress.mjs';
import { parseExact } from './exactJson.mjs';
import { ForeignWriter } from './ForeignWriter.mjs';
import { shootKey } from './Ledger.mjs';
import { Random } from './Random.mjs';
import { startRaceGarden } from './raceGarden.mjs';
import { Team } from './Team.mjs';
import { problemsOf, untouchedPart } from './verifyGarden.mjs';
import { closedChange, historyOf, problemsOfClosed } from './verifyJournal.mjs';

/** Who writes, how many of each, and among how many shoots. */
const USERS = [
  { user: 'mara', writers: 6, shoots: 20 },
  { user: 'carol', writers: 2, shoots: 8 },
];
const WRITERS = 8;
/** Of a hundred changes so many may come to nothing because somebody else was always faster. */
const MOST_GIVEN_UP = 2;

/**
 * Many writers change peerings through the portal at the same time, in lists that they share, while somebody else writes
 * into the same shoots at the Garden.
 *
 * @param options `changes` in all, a multiple of eight
 * @returns `{problems, lines}`: what is wrong, and what happened
 */
export async function raceWriters(house, { state, seed, changes }) {
  const random = new Random(seed);
  const garden = await step('Garden', () =>
    startRaceGarden(house, { state, seed }),
  );
  const portal = await step('Portal', async () =>
    startPortal({
      port: await freePort(),
      state,
      configs: [inRoot('tools/race/app-config.race.yaml')],
    }),
  );
  house.add(portal.service);
  const teams = [];
  for (const { user, writers, shoots } of USERS) {
    const api = await PortalApi.signIn(portal.url, user);
    const chosen = random.shuffled(garden.shoots[user]).slice(0, shoots);
    teams.push(new Team({ user, writers, shoots: chosen, api, random }));
  }
  await teams[0].api.until(
    '/api/gardener/gardens',
    ({ items }) => items[0].state.state === 'live',
  );
  const shoots = teams.flatMap(team => team.shoots);
  const before = await readAll(garden.admin, shoots);

  const foreign = new ForeignWriter({
    garden: garden.admin,
    random: random.fork(),
    shoots,
  });
  await step(`${changes} changes by ${WRITERS} writers`, async note => {
    let made = 0;
    await foreign.start();
    await Promise.all(
      teams.map(team =>
        team.run(changes / WRITERS, () => {
          made += 1;
          note(`${made} of ${changes}`);
        }),
      ),
    );
    await foreign.stop();
  });
  const journal = await step('Rollout', () => closeAll(teams));
  const after = await readAll(garden.admin, shoots);
  const histories = await Promise.all(
    teams.map(async team => checkHistories(team, journal)),
  );

  const writers = teams.flatMap(team => team.writers);
  const generations = sum(shoots, shoot => {
    const [from, to] = [before, after].map(
      texts => parseExact(texts.get(shootKey(shoot))).metadata.generation,
    );
    return to - from;
  });
  const own = generations - foreign.written;
  const { steps, rereads } = countSteps(journal);
  const givenUp = writers.flatMap(writer => writer.givenUp);
  const problems = [
    ...teams.flatMap(team =>
      team.shoots.flatMap(shoot =>
        problemsOf(after.get(shootKey(shoot)), {
          entries: team.ledger.entriesOf(shoot),
          foreign: foreign.noteOf(shoot),
          untouched: untouchedPart(parseExact(before.get(shootKey(shoot)))),
        }),
      ),
    ),
    ...[...journal.values()].flatMap(problemsOfClosed),
    ...histories.flat(),
    ...(own > steps + rereads
      ? [`${steps} steps took ${own} generations, ${rereads} were read again`]
      : []),
    ...(givenUp.length * 100 > MOST_GIVEN_UP * changes
      ? [`${givenUp.length} of ${changes} changes came to nothing`]
      : []),
  ];
  garden.admin.close();
  await end(house, portal.service);
  return {
    problems,
    lines: [
      `${changes} changes by ${WRITERS} writers in ${shoots.length} shoots, ${foreign.written} writes by somebody else`,
      `${journal.size} plans applied: ${countStates(
        journal,
      )}; ${steps} steps written, ${rereads} of them read again`,
      `${sum(writers, writer => writer.alreadySo)} were as wanted already`,
      ...tally('overtaken and tried again', writers, 'overtaken'),
      ...tally('came to nothing', writers, 'givenUp'),
      `${sum(
        teams,
        team => team.ledger.peered,
      )} pairs peered in the end; ${own} generations for ${steps} steps`,
    ],
  };
}

async function readAll(admin, shoots) {
  const texts = new Map();
  for (const shoot of shoots) {
    texts.set(shootKey(shoot), await admin.readShoot(shoot));
  }
  return texts;
}

/** Every change that was applied, at its end. */
async function closeAll(teams) {
  const journal = new Map();
  for (const { writers, api } of teams) {
    for (const id of writers.flatMap(writer => [...writer.changes.keys()])) {
      journal.set(id, await closedChange(api, id));
    }
  }
  return journal;
}

/**
 * The history of each shoot has every change that wrote it, and calls nothing foreign that the portal did: all that
 * somebody else touched are entries of names that no shoot has.
 */
async function checkHistories({ api, shoots }, journal) {
  const problems = [];
  for (const shoot of shoots) {
    const items = await historyOf(api, shoot);
    const told = new Set(
      items.flatMap(item => (item.kind === 'change' ? [item.change.id] : [])),
    );
    const key = shootKey(shoot);
    for (const { id, steps } of journal.values()) {
      if (!told.has(id) && steps.some(one => shootKey(one.shoot) === key)) {
        problems.push(`${key}: change ${id} is not in its history`);
      }
    }
    for (const item of items.filter(({ kind }) => kind === 'outside')) {
      for (const { name } of [...item.added, ...item.removed]) {
        if (!name.startsWith('theirs-')) {
          problems.push(`${key}: the entry for ${name} counts as foreign`);
        }
      }
    }
  }
  return problems;
}

function countSteps(journal) {
  const steps = [...journal.values()].flatMap(change => change.steps);
  const written = steps.filter(({ state }) => state === 'written');
  const undone = steps.filter(({ undo }) => undo?.state === 'written');
  return {
    steps: written.length + undone.length,
    rereads: written.filter(({ reread }) => reread).length,
  };
}

function countStates(journal) {
  return [...countOf([...journal.values()].map(({ state }) => state))]
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');
}

/** Lines that say how often something happened, and in which words, whatever the shoot. */
function tally(title, writers, kind) {
  const words = writers
    .flatMap(writer => writer[kind])
    .map(said => said.replace(/\bs\d{5}\b/g, '…'));
  return [
    `${words.length} ${title}`,
    ...[...countOf(words)].map(([said, count]) => `  ${count} × ${said}`),
  ];
}

function countOf(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const sum = (items, valueOf) =>
  items.reduce((all, item) => all + valueOf(item), 0);

async function end(house, service) {
  house.remove(service);
  await service.stop();
}
