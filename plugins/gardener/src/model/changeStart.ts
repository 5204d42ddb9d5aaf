import type {
  PeeringsView,
  PlanRequest,
  TargetCandidate,
} from 'backstage-plugin-gardener-common';

/** Where the dialog of a change begins. */
export type ChangeStart =
  /** With choosing what to change on the shoot of a view. */
  | {
      readonly kind: 'configure';
      readonly view: PeeringsView;
      /** Whether an empty row to add stands open already. */
      readonly addRow?: boolean;
      /** A target that stands in that row already. */
      readonly target?: TargetCandidate;
    }
  /** With the review of what was chosen elsewhere. */
  | {
      readonly kind: 'review';
      readonly request: PlanRequest;
      /** Says what is reviewed. */
      readonly title: string;
      /** Leads back to where it was chosen; without it there is no way back. */
      readonly onBack?: () => void;
    }
  /** With a change that was applied. */
  | { readonly kind: 'follow'; readonly changeId: string };
