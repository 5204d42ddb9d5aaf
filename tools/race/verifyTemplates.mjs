import { parseExact, printSorted } from './exactJson.mjs';
import { Ledger, Pair, shootKey } from './Ledger.mjs';
import { problemsOf, untouchedPart } from './verifyGarden.mjs';
import { problemsOfClosed } from './verifyJournal.mjs';

const NOTHING = { entries: [], keys: [] };

/**
 * Compares what templates have created with what was wanted, and each cluster with the first one, whose backend was left
 * alone.
 *
 * @param lane a `TemplateLane`
 * @param after all shoots of its Garden by their keys
 * @returns what is wrong, as sentences
 */
export function problemsOfTemplates({ before, rounds, shoots }, after) {
  const textOf = ({ round }) => after.get(shootKey(round.shoot));
  const lost = rounds.filter(entry => textOf(entry) === undefined);
  if (lost.length > 0) {
    return lost.map(({ round }) => `${round.shoot.name} is not there`);
  }
  const pairs = rounds.flatMap(entry => {
    const { seedName } = parseExact(textOf(entry)).spec;
    const { shoot, peers } = entry.round;
    return peers.map(peer => peered({ ...shoot, seed: seedName }, peer));
  });
  const wanted = before.size + rounds.length;
  return [
    ...(after.size === wanted
      ? []
      : [`there are ${after.size} shoots, not ${wanted}`]),
    ...rounds.flatMap(entry =>
      [
        ...problemsOfTask(entry),
        ...problemsOfHistory(entry),
        ...problemsOfCluster(entry, textOf(entry)),
        ...differences(
          { ...entry.round, text: textOf(entry) },
          { ...rounds[0].round, text: textOf(rounds[0]) },
        ),
      ].map(
        problem => `killed ${entry.points.join(', ') || 'never'}: ${problem}`,
      ),
    ),
    ...shoots.flatMap(shoot =>
      problemsOfPeer(
        shoot,
        pairs,
        ...[before, after].map(texts => texts.get(shootKey(shoot))),
      ),
    ),
  ];
}

function peered(made, peer) {
  const pair = new Pair(made, peer);
  pair.peered = true;
  return pair;
}

/** It is through, and links the cluster. */
function problemsOfTask({ round, status, events }) {
  const { namespace, name } = round.shoot;
  const completion = events.find(({ type }) => type === 'completion');
  const link = completion?.body.output?.links?.[0]?.entityRef;
  return [
    ...(status === 'completed'
      ? []
      : [`the task is ${status}: ${JSON.stringify(completion?.body.error)}`]),
    ...(link === `resource:default/osc.${namespace}.${name}`
      ? []
      : [`the task links ${link}`]),
  ];
}

/** One change wrote the reverse entries, and nobody else did. */
function problemsOfHistory({ round, history: { changes, foreign } }) {
  const { name } = round.shoot;
  return [
    ...(changes.length === 1
      ? []
      : [`${changes.length} changes wrote the entries for ${name}`]),
    ...changes
      .filter(({ state }) => state !== 'done')
      .map(({ id, state }) => `change ${id} is ${state}`),
    ...changes.flatMap(problemsOfClosed),
    ...(foreign > 0 ? [`the entry for ${name} counts as foreign`] : []),
  ];
}

/** It is the one that was created first, and lists its peers. */
function problemsOfCluster({ round: { shoot, peers }, uid }, text) {
  const cluster = parseExact(text);
  return [
    ...problemsOf(text, {
      entries: peers,
      foreign: { ...NOTHING, others: [] },
      untouched: untouchedPart(cluster),
    }),
    ...(cluster.metadata.uid === uid
      ? []
      : [`${shoot.name} was created a second time`]),
  ];
}

/** It lists each new cluster that wanted it, and was written once for each. */
function problemsOfPeer(shoot, pairs, before, after) {
  const [was, is] = [before, after].map(parseExact);
  const entries = new Ledger(pairs).entriesOf(shoot);
  const writes = is.metadata.generation - was.metadata.generation;
  return [
    ...problemsOf(after, {
      entries,
      foreign: { ...NOTHING, others: was.spec.extensions },
      untouched: untouchedPart(was),
    }),
    ...(writes === entries.length
      ? []
      : [`${shoot.name}: ${writes} writes for ${entries.length} entries`]),
  ];
}

/** Two clusters are alike but for what names them. */
function differences(one, other) {
  const [is, should] = [one, other].map(({ shoot, nodes, text }) => {
    const { metadata, spec } = parseExact(
      text.replaceAll(nodes, 'NODES').replaceAll(shoot.name, 'NAME'),
    );
    const { extensions: _, ...rest } = spec;
    return { ...rest, generation: metadata.generation };
  });
  const keys = new Set([...Object.keys(is), ...Object.keys(should)]);
  return [...keys].flatMap(key => {
    const [found, wanted] = [is, should].map(part => printSorted(part[key]));
    return found === wanted
      ? []
      : [
          `${key} of ${one.shoot.name} is ${found}, of ${other.shoot.name} ${wanted}`,
        ];
  });
}
