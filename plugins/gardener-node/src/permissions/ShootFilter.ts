/**
 * What a rule of a policy asks of a shoot, as data: so that the plugin can tell of a namespace, before it looks at any shoot,
 * whether all, some or none of its shoots count.
 *
 * @public
 */
export type ShootFilter =
  /** The shoot belongs to one of the projects; of any Garden unless one is named. */
  | {
      readonly kind: 'project';
      readonly projects: readonly string[];
      readonly garden?: string;
    }
  /** `spec.purpose` is one of these. A shoot without a purpose has none of them. */
  | { readonly kind: 'purpose'; readonly purposes: readonly string[] }
  /** The catalog says that one of these entities owns the cluster. */
  | { readonly kind: 'owner'; readonly owners: readonly string[] };

/**
 * What is known of one shoot when a filter is applied to it.
 *
 * @public
 */
export interface ShootFacts {
  /** Name of the Garden in the configuration. */
  readonly garden: string;
  readonly namespace: string;
  readonly name: string;
  /** Undefined when the project of the namespace is not known. */
  readonly project: string | undefined;
  readonly purpose: string | undefined;
  /** References of the entities that own the cluster's entity in the catalog. */
  readonly owners: readonly string[];
}

/**
 * Whether a filter holds for a shoot. The plugin comes to the same result by other ways, but where the project is not
 * known: there it refuses whatever depends on the project, be it "not of this one".
 *
 * @public
 */
export function matchesShootFilter(
  facts: ShootFacts,
  filter: ShootFilter,
): boolean {
  switch (filter.kind) {
    case 'project':
      return (
        facts.project !== undefined &&
        filter.projects.includes(facts.project) &&
        (filter.garden === undefined || filter.garden === facts.garden)
      );
    case 'purpose':
      return (
        facts.purpose !== undefined && filter.purposes.includes(facts.purpose)
      );
    case 'owner':
      return facts.owners.some(owner => filter.owners.includes(owner));
    default: {
      const never: never = filter;
      throw new Error(`Unknown filter: ${JSON.stringify(never)}`);
    }
  }
}
