import type { Query } from '@tanstack/react-query';
import type { PlanRequest, ShootRef } from 'backstage-plugin-gardener-common';

function parts(ref: ShootRef) {
  return [ref.garden, ref.namespace, ref.name] as const;
}

/** Names of the answers in the cache. */
export const queryKeys = {
  gardens: ['gardens'] as const,
  session: (providers: readonly string[]) => ['session', ...providers] as const,
  peerings: (ref: ShootRef) => ['peerings', ...parts(ref)] as const,
  manifest: (ref: ShootRef, print: string) =>
    ['manifest', ...parts(ref), print] as const,
  rights: (ref: ShootRef) => ['rights', ...parts(ref)] as const,
  targets: (ref: ShootRef, text: string) =>
    ['targets', ...parts(ref), text] as const,
  targetCheck: (
    ref: ShootRef,
    target: { readonly namespace: string; readonly name: string },
  ) => ['targetCheck', ...parts(ref), target.namespace, target.name] as const,
  plan: (request: PlanRequest) => ['plan', request] as const,
  change: (id: string) => ['change', id] as const,
  changes: (ref: ShootRef, open: boolean) =>
    ['changes', ...parts(ref), open] as const,
  history: (ref: ShootRef) => ['changes', ...parts(ref), 'history'] as const,
};

/** Beginnings of the names of all that is another one once a change was written. */
export const touchedByChanges = [
  ['peerings'],
  ['manifest'],
  ['rights'],
  ['targets'],
  ['targetCheck'],
  ['changes'],
] as const;

/** Whether a query holds a plan. */
export function isPlanToRead({
  queryKey,
  state,
}: Pick<Query, 'queryKey' | 'state'>): boolean {
  return queryKey[0] === 'plan' && state.status === 'success';
}
