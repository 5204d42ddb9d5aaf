import type { ShootPermission } from 'backstage-plugin-gardener-common';
import { GardenToken } from '../access/GardenToken';
import type { PortalDecision } from '../access/permit/PortalDecision';
import type { Requester } from '../access/Requester';

/** What a test decides of who asks. */
export interface RequesterChoices {
  /** What Backstage says of permissions, by name; what is not named is allowed. */
  readonly decisions?: Readonly<Record<string, PortalDecision>>;
  /** Tokens by auth provider. */
  readonly tokens?: Readonly<Record<string, string>>;
}

/** A signed-in user whom Backstage permits everything, unless a test says otherwise. */
export function aRequester(
  user = 'user:default/mara',
  { decisions = {}, tokens = {} }: RequesterChoices = {},
): Requester {
  return {
    user,
    tokenOf: provider =>
      provider in tokens ? new GardenToken(tokens[provider]) : undefined,
    decide: async ({ name }: ShootPermission) =>
      decisions[name] ?? { kind: 'allow' },
  };
}

/** A decision that refuses the named permissions. */
export function refusing(
  ...permissions: readonly ShootPermission[]
): Readonly<Record<string, PortalDecision>> {
  return Object.fromEntries(
    permissions.map(({ name }) => [name, { kind: 'deny' }]),
  );
}
