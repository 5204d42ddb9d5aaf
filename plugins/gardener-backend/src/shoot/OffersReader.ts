import {
  gardenerShootCreatePermission,
  networkSizes,
  type CreationOffers,
  type OfferedCredentials,
  type OfferedProject,
} from 'backstage-plugin-gardener-common';
import type { Requester } from '../access/Requester';
import type { GardenGate, OpenedGarden } from '../peering/GardenGate';
import { offeredProfile } from './offeredProfile';
import { profilesOf } from './profilesOf';
import { mayNotList, readCredentials } from './readCredentials';

/** What a user has of what it takes to create shoots in a namespace: the right in the Garden, and the portal's permission. */
interface Held {
  readonly garden: boolean;
  readonly portal: boolean;
}

/** Tells what a Garden and its configuration offer a user for a new shoot: from memory, but for access and credentials. */
export class OffersReader {
  readonly #gate: Pick<GardenGate, 'open'>;
  readonly #now: () => number;

  constructor(options: {
    readonly gate: Pick<GardenGate, 'open'>;
    /** Epoch milliseconds. */
    readonly now: () => number;
  }) {
    this.#gate = options.gate;
    this.#now = options.now;
  }

  /**
   * @param query - with a namespace the credentials in it are told as well
   * @throws NotFoundError when there is no such Garden, or nobody stands behind the user there
   * @throws NotAllowedError when the user may list no credentials in the namespace
   * @throws ServiceUnavailableError when there is no picture of the Garden, or it can't be asked
   */
  async read(
    query: { readonly garden: string; readonly namespace?: string },
    requester: Requester,
  ): Promise<CreationOffers> {
    const opened = await this.#gate.open(query.garden, requester);
    const { garden } = opened;
    const { defaultPrefix, maxPrefix } = garden.network;
    const profiles = profilesOf(garden);
    return {
      garden: garden.name,
      projects: await offeredProjects(opened),
      cloudProfiles: profiles.map(profile =>
        offeredProfile(profile, this.#now()),
      ),
      credentials: await offeredCredentials(opened, query.namespace),
      network: {
        defaultPrefix,
        maxPrefix,
        sizes: networkSizes(garden.network),
      },
    };
  }
}

/** Of the namespaces in which the user may see shoots. */
async function offeredProjects({
  garden: { inventory },
  access,
}: OpenedGarden): Promise<OfferedProject[]> {
  const scope = await access.everything(() => inventory.namespaces());
  const projects = [...scope.namespaces]
    .filter(namespace => scope.touches(namespace))
    .map(namespace => ({
      namespace,
      // Where the portal may not read projects, namespaces are all that it knows of them.
      name: inventory.projectOf(namespace)?.name ?? namespace,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const { inGarden, inPortal } = await access.creatable(
    projects.map(({ namespace }) => namespace),
  );
  return projects.map(({ name, namespace }) => {
    const reason = whyNot(
      { garden: inGarden.has(namespace), portal: inPortal.has(namespace) },
      name,
    );
    return { name, namespace, mayCreate: reason === null, reason };
  });
}

/** One sentence on what is missing; null when nothing is. */
function whyNot({ garden, portal }: Held, project: string): string | null {
  const needs = [
    ...(garden ? [] : [`create shoots in project ${project}`]),
    ...(portal ? [] : [`the permission ${gardenerShootCreatePermission.name}`]),
  ];
  return needs.length === 0
    ? null
    : `You may not create clusters here: you need ${needs.join(' and ')}.`;
}

async function offeredCredentials(
  { garden, access }: OpenedGarden,
  namespace: string | undefined,
): Promise<OfferedCredentials[] | null> {
  if (namespace === undefined) return null;
  const scope = await access.visible([namespace]);
  if (!scope.touches(namespace)) throw mayNotList(garden.name, namespace);
  return readCredentials(garden, namespace, access.identity);
}
