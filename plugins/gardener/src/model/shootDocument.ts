import type { SearchDocument } from '@backstage/plugin-search-common';
import type { ShootRef } from 'backstage-plugin-gardener-common';

/** The type of the documents of shoots in search. */
export const SHOOT_DOCUMENTS = 'gardener-shoots';

/** What the search index knows of a shoot: slow facts, the same for everyone who may see it. */
export interface ShootDocument {
  readonly ref: ShootRef;
  readonly location: string;
  readonly project: string | undefined;
  readonly purpose: string | undefined;
  readonly region: string | undefined;
}

/** Reads a document of the index; undefined when it does not name a shoot, as those of another version may not. */
export function readShootDocument(
  document: SearchDocument,
): ShootDocument | undefined {
  const fields: Readonly<Record<string, unknown>> = { ...document };
  const text = (key: string) => {
    const value = fields[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const garden = text('garden');
  const namespace = text('namespace');
  const name = text('name');
  if (!garden || !namespace || !name) return undefined;
  return {
    ref: { garden, namespace, name },
    location: document.location,
    project: text('project'),
    purpose: text('purpose'),
    region: text('region'),
  };
}
