/** What a field of the creation form may need of the other ones. */
export const PARAMETERS = [
  'cluster',
  'name',
  'purpose',
  'cloud',
  'nodes',
  'peerings',
  'workers',
  'hibernation',
  'maintenance',
  'accessRestrictions',
  'review',
] as const;

/** One of them. */
export type Parameter = (typeof PARAMETERS)[number];

/**
 * `ui:options` of every field: how the template calls the parameters that the field looks at, where it does not call them
 * as the field does.
 *
 * @public
 */
export type CreateFieldOptions = {
  readonly [parameter in Parameter]?: string;
};

/** The names of all parameters in the form of a template. */
export type ParameterNames = { readonly [parameter in Parameter]: string };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names by the `ui:options` of a field; what is no name there counts for nothing. */
export function parameterNames(options: unknown): ParameterNames {
  const given = isRecord(options) ? options : {};
  const nameOf = (parameter: Parameter): string => {
    const name = given[parameter];
    return typeof name === 'string' && name !== '' ? name : parameter;
  };
  return {
    cluster: nameOf('cluster'),
    name: nameOf('name'),
    purpose: nameOf('purpose'),
    cloud: nameOf('cloud'),
    nodes: nameOf('nodes'),
    peerings: nameOf('peerings'),
    workers: nameOf('workers'),
    hibernation: nameOf('hibernation'),
    maintenance: nameOf('maintenance'),
    accessRestrictions: nameOf('accessRestrictions'),
    review: nameOf('review'),
  };
}
