import type { BulkPlanRequest } from 'backstage-plugin-gardener-common';
import type { KnownProjects } from './projectsOf';

interface Known {
  /** As far as the page knows them: a plan tells the projects of the shoots that it writes, and of no others. */
  readonly projects?: KnownProjects;
}

/** With what the dialog of many pairs begins: with a plan to review, or with a change that is there. */
export type BulkStart = Known &
  (
    | {
        readonly kind: 'review';
        /** A plan of the same that was made on the page is shown, and no other made. */
        readonly request: BulkPlanRequest;
        readonly title: string;
      }
    | { readonly kind: 'follow'; readonly changeId: string }
  );
