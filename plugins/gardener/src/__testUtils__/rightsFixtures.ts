import type { ShootRights } from 'backstage-plugin-gardener-common';

/** Everything is allowed, with changes. */
export function rightsWith(part: Partial<ShootRights> = {}): ShootRights {
  return {
    change: true,
    operate: true,
    delete: true,
    kubeconfig: { viewer: true, admin: true },
    kubeconfigLacks: { viewer: [], admin: [] },
    changeableShoots: [],
    refusedByPortal: [],
    changeableNamespaces: [
      'garden-prod',
      'garden-ops',
      'garden-data',
      'garden-dev',
    ],
    reason: null,
    ...part,
  };
}

/** Everything is allowed but kubeconfigs for which something is missing. */
export function rightsLacking(
  part: Partial<ShootRights['kubeconfigLacks']>,
): ShootRights {
  const lacks = { viewer: [], admin: [], ...part };
  return rightsWith({
    kubeconfig: {
      viewer: lacks.viewer.length === 0,
      admin: lacks.admin.length === 0,
    },
    kubeconfigLacks: lacks,
  });
}

/** Only to be read. */
export const readOnlyRights: ShootRights = rightsWith({
  change: false,
  operate: false,
  delete: false,
  changeableNamespaces: [],
  reason:
    'You may see this shoot but not change it: you need patch shoots in project prod.',
});
