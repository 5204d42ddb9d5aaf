import type { Change } from 'backstage-plugin-gardener-common';

/** Whether a change came to a stop because the sign-in of its user to the Garden was over or not accepted. */
export function stoppedBySignIn({ steps }: Change): boolean {
  return steps.some(({ problem, undo }) =>
    [problem, undo?.problem].some(stop => stop?.kind === 'signIn'),
  );
}
