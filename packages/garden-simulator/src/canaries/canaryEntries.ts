import { Random } from '../generator/Random';
import { PeeringEntry, PeeringPlan } from '../landscape/objects/ShootPlan';
import { CanaryName } from './CanaryLandscape';
import { pick, pickWeighted } from './choose';
import { MarkMaker } from './marks';

/** What an entry can name. */
export interface EntryTarget extends CanaryName {
  readonly seed: string | null;
}

export interface EntryChoices {
  readonly random: Random;
  readonly marks: MarkMaker;
  readonly own: EntryTarget;
  readonly others: readonly EntryTarget[];
  /** Shoots that there are not. */
  readonly missing: readonly CanaryName[];
}

/** The peering extension of a shoot: absent, sound, switched off, or written by hand. */
export function canaryPeering(choices: EntryChoices): PeeringPlan {
  const { random } = choices;
  const entries = canaryEntries(choices);
  const kind = pickWeighted(random, [
    ['entries', 74],
    ['none', 12],
    ['disabled', 6],
    ['seedless', 4],
    ['malformed', 4],
  ] as const);
  switch (kind) {
    case 'entries':
      return entries.length === 0
        ? { kind: 'none' }
        : { kind: 'entries', entries };
    case 'none':
      return { kind: 'none' };
    case 'disabled':
      return { kind: 'entries', entries, disabled: true };
    case 'seedless':
      return {
        kind: 'raw',
        providerConfig: {
          apiVersion: 'service.peering.extensions.osc.t-systems.com/v1',
          kind: 'PeeringConfig',
          shootPeerings: entries.map(({ name, namespace }) => ({
            name,
            namespace,
          })),
        },
      };
    case 'malformed':
      return { kind: 'raw', providerConfig: malformed(choices, entries) };
    default: {
      const impossible: never = kind;
      return impossible;
    }
  }
}

function malformed(
  { random, marks }: EntryChoices,
  entries: readonly PeeringEntry[],
) {
  const list = entries.map(entry => ({ ...entry }));
  return pick(random, [
    'kind: PeeringConfig',
    [],
    list,
    { shootPeerings: 'none' },
    { shootPeerings: [...list, 7, null, { name: {} }] },
    { shootPeerings: list, [marks.mark('key in a config')]: true },
  ]);
}

function canaryEntries(choices: EntryChoices): PeeringEntry[] {
  const { random, own, others, missing } = choices;
  const entries: PeeringEntry[] = [];
  const count = random.below(5);
  for (let index = 0; index < count; index++) {
    const kind = pickWeighted(random, [
      ['other', 72],
      ['missing', 16],
      ['self', 3],
      ['again', 6],
      ['noName', 3],
    ] as const);
    switch (kind) {
      case 'other':
        entries.push(entryFor(choices, pick(random, others)));
        break;
      case 'missing':
        entries.push(
          entryFor(choices, { ...pick(random, missing), seed: null }),
        );
        break;
      case 'self':
        entries.push(entryFor(choices, own));
        break;
      case 'again':
        if (entries.length > 0) entries.push({ ...pick(random, entries) });
        break;
      case 'noName':
        entries.push({
          name: pick(random, ['', '..', 'No Name', 'a/b']),
          namespace: pick(random, [own.namespace, 'garden_', '']),
          seed: '',
        });
        break;
      default: {
        const impossible: never = kind;
        return impossible;
      }
    }
  }
  return entries;
}

/** Mostly with the seed on which the target is. */
export function entryFor(
  { random, marks }: Pick<EntryChoices, 'random' | 'marks'>,
  { namespace, name, seed }: EntryTarget,
): PeeringEntry {
  return {
    namespace,
    name,
    seed:
      seed === null || random.chance(150)
        ? marks.mark(`seed as an entry names it`)
        : seed,
  };
}
