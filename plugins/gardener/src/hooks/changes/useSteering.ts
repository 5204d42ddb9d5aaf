import { useCallback, useMemo, useState } from 'react';
import type { Change } from 'backstage-plugin-gardener-common';
import { ChangeAct, takesBack } from '../../model/changes/changeActs';
import { Failure, failureOf } from '../../model/failure';
import { useSteerChange } from '../../queries/useWriteChange';

/** One thing to do with one change. */
export interface Steered {
  readonly change: Change;
  readonly act: ChangeAct;
}

/** How changes are steered. */
export interface Steering {
  /** Does it, or asks before where something is taken back. */
  readonly want: (change: Change, act: ChangeAct) => void;
  /** What is asked about. */
  readonly asking: (Steered & { readonly act: 'cancel' | 'undo' }) | undefined;
  readonly confirm: () => void;
  readonly dismiss: () => void;
  /** Whether something is being sent; one at a time. */
  readonly busy: boolean;
  /** What did not work last. */
  readonly failed:
    | {
        readonly id: string;
        readonly act: ChangeAct;
        readonly failure: Failure;
      }
    | undefined;
  readonly forget: () => void;
}

/**
 * Lets a user pause, resume, cancel, finish and undo changes, one at a time.
 *
 * @param onDone - told what was begun; must stay the same function
 */
export function useSteering(onDone?: (act: ChangeAct) => void): Steering {
  const { mutate, reset, isPending, error, variables } = useSteerChange();
  const [asking, setAsking] = useState<Steering['asking']>();
  const send = useCallback(
    (change: Change, act: ChangeAct) =>
      mutate({ id: change.id, act }, { onSuccess: () => onDone?.(act) }),
    [mutate, onDone],
  );
  return useMemo(
    () => ({
      want: (change, act) => {
        if (isPending) return;
        reset();
        if (takesBack(act)) setAsking({ change, act });
        else send(change, act);
      },
      asking,
      confirm: () => {
        if (asking) send(asking.change, asking.act);
        setAsking(undefined);
      },
      dismiss: () => setAsking(undefined),
      busy: isPending,
      failed:
        error && variables
          ? { ...variables, failure: failureOf(error) }
          : undefined,
      forget: reset,
    }),
    [asking, send, isPending, error, variables, reset],
  );
}
