import { parseExact } from './exactJson.mjs';
import { shootKey } from './Ledger.mjs';

const PEERING = 'osc-peering-service';
/** A pair of which one side may be written says so. */
const NAMED = ['halfOpen', 'halfWritten'];
/** Of a change that is at its end. */
const SETTLED = ['written', 'unchanged'];
const AS_BEFORE = ['failed', 'undone', 'cancelled', 'leftOut'];

/** Of every pair of a lane whether the Garden has its entry on the first shoot, and on the second. */
export async function sidesOf({ shoots, pairs, admin }) {
  const lists = new Map();
  for (const shoot of shoots) {
    const { spec } = parseExact(await admin.readShoot(shoot));
    const ours = spec.extensions.find(({ type }) => type === PEERING);
    const entries = ours?.providerConfig?.shootPeerings ?? [];
    lists.set(shootKey(shoot), new Set(entries.map(shootKey)));
  }
  return new Map(
    pairs.map(({ a, b }) => [
      `${shootKey(a)} and ${shootKey(b)}`,
      [
        lists.get(shootKey(a)).has(shootKey(b)),
        lists.get(shootKey(b)).has(shootKey(a)),
      ],
    ]),
  );
}

/** Which unit of a change is of a pair. */
export function unitOf(change, { a, b }) {
  const keys = [a, b].map(shootKey).sort().join(' ');
  return change.units.find(
    ({ shoot, target }) =>
      [shoot, target].map(shootKey).sort().join(' ') === keys,
  );
}

/**
 * What is wrong while nobody writes a change, as sentences: a pair that is one-sided must be named in it, one that is said to
 * be written must be as wanted, and every other one as before.
 */
export function problemsOfOpen(pairs, sides, change) {
  return pairs.flatMap(pair => {
    const name = `${shootKey(pair.a)} and ${shootKey(pair.b)}`;
    const found = sides.get(name);
    const state = unitOf(change, pair)?.state;
    if (NAMED.includes(state)) return [];
    const isWritten = state === 'written' || state === 'unchanged';
    const wanted = isWritten ? !pair.peered : pair.peered;
    return found.every(side => side === wanted)
      ? []
      : [
          `change ${change.id}, ${change.state}: ${name} are ${JSON.stringify(
            found,
          )}, and ${state ?? 'not of it'}`,
        ];
  });
}

/** What is wrong with a change of many pairs that is at its end. */
export function problemsOfEnd({ id, state, endedAt, units }) {
  return [
    ...(endedAt === null ? ['has no end'] : []),
    ...units
      .filter(unit => ![...SETTLED, ...AS_BEFORE].includes(unit.state))
      .map(unit => `leaves ${JSON.stringify(unit)}`),
  ].map(problem => `change ${id}, ${state}: ${problem}`);
}

/** Writes down what became of the pairs of a change. */
export function noteEnd(pairs, change) {
  let turned = 0;
  for (const pair of pairs) {
    if (SETTLED.includes(unitOf(change, pair)?.state)) {
      pair.peered = !pair.peered;
      turned += 1;
    }
  }
  return turned;
}
