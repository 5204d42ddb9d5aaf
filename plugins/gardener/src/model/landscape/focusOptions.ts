import type { ShootSummary } from 'backstage-plugin-gardener-common';

/** What can be chosen to look at. */
export type FocusOption =
  | {
      readonly kind: 'shoot';
      readonly shoot: ShootSummary;
      /** `namespace/name`. */
      readonly names: readonly [string];
    }
  /** All shoots that have to do with an address. */
  | {
      readonly kind: 'all';
      readonly address: string;
      readonly shoots: readonly ShootSummary[];
      readonly names: readonly string[];
    };

/** As many as a landscape can have in focus. */
const MOST = 25;

function nameOf({ ref }: ShootSummary): string {
  return `${ref.namespace}/${ref.name}`;
}

/** The options of what was found; of an address that has to do with several, all of them first. */
export function focusOptions(found: {
  readonly shoots: readonly ShootSummary[];
  readonly address: string | undefined;
}): readonly FocusOption[] {
  const shoots = found.shoots.slice(0, MOST);
  const single = shoots.map(
    (shoot): FocusOption => ({ kind: 'shoot', shoot, names: [nameOf(shoot)] }),
  );
  return found.address !== undefined && shoots.length > 1
    ? [
        {
          kind: 'all',
          address: found.address,
          shoots,
          names: shoots.map(nameOf),
        },
        ...single,
      ]
    : single;
}
