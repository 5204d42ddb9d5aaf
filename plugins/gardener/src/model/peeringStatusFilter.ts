import type { Entity } from '@backstage/catalog-model';
import type { EntityFilter } from '@backstage/plugin-catalog-react';
import type { StatusFilter } from 'backstage-plugin-gardener-common';

/** The choices, in the order in which they are offered. */
export const PEERING_STATUSES: readonly StatusFilter[] = [
  'configured',
  'incomplete',
  'notAccessible',
  'none',
];

/** Reads a choice from the address of the page. */
export function readPeeringStatus(value: unknown): StatusFilter | undefined {
  return PEERING_STATUSES.find(status => status === value);
}

/** No entity has it. A filter without values would let all entities through. */
const NO_NAME = '-';

/**
 * Lets the clusters through whose peerings have a status, by the names of their entities. The catalog itself does not
 * know a status: who has it was asked for this user. As long as nobody knows, nothing passes.
 */
export class PeeringStatusFilter implements EntityFilter {
  readonly #names: ReadonlySet<string>;

  constructor(readonly value: StatusFilter, readonly names: readonly string[]) {
    this.#names = new Set(names);
  }

  /** For the server, as it hands out the catalog in pages. */
  getCatalogFilters(): Record<string, string[]> {
    return {
      'metadata.name': this.names.length > 0 ? [...this.names] : [NO_NAME],
    };
  }

  /** Once more, because starred entities are chosen by their names as well, and then one of the two is left out. */
  filterEntity(entity: Entity): boolean {
    return this.#names.has(entity.metadata.name);
  }

  /** For the address of the page. */
  toQueryValue(): string {
    return this.value;
  }

  /** Whether another one lets the same entities through; to set it anew would turn back to the first page. */
  isSameAs(other: PeeringStatusFilter | undefined): boolean {
    return (
      other !== undefined &&
      other.value === this.value &&
      other.names.length === this.names.length &&
      other.names.every(name => this.#names.has(name))
    );
  }
}
