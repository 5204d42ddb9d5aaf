import type { Change } from 'backstage-plugin-gardener-common';
import { Failure, failureOf } from '../model/failure';
import {
  useCancelChange,
  usePauseChange,
  useResumeChange,
} from '../queries/useWriteBulkChange';
import { useFinishChange, useUndoChange } from '../queries/useWriteChange';

/** What a user can ask a change of many pairs to do. */
export type Steering = 'pause' | 'resume' | 'finish' | 'cancel' | 'undo';

/** What this user may ask of a change now, and what became of the last time. */
export function useBulkSteering(change: Change): {
  readonly possible: readonly Steering[];
  readonly steer: (act: Steering) => void;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly forget: () => void;
} {
  const acts = {
    pause: usePauseChange(),
    resume: useResumeChange(),
    finish: useFinishChange(),
    cancel: useCancelChange(),
    undo: useUndoChange(),
  } as const;
  const all = Object.values(acts);
  const { mayPause, mayResume, mayFinish, mayCancel, mayUndo, asked } = change;
  const may: ReadonlyArray<readonly [Steering, boolean]> = [
    ['pause', mayPause && asked === null],
    ['resume', mayResume],
    ['finish', mayFinish],
    ['cancel', mayCancel && asked !== 'cancel'],
    ['undo', mayUndo],
  ];
  const error = all.map(act => act.error).find(Boolean);
  const forget = () => all.forEach(act => act.reset());
  return {
    possible: may.flatMap(([act, allowed]) => (allowed ? [act] : [])),
    steer: act => {
      forget();
      acts[act].mutate(change.id);
    },
    busy: all.some(act => act.isPending),
    failure: error ? failureOf(error) : undefined,
    forget,
  };
}
