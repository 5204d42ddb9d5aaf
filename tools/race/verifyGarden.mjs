import { parseExact, printSorted } from './exactJson.mjs';
import { shootKey } from './Ledger.mjs';

const PEERING = 'osc-peering-service';
const OWN_KEYS = ['apiVersion', 'kind', 'shootPeerings'];

/** What a shoot has that nobody of a race may touch. The Garden puts its fields in order with the first write. */
export function untouchedPart({ spec: { extensions: _, ...spec } }) {
  return printSorted(spec);
}

/**
 * Compares a shoot in the Garden with what must be there.
 *
 * @param text the shoot as the Garden sent it
 * @param wanted `{entries, foreign, untouched}`: shoots that must be listed; entries, keys and other extensions of somebody
 *   else, each in its order; the rest of the spec as it was
 * @returns what is wrong, as sentences
 */
export function problemsOf(text, wanted) {
  const shoot = parseExact(text);
  const { entries, foreign, untouched } = wanted;
  const name = shootKey(shoot.metadata);
  const extensions = shoot.spec.extensions ?? [];
  const ours = extensions.filter(({ type }) => type === PEERING);
  const config = ours[0]?.providerConfig ?? {};
  const list = config.shootPeerings ?? [];
  const targets = list.map(shootKey);
  const owned = entries.map(shootKey);
  const theirs = foreign.entries.map(shootKey);
  return [
    ...(ours.length > 1 ? [`${ours.length} peering extensions`] : []),
    ...targets
      .filter((target, index) => targets.indexOf(target) !== index)
      .map(target => `${target} is listed twice`),
    ...owned
      .filter(target => !targets.includes(target))
      .map(target => `the entry for ${target} is lost`),
    ...targets
      .filter(target => !owned.includes(target) && !theirs.includes(target))
      .map(target => `the entry for ${target} should be gone`),
    ...entries
      .filter(({ seed, ...target }) =>
        list.some(
          entry => shootKey(entry) === shootKey(target) && entry.seed !== seed,
        ),
      )
      .map(target => `the entry for ${shootKey(target)} has another seed`),
    ...differs(
      'foreign entries',
      list.filter(entry => !owned.includes(shootKey(entry))),
      foreign.entries,
    ),
    ...differs(
      'other keys',
      sorted(Object.entries(config).filter(([key]) => !OWN_KEYS.includes(key))),
      sorted([...foreign.keys]),
    ),
    ...differs(
      'other extensions',
      extensions.filter(({ type }) => type !== PEERING),
      foreign.others,
    ),
    ...(untouchedPart(shoot) === untouched
      ? []
      : ['the rest of the spec is another one']),
  ].map(problem => `${name}: ${problem}`);
}

/** The Garden sorts the keys of the object that a patch goes into. */
const sorted = pairs => pairs.sort(([a], [b]) => (a < b ? -1 : 1));

/** Values as they print, to the digit. */
function differs(what, found, wanted) {
  const [is, should] = [found, wanted].map(value => JSON.stringify(value));
  return is === should ? [] : [`${what} are ${is}, not ${should}`];
}
