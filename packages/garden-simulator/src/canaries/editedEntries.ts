import { Random } from '../generator/Random';
import { CanaryLandscape, GardenEdit } from './CanaryLandscape';
import { entryFor } from './canaryEntries';
import { pick, pickSome } from './choose';
import { MarkMaker, tellTales } from './marks';
import { canaryObject } from './planCanaries';

/** What was changed of the entries of a landscape, as somebody with kubectl would. */
export interface EditedEntries {
  readonly edits: readonly GardenEdit[];
  /** Marks of everything that is or was listed, by the namespace of the shoot that lists it. */
  readonly once: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Takes an entry out of one or two shoots and puts another one in. */
export function editedEntries(
  { shoots }: CanaryLandscape,
  random: Random,
  now: Date,
): EditedEntries {
  const marks = new MarkMaker(random);
  const once = new Map<string, ReadonlySet<string>>();
  const listing = shoots.filter(({ plan }) => plan.peering?.kind === 'entries');
  const edits = pickSome(random, listing, 1 + random.below(2)).flatMap(
    (shoot): GardenEdit[] => {
      const { home, plan } = shoot;
      if (plan.peering?.kind !== 'entries') return [];
      const before = plan.peering.entries;
      const target = pick(random, shoots);
      const entries = [
        ...before.slice(1),
        entryFor(
          { random, marks },
          {
            namespace: target.home.namespace,
            name: target.plan.name,
            seed: target.plan.seed,
          },
        ),
      ];
      const { spec } = canaryObject(
        { home, plan: { ...plan, peering: { kind: 'entries', entries } } },
        now,
      );
      once.set(
        home.namespace,
        new Set([
          ...(once.get(home.namespace) ?? []),
          ...tellTales(JSON.stringify([before, entries])),
        ]),
      );
      return [
        {
          change: 'patch',
          resource: 'shoots',
          key: { namespace: home.namespace, name: plan.name },
          patch: { spec: { extensions: spec?.extensions ?? null } },
        },
      ];
    },
  );
  return { edits, once };
}
