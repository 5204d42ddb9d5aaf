import type { KubeconfigSubresource } from '../access/AccessReviewer';
import { createGardenIdentity } from '../access/createGardenIdentity';
import type { GardenIdentity } from '../access/GardenIdentity';
import type { IdentityResult } from '../access/strategy/IdentityStrategy';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { FakeInventory } from './FakeInventory';

/** What a test decides of a Garden. */
export interface GardenChoices {
  readonly inventory?: FakeInventory;
  /** Namespaces that every user may list; `all` for all of them. */
  readonly visible?: readonly string[] | 'all';
  /** Thrown instead of an answer about access. */
  readonly accessError?: Error;
  /** Users whom nobody stands behind. */
  readonly unmapped?: readonly string[];
  readonly getText?: RunningPortalGarden['client']['getText'];
  readonly listPage?: RunningPortalGarden['client']['listPage'];
  readonly create?: RunningPortalGarden['client']['create'];
  readonly patch?: RunningPortalGarden['client']['patch'];
  readonly delete?: RunningPortalGarden['client']['delete'];
  readonly createSubresource?: RunningPortalGarden['client']['createSubresource'];
  /** Which credentials every user may have; both unless given. */
  readonly credentials?: readonly KubeconfigSubresource[];
  /** Shoots as `garden/namespace/name` by the entity that owns them. */
  readonly owned?: Readonly<Record<string, readonly string[]>>;
  /** Namespaces whose shoots every user may patch and delete; `all` unless given. */
  readonly writable?: readonly string[] | 'all';
  /** Namespaces in which every user may create shoots; `all` unless given. */
  readonly creatable?: readonly string[] | 'all';
  readonly refuseOverlap?: boolean;
  /** What the configuration says of networks; the usual unless given. */
  readonly network?: Partial<RunningPortalGarden['network']>;
  readonly recreated?: RunningPortalGarden['recreated']['of'];
  /** Which peerings have a change that is half open. */
  readonly halfOpen?: RunningPortalGarden['openChanges']['of'];
}

/** A Garden whose access a test decides. `asked` has each namespace that was asked for, in order. */
export function aPortalGarden(
  choices: GardenChoices = {},
): RunningPortalGarden & {
  readonly inventory: FakeInventory;
  readonly asked: string[];
} {
  const { visible = 'all', accessError, unmapped = [] } = choices;
  const inventory = choices.inventory ?? new FakeInventory();
  const asked: string[] = [];
  const mayList = async (_: GardenIdentity, namespace: string) => {
    asked.push(namespace);
    if (accessError) throw accessError;
    return visible === 'all' || visible.includes(namespace);
  };
  const recall = async (user: string): Promise<IdentityResult> =>
    unmapped.includes(user)
      ? { kind: 'notMapped', reason: 'You are nobody.' }
      : {
          kind: 'mapped',
          identity: createGardenIdentity(`oidc:${user}`),
        };
  return {
    kind: 'running',
    name: inventory.garden,
    title: inventory.garden.toUpperCase(),
    docs: { peering: undefined, cidr: undefined },
    network: {
      defaultNodes: undefined,
      defaultPrefix: 27,
      maxPrefix: 23,
      natPortsTotal: 32_768,
      reserved: [],
      external: [],
      refuseOverlap: choices.refuseOverlap ?? false,
      ...choices.network,
    },
    client: {
      listPage:
        choices.listPage ??
        (async () => {
          throw new Error('The Garden was asked for a list');
        }),
      create:
        choices.create ??
        (async () => {
          throw new Error('The Garden was written to');
        }),
      getText:
        choices.getText ??
        (async () => {
          throw new Error('The Garden was asked for data');
        }),
      patch:
        choices.patch ??
        (async () => {
          throw new Error('The Garden was written to');
        }),
      delete:
        choices.delete ??
        (async () => {
          throw new Error('The Garden was written to');
        }),
      createSubresource:
        choices.createSubresource ??
        (async () => {
          throw new Error('The Garden was asked for a credential');
        }),
    },
    inventory,
    identities: {
      name: 'impersonation',
      authProvider: undefined,
      identify: async ({ user }) => recall(user),
      recall,
    },
    reviewer: {
      mayList,
      mayWrite: async (_, _verb, namespace) => {
        if (accessError) throw accessError;
        const { writable = 'all' } = choices;
        return writable === 'all' || writable.includes(namespace);
      },
      creatable: async (_, namespaces) => {
        if (accessError) throw accessError;
        const { creatable = 'all' } = choices;
        return new Set(
          [...namespaces].filter(
            name => creatable === 'all' || creatable.includes(name),
          ),
        );
      },
      mayCreate: async (_, subresource) => {
        if (accessError) throw accessError;
        const { credentials } = choices;
        return credentials === undefined || credentials.includes(subresource);
      },
      listable: async (identity, namespaces) => {
        const distinct = [...new Set(namespaces)];
        const answers = await Promise.all(
          distinct.map(namespace => mayList(identity, namespace)),
        );
        return new Set(distinct.filter((_, i) => answers[i]));
      },
      visibleNamespaces: async () => {
        if (accessError) throw accessError;
        return visible === 'all'
          ? { access: 'all' }
          : { access: 'some', namespaces: new Set(visible) };
      },
    },
    clusterOwners: {
      ownedBy: async owners =>
        new Set(owners.flatMap(owner => choices.owned?.[owner] ?? [])),
    },
    readers: { note: () => undefined, forget: () => undefined },
    recreated: {
      of: choices.recreated ?? (() => undefined),
      version: 0,
    },
    openChanges: {
      of: choices.halfOpen ?? (() => undefined),
      poke: () => undefined,
      version: 0,
    },
    asked,
  };
}
