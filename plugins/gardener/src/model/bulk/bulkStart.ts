import type { BulkPlanRequest } from 'backstage-plugin-gardener-common';

/** With what the dialog of many pairs begins: with a plan to review, or with a change that is there. */
export type BulkStart =
  | {
      readonly kind: 'review';
      /** The same object as long as the same is wanted. A plan of it that was made on the page is shown, and no other made. */
      readonly request: BulkPlanRequest;
      readonly title: string;
    }
  | { readonly kind: 'follow'; readonly changeId: string };
