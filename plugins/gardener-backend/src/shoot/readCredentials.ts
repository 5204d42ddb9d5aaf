import { NotAllowedError } from '@backstage/errors';
import type {
  CredentialsRef,
  OfferedCredentials,
} from 'backstage-plugin-gardener-common';
import type { GardenIdentity } from '../access/GardenIdentity';
import type { GardenResource } from '../garden/GardenClient';
import { GardenError } from '../garden/GardenError';
import { textAt } from '../garden/rawObject';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { withoutTrace } from '../peering/withoutTrace';

const PAGE_SIZE = 500;

/** Newer Gardens have the first kind, older ones the second, some both. */
const KINDS: ReadonlyArray<{
  readonly kind: CredentialsRef['kind'];
  readonly resource: GardenResource;
}> = [
  { kind: 'CredentialsBinding', resource: 'credentialsbindings' },
  { kind: 'SecretBinding', resource: 'secretbindings' },
];

/**
 * What binds a namespace to accounts at clouds, as the user may list it in the Garden. A kind that this Garden does not
 * have or that the user may not list is left out, as long as there is another one.
 *
 * @throws NotAllowedError when none can be listed: that is not the same as none
 * @throws GardenError when the Garden does not answer
 */
export async function readCredentials(
  garden: Pick<RunningPortalGarden, 'name' | 'client'>,
  namespace: string,
  as: GardenIdentity,
): Promise<OfferedCredentials[]> {
  const lists = await Promise.all(
    KINDS.map(async ({ kind, resource }) => {
      const items = await listIfAllowed(garden, resource, namespace, as);
      return items?.flatMap(item => credentialsOf(kind, item));
    }),
  );
  if (lists.every(list => list === undefined)) {
    throw mayNotList(garden.name, namespace);
  }
  return lists.flatMap(list => list ?? []);
}

/** The same for a namespace that is not there: the Garden makes no difference either. */
export function mayNotList(garden: string, namespace: string): NotAllowedError {
  return withoutTrace(
    new NotAllowedError(
      `You may not list the credentials of namespace ${namespace} in Garden ${garden}`,
    ),
  );
}

async function listIfAllowed(
  { client }: Pick<RunningPortalGarden, 'client'>,
  resource: GardenResource,
  namespace: string,
  as: GardenIdentity,
): Promise<readonly unknown[] | undefined> {
  const items: unknown[] = [];
  try {
    let continueToken: string | undefined;
    do {
      const page = await client.listPage(resource, {
        namespace,
        as,
        limit: PAGE_SIZE,
        continueToken,
      });
      items.push(...page.items);
      continueToken = page.continueToken;
    } while (continueToken !== undefined);
    return items;
  } catch (error) {
    // A kind that the Garden does not have is not found for who may do everything, and not allowed for all others.
    if (
      error instanceof GardenError &&
      (error.kind === 'noRights' || error.kind === 'notFound')
    ) {
      return undefined;
    }
    throw error;
  }
}

/** One for each provider: a SecretBinding may be for several, separated by commas. */
function credentialsOf(
  kind: CredentialsRef['kind'],
  item: unknown,
): OfferedCredentials[] {
  const name = textAt(item, 'metadata', 'name');
  if (!name) return [];
  const providers = (textAt(item, 'provider', 'type') ?? '')
    .split(',')
    .map(provider => provider.trim())
    .filter(provider => provider !== '');
  const credentials = { kind, name };
  return providers.length === 0
    ? [{ credentials, provider: null }]
    : providers.map(provider => ({ credentials, provider }));
}
