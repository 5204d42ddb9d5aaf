import type {
  BulkPlan,
  BulkWish,
  Change,
  ChangeSource,
  ChangeState,
  EntryEdit,
  EntryEffect,
  EntryName,
  Plan,
  PlanRequest,
  ShootOperation,
  StepSide,
  StepWrite,
  WriteProblem,
  WriteState,
} from 'backstage-plugin-gardener-common';

/** What one step wants of its shoot, to be carried out on whatever the shoot has become. */
export type StepIntent =
  | { readonly kind: 'entries'; readonly edits: readonly EntryEdit[] }
  | { readonly kind: 'operation'; readonly operation: ShootOperation }
  | { readonly kind: 'deletion' };

/** How far a write is, or its taking back. */
export interface WriteProgress {
  readonly state: WriteState;
  /** When it came to this state; epoch milliseconds. */
  readonly at: number | null;
  readonly problem: WriteProblem | null;
}

/** How far one pair of a bulk change is on the shoot of a step. */
export interface StepPart extends Pick<WriteProgress, 'state' | 'problem'> {
  /** Place of the pair in the request. */
  readonly unit: number;
  /** The other shoot of the pair, for which the entries are. */
  readonly target: EntryName;
  /** Of taking it back; null as long as nobody tries. */
  readonly undo: WriteState | null;
}

/** One write of a change, with its journal. */
export interface StepRecord extends WriteProgress {
  readonly shoot: EntryName;
  /** Uid of the shoot that was reviewed. Another one of the same name is never written. */
  readonly uid: string;
  /** Of the shoot as it was reviewed: see `shootPrint`. Another one means that somebody has changed it since. */
  readonly print: string;
  readonly side: StepSide;
  readonly intent: StepIntent;
  /** As it was reviewed, for readers. */
  readonly write: StepWrite;
  /** What the request that was sent last does; empty until one is about to be sent. */
  readonly effects: readonly EntryEffect[];
  readonly generation: {
    readonly before: number;
    readonly after: number;
  } | null;
  readonly reread: boolean;
  readonly undo: WriteProgress | null;
  /**
   * Of a bulk change alone: its pairs that this step writes, each with its own journal. What the step says of itself sums
   * them up; `undo` is of the last request that took some of them back.
   */
  readonly parts?: readonly StepPart[];
}

/** Who writes a change at the moment, and until when that is to be believed. */
export interface Lease {
  /** Of one process of one backend. */
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** A plan with what only the portal keeps of it. */
export interface KeptPlan extends Plan {
  /**
   * Names that its user could see when it was made, and that it was made from, whether anything has them or not. In one
   * way or another it tells of all of them, so only who may see them still may have it again.
   */
  readonly tellsOf: readonly EntryName[];
}

/** The same of a bulk plan. */
export interface KeptBulkPlan extends BulkPlan {
  readonly tellsOf: readonly EntryName[];
}

/** A pair of a bulk plan, and what was found of it when it was planned. */
export interface KeptUnit extends BulkWish {
  readonly found: BulkPlan['units'][number]['state'];
}

/** What a bulk plan was made for. */
export interface BulkRequest {
  readonly kind: 'bulk';
  readonly units: readonly KeptUnit[];
}

/** What plans and changes of every kind have. Times are epoch milliseconds. */
interface AnyChange {
  readonly id: string;
  readonly garden: string;
  readonly state: 'planned' | ChangeState;
  readonly direction: 'forward' | 'back';
  /** What the writer is asked to do before its next request; of a bulk change that is being written. */
  readonly asked: Change['asked'];
  /** Entity reference. */
  readonly user: string;
  readonly gardenUser: string;
  readonly source: ChangeSource;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly lease: Lease | null;
  /** Rises with every write of the record. */
  readonly version: number;
  /** In the order of writing. */
  readonly steps: readonly StepRecord[];
}

/** A plan that was asked for one shoot, and the change that it becomes. */
export interface ShootChangeRecord extends AnyChange {
  readonly kind: PlanRequest['kind'];
  /** The shoot that it was asked for. */
  readonly shoot: EntryName;
  readonly request: PlanRequest;
  /** What was reviewed; null once nobody may apply it any more. */
  readonly plan: KeptPlan | null;
}

/** A plan of many pairs, and the change that it becomes. */
export interface BulkChangeRecord extends AnyChange {
  readonly kind: 'bulk';
  readonly shoot: null;
  readonly request: BulkRequest;
  readonly plan: KeptBulkPlan | null;
}

/** A plan, and the change that it becomes. */
export type ChangeRecord = ShootChangeRecord | BulkChangeRecord;
