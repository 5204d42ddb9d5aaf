import { useEffect, useMemo, useRef } from 'react';
import type { Landscape } from 'backstage-plugin-gardener-common';
import type { Lit } from '../../model/graph/dim';
import { shootNodeId } from '../../model/graph/ids';
import {
  landscapeQueryOf,
  LandscapeState,
} from '../../model/landscape/landscapeState';
import {
  useLandscape,
  useLandscapeAnswer,
  useLandscapeNotices,
} from '../../queries/useLandscape';

/** A landscape, and what in it is looked for. */
export interface ShownLandscape {
  readonly answer: ReturnType<typeof useLandscape>;
  readonly landscape: Landscape | undefined;
  /** Whether it is the answer to what is set, and not one that stays until that has come. */
  readonly settled: boolean;
  /** What is to be lit: where all of the focus is drawn among the others. */
  readonly lit: Lit | undefined;
}

function endOf(name: string) {
  const [namespace, shoot = ''] = name.split('/');
  return { namespace, name: shoot };
}

/** Whether every shoot of the focus is one by one in the answer. */
function isDrawn({ shoots }: Landscape, focus: readonly string[]): boolean {
  const drawn = new Set(
    shoots.map(({ namespace, name }) => `${namespace}/${name}`),
  );
  return focus.every(name => drawn.has(name));
}

/**
 * The landscape as it is set. A focus lights up what is drawn anyway and dims the rest; where it is not drawn one by one,
 * because there are too many, it is asked for with what is around it and nothing else.
 */
export function useShownLandscape(
  garden: string,
  state: LandscapeState,
): ShownLandscape {
  const { focus, depth } = state;
  const whole = useMemo(
    () => landscapeQueryOf(garden, { ...state, focus: [] }),
    [garden, state],
  );
  const around = useMemo(
    () => landscapeQueryOf(garden, state),
    [garden, state],
  );
  const all = useLandscapeAnswer(whole, true);
  const complete = all.data?.value;
  const wantsMore =
    complete !== undefined && focus.length > 0 && !isDrawn(complete, focus);
  useLandscapeNotices(whole, !wantsMore);
  const near = useLandscape(around, wantsMore);
  // While what is around the focus stands in its place, the whole is not followed.
  const { refetch } = all;
  const stoodFor = useRef(false);
  useEffect(() => {
    if (stoodFor.current && !wantsMore) refetch();
    stoodFor.current = wantsMore;
  }, [wantsMore, refetch]);
  const lit = useMemo(
    (): Lit | undefined =>
      focus.length > 0
        ? { nodes: focus.map(name => shootNodeId(endOf(name))), depth }
        : undefined,
    [focus, depth],
  );
  return wantsMore
    ? {
        answer: near,
        landscape: near.data?.value ?? complete,
        settled: near.data !== undefined && !near.isPlaceholderData,
        lit: undefined,
      }
    : {
        answer: all,
        landscape: complete,
        settled: complete !== undefined && !all.isPlaceholderData,
        lit,
      };
}
