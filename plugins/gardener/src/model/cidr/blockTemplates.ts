import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';

/** The field for the node network of a new cluster, as templates name it. */
const BLOCK_FIELD = 'GardenerNodeCidr';

/** A template that creates clusters, as far as it is needed to begin it with a block. */
export interface BlockTemplate {
  readonly namespace: string;
  readonly name: string;
  readonly title: string;
  /** Name of the parameter that takes the node network. */
  readonly parameter: string;
}

/**
 * Of some templates of the catalog, those that ask for a node network by this plugin's field; by title.
 *
 * What a template asks for is written by its author, so nothing is taken for granted of it.
 */
export function blockTemplates(
  templates: readonly Entity[],
): readonly BlockTemplate[] {
  return templates
    .flatMap(({ metadata, spec }) => {
      const parameter = blockParameter(spec?.parameters);
      return parameter === undefined
        ? []
        : {
            namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
            name: metadata.name,
            title: metadata.title ?? metadata.name,
            parameter,
          };
    })
    .sort((a, b) => a.title.localeCompare(b.title));
}

/**
 * The page of a template, begun with a block. What else it asks for is left to the user, and the block is checked again there.
 *
 * @param page - address of the page of the template
 */
export function blockTemplateAddress(
  page: string,
  { parameter }: BlockTemplate,
  block: string,
): string {
  const values = JSON.stringify({ [parameter]: block });
  return `${page}?${new URLSearchParams({ formData: values })}`;
}

/** Templates ask in one step or in several. */
function blockParameter(parameters: unknown): string | undefined {
  const steps: readonly unknown[] = Array.isArray(parameters)
    ? parameters
    : [parameters];
  for (const step of steps) {
    for (const [name, asked] of entriesOf(propertyOf(step, 'properties'))) {
      if (propertyOf(asked, 'ui:field') === BLOCK_FIELD) return name;
    }
  }
  return undefined;
}

function propertyOf(value: unknown, name: string): unknown {
  return entriesOf(value).find(([key]) => key === name)?.[1];
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
    : [];
}
