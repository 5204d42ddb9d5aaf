import { ApiStatus } from '../errors/ApiStatus';

/** How a client wants to have an answer. */
export interface Representation {
  readonly shape: 'object' | 'table' | 'metadata';
  readonly encoding: 'json' | 'yaml';
}

interface Wanted {
  readonly type: string;
  readonly as: string;
}

function parseAccept(header: string): Wanted[] {
  return header
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const [type, ...parameters] = part.split(';').map(text => text.trim());
      const as = parameters.find(text => text.startsWith('as='));
      return { type: type.toLowerCase(), as: as ? as.slice(3) : '' };
    });
}

const encodings: Readonly<Record<string, Representation['encoding']>> = {
  'application/json': 'json',
  'application/*': 'json',
  '*/*': 'json',
  'application/yaml': 'yaml',
};

/**
 * Chooses the representation of a resource from the Accept header: JSON or YAML, as the object, a Table or only metadata.
 * @throws ApiStatus 406 if nothing that is asked for can be had.
 */
export function chooseRepresentation(
  accept: string | undefined,
): Representation {
  const wanted = parseAccept(accept ?? '');
  if (wanted.length === 0) {
    return { shape: 'object', encoding: 'json' };
  }
  for (const { type, as } of wanted) {
    const encoding = encodings[type];
    if (encoding) {
      switch (as) {
        case '':
          return { shape: 'object', encoding };
        case 'Table':
          return { shape: 'table', encoding };
        case 'PartialObjectMetadata':
        case 'PartialObjectMetadataList':
          return { shape: 'metadata', encoding };
        default:
      }
    }
  }
  throw ApiStatus.notAcceptable();
}

/** True if a client asks for the aggregated form of discovery. */
export function wantsAggregatedDiscovery(accept: string | undefined): boolean {
  return /as=APIGroupDiscoveryList/.test(accept ?? '');
}
