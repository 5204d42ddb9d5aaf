import { exactNumber } from './exactJson.mjs';

const PEERING = 'osc-peering-service';
const EXTENSIONS = '/spec/extensions';
/** So that lists stay of a size that people have. */
const MOST_ENTRIES = 4;
const MOST_KEYS = 3;

const test = (path, value) => ({ op: 'test', path, value });
const add = (path, value) => ({ op: 'add', path, value });
const remove = path => ({ op: 'remove', path });

/** A value that JavaScript would round, in an order of keys that nobody sorts. */
const odd = number => ({
  zone: `z-${number}`,
  big: exactNumber(`1234567890123456789${number % 10}`),
  ratio: exactNumber('1.50'),
  nothing: null,
  able: [exactNumber('1.0'), { b: 1, a: exactNumber('2e3') }],
});

const placeOf = (extensions, type) =>
  extensions.findIndex(extension => extension.type === type);

/** A new entry; with the extension around it where there is none. */
function addEntry({ shoot, note, number }) {
  if (note.entries.length >= MOST_ENTRIES) return undefined;
  const entry = {
    name: `theirs-${number}`,
    namespace: 'garden-elsewhere',
    seed: 'far',
    cost: odd(number),
  };
  const { extensions } = shoot.spec;
  const place = placeOf(extensions, PEERING);
  const then = () => note.entries.push(entry);
  if (place < 0) {
    const extension = {
      type: PEERING,
      providerConfig: {
        apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
        kind: 'PeeringConfig',
        shootPeerings: [entry],
      },
    };
    return {
      patch: [
        test('/metadata/resourceVersion', shoot.metadata.resourceVersion),
        add(`${EXTENSIONS}/-`, extension),
      ],
      then,
    };
  }
  return {
    patch: [
      test(`${EXTENSIONS}/${place}/type`, PEERING),
      add(`${EXTENSIONS}/${place}/providerConfig/shootPeerings/-`, entry),
    ],
    then,
  };
}

function removeEntry({ shoot, note, random }) {
  if (note.entries.length === 0) return undefined;
  const entry = random.pick(note.entries);
  const place = placeOf(shoot.spec.extensions, PEERING);
  const list = shoot.spec.extensions[place]?.providerConfig.shootPeerings;
  const position = list?.findIndex(({ name }) => name === entry.name) ?? -1;
  // One that was lost is found in the end.
  if (position < 0) return undefined;
  const path = `${EXTENSIONS}/${place}/providerConfig/shootPeerings/${position}`;
  return {
    patch: [test(`${path}/name`, entry.name), remove(path)],
    then: () => note.entries.splice(note.entries.indexOf(entry), 1),
  };
}

/** Another extension comes first or last: the place of ours is another one then, or not. */
function addExtension({ note, number, random }) {
  const type = 'shoot-cert-service';
  if (note.others.some(other => other.type === type)) return undefined;
  const extension = { type, providerConfig: odd(number) };
  return random.below(2) === 0
    ? {
        patch: [add(`${EXTENSIONS}/0`, extension)],
        then: () => note.others.unshift(extension),
      }
    : {
        patch: [add(`${EXTENSIONS}/-`, extension)],
        then: () => note.others.push(extension),
      };
}

function removeExtension({ shoot, note }) {
  const other = note.others.find(({ type }) => type === 'shoot-cert-service');
  if (!other) return undefined;
  const place = placeOf(shoot.spec.extensions, other.type);
  const path = `${EXTENSIONS}/${place}`;
  return {
    patch: [test(`${path}/type`, other.type), remove(path)],
    then: () => note.others.splice(note.others.indexOf(other), 1),
  };
}

function changeExtension({ shoot, note, number, random }) {
  const other = random.pick(note.others);
  const path = `${EXTENSIONS}/${placeOf(shoot.spec.extensions, other.type)}`;
  const providerConfig = odd(number);
  return {
    patch: [
      test(`${path}/type`, other.type),
      add(`${path}/providerConfig`, providerConfig),
    ],
    then: () => {
      note.others[note.others.indexOf(other)] = { ...other, providerConfig };
    },
  };
}

/** Another key beside the list of entries. With one the extension stays when its last entry goes. */
function setKey({ shoot, note, number, random }) {
  const place = placeOf(shoot.spec.extensions, PEERING);
  if (place < 0) return undefined;
  const key = `theirs${random.below(MOST_KEYS)}`;
  const value = odd(number);
  return {
    patch: [
      test(`${EXTENSIONS}/${place}/type`, PEERING),
      add(`${EXTENSIONS}/${place}/providerConfig/${key}`, value),
    ],
    then: () => note.keys.set(key, value),
  };
}

function removeKey({ shoot, note, random }) {
  if (note.keys.size === 0) return undefined;
  const key = random.pick([...note.keys.keys()]);
  const place = placeOf(shoot.spec.extensions, PEERING);
  return {
    patch: [
      test(`${EXTENSIONS}/${place}/type`, PEERING),
      remove(`${EXTENSIONS}/${place}/providerConfig/${key}`),
    ],
    then: () => note.keys.delete(key),
  };
}

/**
 * What somebody does to a shoot who knows nothing of the portal. Each gives a JSON patch and what to write down once it
 * is carried out, or undefined when there is nothing to do.
 */
export const FOREIGN_MOVES = [
  addEntry,
  addEntry,
  removeEntry,
  addExtension,
  removeExtension,
  changeExtension,
  setKey,
  setKey,
  removeKey,
];
