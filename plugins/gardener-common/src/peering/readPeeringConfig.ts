import { Interner } from '../garden/Interner';
import { isObject, kindOf, listOf } from '../garden/json';
import { isDnsLabel } from '../garden/ShootRef';
import type { PeeringConfig, PeeringEntry } from './PeeringConfig';

/**
 * The type of the peering extension, in `spec.extensions[].type` and in controller registrations.
 *
 * @public
 */
export const PEERING_EXTENSION_TYPE = 'osc-peering-service';

/** Longer names are no names at all, and are not carried around. */
const NAME_LIMIT = 253;

const NO_ENTRIES: readonly PeeringEntry[] = Object.freeze([]);
const ABSENT: PeeringConfig = Object.freeze({ state: 'absent' });
const EMPTY: PeeringConfig = Object.freeze({
  state: 'present',
  entries: NO_ENTRIES,
});

interface ReadEntries {
  readonly entries: readonly PeeringEntry[];
  readonly problems: readonly string[];
}

function readEntry(
  value: unknown,
  position: number,
  interner: Interner,
): { readonly entry?: PeeringEntry; readonly problem?: string } {
  const which = `entry ${position + 1} of shootPeerings`;
  if (!isObject(value)) {
    return { problem: `${which} is ${kindOf(value)}, not an object` };
  }
  const { name, namespace, seed } = value;
  for (const [field, text] of [
    ['name', name],
    ['namespace', namespace],
  ] as const) {
    if (text === undefined || text === null || text === '') {
      return { problem: `${which} has no ${field}` };
    }
    if (typeof text !== 'string') {
      return {
        problem: `the ${field} of ${which} is ${kindOf(text)}, not a string`,
      };
    }
    if (text.length > NAME_LIMIT) {
      return {
        problem: `the ${field} of ${which} is longer than ${NAME_LIMIT} characters`,
      };
    }
  }
  const entry: PeeringEntry = {
    name: interner.text(name as string),
    namespace: interner.text(namespace as string),
    seed:
      typeof seed === 'string' && seed !== '' && seed.length <= NAME_LIMIT
        ? interner.text(seed)
        : undefined,
  };
  for (const field of ['name', 'namespace'] as const) {
    if (!isDnsLabel(entry[field])) {
      return { entry, problem: `the ${field} of ${which} is not a DNS label` };
    }
  }
  if (seed !== undefined && seed !== null && typeof seed !== 'string') {
    return {
      entry,
      problem: `the seed of ${which} is ${kindOf(seed)}, not a string`,
    };
  }
  return { entry };
}

function readEntries(providerConfig: unknown, interner: Interner): ReadEntries {
  if (providerConfig === undefined || providerConfig === null) {
    return { entries: NO_ENTRIES, problems: [] };
  }
  if (!isObject(providerConfig)) {
    return {
      entries: NO_ENTRIES,
      problems: [`providerConfig is ${kindOf(providerConfig)}, not an object`],
    };
  }
  const { shootPeerings } = providerConfig;
  if (shootPeerings === undefined || shootPeerings === null) {
    return { entries: NO_ENTRIES, problems: [] };
  }
  if (!Array.isArray(shootPeerings)) {
    return {
      entries: NO_ENTRIES,
      problems: [`shootPeerings is ${kindOf(shootPeerings)}, not a list`],
    };
  }
  const entries: PeeringEntry[] = [];
  const problems: string[] = [];
  shootPeerings.forEach((value: unknown, position) => {
    const { entry, problem } = readEntry(value, position, interner);
    if (entry) entries.push(entry);
    if (problem) problems.push(problem);
  });
  return { entries: entries.length ? entries : NO_ENTRIES, problems };
}

function describe(problems: readonly string[]): string {
  const [first, ...others] = problems;
  switch (others.length) {
    case 0:
      return first;
    case 1:
      return `${first}, and ${others[0]}`;
    default:
      return `${first}, and ${others.length} more problems`;
  }
}

/**
 * Reads the peering extension out of `spec.extensions`. Lenient: what can be read is read, and what
 * can't is said. Throws for no input.
 *
 * Of two peering extensions the last one counts, as older Gardens keep the last and drop the others;
 * it is said as a fault all the same, because newer ones refuse the shoot.
 */
export function readPeeringConfig(
  extensions: unknown,
  interner: Interner,
): PeeringConfig {
  if (
    extensions !== undefined &&
    extensions !== null &&
    !Array.isArray(extensions)
  ) {
    return {
      state: 'malformed',
      reason: `spec.extensions is ${kindOf(extensions)}, not a list`,
      entries: NO_ENTRIES,
      disabled: false,
    };
  }
  const found = listOf(extensions).filter(
    extension =>
      isObject(extension) && extension.type === PEERING_EXTENSION_TYPE,
  );
  const extension = found[found.length - 1];
  if (!isObject(extension)) return ABSENT;

  const disabled = extension.disabled === true;
  const { entries, problems } = readEntries(extension.providerConfig, interner);
  const all =
    found.length > 1
      ? [
          `there are ${found.length} extensions of type ${PEERING_EXTENSION_TYPE}, and one is allowed`,
          ...problems,
        ]
      : problems;
  if (all.length > 0) {
    return { state: 'malformed', reason: describe(all), entries, disabled };
  }
  if (disabled) return { state: 'disabled', entries };
  return entries.length === 0 ? EMPTY : { state: 'present', entries };
}
