import type { EntryEdit } from '../peering/change/EntryEdit';
import { locateEntries } from '../peering/change/locateEntries';
import { EntryPatch, patchEntries } from '../peering/change/patchEntries';
import { applyJsonPatch, PatchFailed } from './applyJsonPatch';
import type { RawShoot } from './extensionLists';

/** What edits of a shoot become. */
export function patchOf(
  { metadata, spec }: RawShoot,
  edits: readonly EntryEdit[],
): EntryPatch {
  const { uid, resourceVersion } = metadata;
  return patchEntries(
    { uid, resourceVersion, extensions: spec.extensions },
    edits,
  );
}

/**
 * The shoot after a patch, which may have been made for another one.
 *
 * @throws PatchFailed
 */
export function writePatch(shoot: RawShoot, patch: EntryPatch): RawShoot {
  switch (patch.kind) {
    case 'nothing':
      return shoot;
    case 'patch':
      return applyJsonPatch(shoot, patch.patch);
    case 'unreadable':
      throw new Error(patch.reason);
    default: {
      const never: never = patch;
      throw new Error(`Unknown patch ${JSON.stringify(never)}`);
    }
  }
}

/** The shoot after edits. */
export function writeEdits(
  shoot: RawShoot,
  edits: readonly EntryEdit[],
): RawShoot {
  return writePatch(shoot, patchOf(shoot, edits));
}

/** The operation at which a patch fails; undefined when it is carried out. */
export function failureOf(
  shoot: RawShoot,
  patch: EntryPatch,
): PatchFailed['operation'] | undefined {
  try {
    writePatch(shoot, patch);
    return undefined;
  } catch (error) {
    if (error instanceof PatchFailed) return error.operation;
    throw error;
  }
}

/** The list of entries of a shoot, empty where there is none. */
export function itemsOf({ spec }: RawShoot): readonly unknown[] {
  const list = locateEntries(spec.extensions);
  return list.at === 'list' ? list.items : [];
}
