import type { Query } from '@tanstack/react-query';
import type {
  BulkPlanRequest,
  AddressPlanQuery,
  AddressTrialQuery,
  CreateShootRequest,
  DraftCheckRequest,
  FindingsQuery,
  HistoryQuery,
  LandscapeQuery,
  PlanRequest,
  ShootRef,
  StatusFilter,
  SuggestionRequest,
} from 'backstage-plugin-gardener-common';

function parts(ref: ShootRef) {
  return [ref.garden, ref.namespace, ref.name] as const;
}

/** Names of the answers in the cache. */
export const queryKeys = {
  gardens: ['gardens'] as const,
  /** What users did in forms, which is in no form. */
  forms: ['form'] as const,
  ofForm: (name: string) => ['form', name] as const,
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
  bulkPlan: (request: BulkPlanRequest | null) => ['bulkPlan', request] as const,
  change: (id: string) => ['change', id] as const,
  changes: (ref: ShootRef, open: boolean) =>
    ['changes', ...parts(ref), open] as const,
  offers: (garden: string, namespace: string | undefined) =>
    ['offers', garden, namespace ?? null] as const,
  shoot: (ref: ShootRef | undefined) =>
    ['shoot', ...(ref ? parts(ref) : [])] as const,
  shoots: (garden: string, text: string) => ['shoots', garden, text] as const,
  draftCheck: (request: DraftCheckRequest | null) =>
    ['draftCheck', request] as const,
  suggestions: (request: SuggestionRequest | null) =>
    ['suggestions', request] as const,
  rendered: (draft: CreateShootRequest['draft'] | null) =>
    ['rendered', draft] as const,
  openChanges: (garden: string) => ['changes', 'open', garden] as const,
  changeList: (query: HistoryQuery) => ['changes', 'list', query] as const,
  history: (ref: ShootRef) => ['changes', ...parts(ref), 'history'] as const,
  standing: (ref: ShootRef) => ['standing', ...parts(ref)] as const,
  addressIn: (garden: string, address: string | undefined) =>
    ['address', garden, address ?? null] as const,
  address: (address: string) => ['address', address] as const,
  landscape: (query: LandscapeQuery) => ['landscape', query] as const,
  findingsOf: (garden: string) => ['findings', garden] as const,
  findings: (query: FindingsQuery) =>
    ['findings', query.garden, query] as const,
  addressPlans: ['addresses', 'plan'] as const,
  addressPlan: (query: AddressPlanQuery) =>
    ['addresses', 'plan', query] as const,
  blockTemplates: ['blockTemplates'] as const,
  addressTrial: (query: AddressTrialQuery | null, plan: string | undefined) =>
    ['addresses', 'trial', query, plan ?? null] as const,
  withStatus: (status: StatusFilter | undefined) =>
    ['withStatus', status] as const,
};

/** Beginnings of the names of all that is another one once a change was written. */
export const touchedByChanges = [
  ['peerings'],
  ['manifest'],
  ['rights'],
  ['targets'],
  ['targetCheck'],
  ['changes'],
  ['standing'],
  ['withStatus'],
  ['landscape'],
  ['findings'],
  ['addresses'],
] as const;

const PLANS: ReadonlySet<unknown> = new Set(['plan', 'bulkPlan', 'rendered']);

/** Whether a query holds a plan, or the manifest of a new shoot. */
export function isPlanToRead({
  queryKey,
  state,
}: Pick<Query, 'queryKey' | 'state'>): boolean {
  return PLANS.has(queryKey[0]) && state.status === 'success';
}
