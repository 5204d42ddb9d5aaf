import type { PlanRequest } from 'backstage-plugin-gardener-common';
import type { ChangeStart } from './changeStart';

/** Where the dialog of a change is. */
export type ChangeStage =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'review';
      readonly request: PlanRequest;
      readonly title: string;
      /** The stage before; null when it was reached from outside of the dialog. */
      readonly back: ChangeStage | null;
    }
  | { readonly kind: 'apply'; readonly changeId: string };

/** The first stage. */
export function firstStage(start: ChangeStart): ChangeStage {
  switch (start.kind) {
    case 'configure':
      return { kind: 'choose' };
    case 'review':
      return {
        kind: 'review',
        request: start.request,
        title: start.title,
        back: null,
      };
    case 'follow':
      return { kind: 'apply', changeId: start.changeId };
    default: {
      const never: never = start;
      throw new Error(`Unknown start ${JSON.stringify(never)}`);
    }
  }
}

/** Whether something that was chosen in the dialog is lost when it closes at a stage. */
export function holdsDraft(stage: ChangeStage): boolean {
  switch (stage.kind) {
    case 'choose':
      return true;
    case 'review':
      return stage.back !== null && holdsDraft(stage.back);
    case 'apply':
      return false;
    default: {
      const never: never = stage;
      throw new Error(`Unknown stage ${JSON.stringify(never)}`);
    }
  }
}
