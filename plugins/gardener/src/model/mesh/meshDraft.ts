import type { ShootSummary } from 'backstage-plugin-gardener-common';
import {
  countPairs,
  MAX_PAIRS,
  meshRequest,
  pairsOf,
  type MeshShape,
} from './meshPairs';
import { keyOf, MeshShoot, obstacleOf } from './meshShoot';

/** What was chosen of a mesh so far. */
export interface MeshDraft {
  /** Each once, in the order in which they were chosen. */
  readonly shoots: readonly MeshShoot[];
  readonly kind: MeshShape['kind'];
  /** Keys of shoots. Kept while a full mesh is looked at. */
  readonly hubs: ReadonlySet<string>;
  readonly amongHubs: boolean;
}

/** One thing that the user does. */
export type MeshAction =
  | { readonly type: 'added'; readonly shoots: readonly ShootSummary[] }
  | { readonly type: 'removed'; readonly key: string }
  | { readonly type: 'cleared' }
  | { readonly type: 'shaped'; readonly kind: MeshShape['kind'] }
  | { readonly type: 'hub'; readonly key: string; readonly isHub: boolean }
  | { readonly type: 'amongHubs'; readonly wanted: boolean };

/** Nothing is chosen yet. */
export const EMPTY_MESH: MeshDraft = {
  shoots: [],
  kind: 'mesh',
  hubs: new Set(),
  amongHubs: true,
};

/** What becomes of a draft. A shoot that can't have a peering is not taken. */
export function meshDraft(draft: MeshDraft, action: MeshAction): MeshDraft {
  switch (action.type) {
    case 'added': {
      const known = new Set(draft.shoots.map(({ ref }) => keyOf(ref)));
      const fresh = action.shoots.filter(
        shoot =>
          obstacleOf(shoot) === undefined && !known.has(keyOf(shoot.ref)),
      );
      return fresh.length === 0
        ? draft
        : { ...draft, shoots: [...draft.shoots, ...fresh] };
    }
    case 'removed': {
      const hubs = new Set(draft.hubs);
      hubs.delete(action.key);
      return {
        ...draft,
        hubs,
        shoots: draft.shoots.filter(({ ref }) => keyOf(ref) !== action.key),
      };
    }
    case 'cleared':
      return { ...draft, shoots: [], hubs: new Set() };
    case 'shaped':
      return { ...draft, kind: action.kind };
    case 'hub': {
      const hubs = new Set(draft.hubs);
      if (action.isHub) hubs.add(action.key);
      else hubs.delete(action.key);
      return { ...draft, hubs };
    }
    case 'amongHubs':
      return { ...draft, amongHubs: action.wanted };
    default: {
      const never: never = action;
      throw new Error(`Unknown action ${JSON.stringify(never)}`);
    }
  }
}

function shapeOf({ kind, hubs, amongHubs }: MeshDraft): MeshShape {
  return kind === 'mesh' ? { kind } : { kind, hubs, amongHubs };
}

/** Why nothing can be planned of a draft yet. */
export type MeshGap = 'fewShoots' | 'noHub' | 'noSpoke' | 'tooMany';

/** How many pairs a draft has, and what is missing before they can be planned. */
export function measureMesh(draft: MeshDraft): {
  readonly pairs: number;
  readonly gap: MeshGap | undefined;
} {
  const refs = draft.shoots.map(({ ref }) => ref);
  const pairs = countPairs(refs, shapeOf(draft));
  const gap = (): MeshGap | undefined => {
    if (refs.length < 2) return 'fewShoots';
    if (draft.kind === 'hubs' && draft.hubs.size === 0) return 'noHub';
    if (pairs === 0) return 'noSpoke';
    return pairs > MAX_PAIRS ? 'tooMany' : undefined;
  };
  return { pairs, gap: gap() };
}

/** What is asked of the server for a draft. */
export function requestOf(garden: string, draft: MeshDraft) {
  const refs = draft.shoots.map(({ ref }) => ref);
  return meshRequest(garden, pairsOf(refs, shapeOf(draft)));
}
