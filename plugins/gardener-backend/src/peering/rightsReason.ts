import {
  gardenerPeeringChangePermission,
  gardenerShootDeletePermission,
  gardenerShootOperatePermission,
} from 'backstage-plugin-gardener-common';

/** What a user has of all that it takes to change, operate and delete one shoot. */
export interface RightsHeld {
  /** In the shoot's namespace. */
  readonly garden: { readonly patch: boolean; readonly delete: boolean };
  readonly portal: {
    readonly change: boolean;
    readonly operate: boolean;
    readonly delete: boolean;
  };
}

/** Something that a user may not do, and what it would take. */
interface Refusal {
  readonly what: string;
  readonly needs: string;
}

/**
 * One sentence on what a user may not do with a shoot that the user may see, and what is missing for it.
 *
 * @param place - the shoot's project, if it is known, and its namespace
 * @returns null when nothing is missing
 */
export function rightsReason(
  held: RightsHeld,
  place: { readonly project: string | undefined; readonly namespace: string },
): string | null {
  const refusals = refusalsOf(held, place);
  if (refusals.length === 0) return null;
  const whats = listed(
    refusals.map(({ what }) => what),
    'or',
  );
  const needs = listed(
    refusals.map(({ needs: needed }) => needed),
    'and',
  );
  return `You may see this shoot but not ${whats}: you need ${needs}.`;
}

function refusalsOf(
  { garden, portal }: RightsHeld,
  {
    project,
    namespace,
  }: { readonly project: string | undefined; readonly namespace: string },
): readonly Refusal[] {
  const where =
    project === undefined ? `namespace ${namespace}` : `project ${project}`;
  const inGarden = (verb: string) => `${verb} shoots in ${where}`;
  const inPortal = ({ name }: { readonly name: string }) =>
    `the permission ${name}`;
  // Whatever is done to a shoot begins with a patch, so nothing else is worth a word.
  if (!garden.patch) return [{ what: 'change it', needs: inGarden('patch') }];
  const refusals: Refusal[] = [];
  if (!portal.change) {
    refusals.push({
      what: 'change its peerings',
      needs: inPortal(gardenerPeeringChangePermission),
    });
  }
  if (!portal.operate) {
    refusals.push({
      what: 'reconcile it',
      needs: inPortal(gardenerShootOperatePermission),
    });
  }
  if (!portal.delete) {
    refusals.push({
      what: 'delete it',
      needs: inPortal(gardenerShootDeletePermission),
    });
  } else if (!garden.delete) {
    refusals.push({ what: 'delete it', needs: inGarden('delete') });
  }
  return refusals;
}

/** As "a", "a and b" or "a, b and c". */
function listed(parts: readonly string[], word: 'and' | 'or'): string {
  const last = parts[parts.length - 1];
  return parts.length === 1
    ? last
    : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}
