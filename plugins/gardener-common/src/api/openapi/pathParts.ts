export const DNS_LABEL = {
  type: 'string',
  minLength: 1,
  maxLength: 63,
  pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
} as const;

export function pathParameter<Name extends string>(
  name: Name,
  description: string,
) {
  return {
    name,
    in: 'path',
    required: true,
    description,
    schema: DNS_LABEL,
  } as const;
}

export const SHOOT = [
  pathParameter('garden', 'Name of the Garden in the configuration'),
  pathParameter('namespace', 'Namespace of the project'),
  pathParameter('name', 'Name of the shoot'),
] as const;

export function answer<Schema extends string>(
  schema: Schema,
  description: string,
) {
  return {
    description,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` as const },
      },
    },
  } as const;
}

/**
 * The errors that every route may answer. Not existing and not visible are one and the same 404.
 */
export const ERRORS = {
  400: answer('ErrorBody', 'A parameter is not what the contract says'),
  401: answer(
    'ErrorBody',
    'Nobody is signed in, or the Garden wants the own token of the caller',
  ),
  403: answer('ErrorBody', 'This caller may not use the route'),
  404: answer('ErrorBody', 'There is none, or none that this caller may see'),
  429: answer('ErrorBody', 'This caller asks too much; Retry-After says when'),
  503: answer('ErrorBody', 'The Garden has not been read yet'),
} as const;

/** The same of routes where what is asked may have been overtaken. */
export const WRITE_ERRORS = {
  ...ERRORS,
  409: answer(
    'ErrorBody',
    'It was overtaken: expired, applied meanwhile, or no longer as it was reviewed',
  ),
} as const;

export const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of a plan and of the change that it becomes',
  schema: { type: 'string', format: 'uuid', maxLength: 36 },
} as const;

export function body<Schema extends string>(schema: Schema) {
  return {
    required: true,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` as const },
      },
    },
  } as const;
}

export const LIMIT = {
  name: 'limit',
  in: 'query',
  required: false,
  description: 'How many at most',
} as const;
