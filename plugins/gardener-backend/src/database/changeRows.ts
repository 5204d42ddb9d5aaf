import {
  bulkUnitSchema,
  changeSchema,
  changeSourceSchema,
  changeStateSchema,
  planRequestSchema,
  stepSideSchema,
  stepWriteSchema,
  writeStateSchema,
  type EntryName,
  type PlanRequest,
} from 'backstage-plugin-gardener-common';
import { isRecord } from '../garden/rawObject';
import type {
  BulkRequest,
  ChangeRecord,
  KeptBulkPlan,
  KeptPlan,
  StepRecord,
} from './ChangeRecord';
import {
  isListOf,
  isName,
  isOfKind,
  isOneOf,
  readJson,
  UnreadableRowError,
} from './readJson';
import { touchedAt } from './sentAt';

/** PostgreSQL gives big integers as text. */
type BigInteger = number | string;

/** Of the table `changes`. */
export interface ChangeRow {
  id: string;
  garden: string;
  /** Empty of a bulk change, which is made on no shoot. */
  namespace: string;
  name: string;
  kind: string;
  state: string;
  direction: string;
  asked: string | null;
  user_ref: string;
  garden_user: string;
  source: string;
  request: string;
  plan: string | null;
  created_at: BigInteger;
  expires_at: BigInteger;
  started_at: BigInteger | null;
  ended_at: BigInteger | null;
  lease_owner: string | null;
  lease_until: BigInteger | null;
  version: number;
}

/** All but the plan. */
export const CHANGE_COLUMNS = [
  'id',
  'garden',
  'namespace',
  'name',
  'kind',
  'state',
  'direction',
  'asked',
  'user_ref',
  'garden_user',
  'source',
  'request',
  'created_at',
  'expires_at',
  'started_at',
  'ended_at',
  'lease_owner',
  'lease_until',
  'version',
] as const satisfies ReadonlyArray<Exclude<keyof ChangeRow, 'plan'>>;

/** Of the table `change_steps`. */
export interface StepRow {
  change_id: string;
  seq: number;
  garden: string;
  namespace: string;
  name: string;
  state: string;
  touched_at: BigInteger | null;
  step: string;
}

/** Of the table `change_shoots`. */
export interface ChangeShootRow {
  change_id: string;
  garden: string;
  namespace: string;
  name: string;
  started_at: BigInteger | null;
}

const STATES = ['planned', ...changeStateSchema.options] as const;
const DIRECTIONS = ['forward', 'back'] as const;
const ASKED = changeSchema.shape.asked.unwrap().options;
const REQUESTS = kindsOf(planRequestSchema);
const FOUND = bulkUnitSchema.shape.state.options;
const WRITES = kindsOf(stepWriteSchema);
const EDITS = ['add', 'remove', 'setSeed', 'dropDuplicates'];
const EFFECTS = ['added', 'removed', 'duplicateDropped', 'seedSet'];

function kindsOf(schema: {
  readonly options: ReadonlyArray<{
    readonly shape: { readonly kind: { readonly value: string } };
  }>;
}): readonly string[] {
  return schema.options.map(({ shape }) => shape.kind.value);
}

export function changeRow(record: ChangeRecord): ChangeRow {
  return {
    id: record.id,
    garden: record.garden,
    namespace: record.shoot?.namespace ?? '',
    name: record.shoot?.name ?? '',
    kind: record.kind,
    state: record.state,
    direction: record.direction,
    asked: record.asked,
    user_ref: record.user,
    garden_user: record.gardenUser,
    source: record.source,
    request: JSON.stringify(record.request),
    plan: record.plan && JSON.stringify(record.plan),
    created_at: record.createdAt,
    expires_at: record.expiresAt,
    started_at: record.startedAt,
    ended_at: record.endedAt,
    lease_owner: record.lease?.owner ?? null,
    lease_until: record.lease?.until ?? null,
    version: record.version,
  };
}

export function stepRow(
  { id, garden }: Pick<ChangeRecord, 'id' | 'garden'>,
  seq: number,
  step: StepRecord,
): StepRow {
  return {
    change_id: id,
    seq,
    garden,
    namespace: step.shoot.namespace,
    name: step.shoot.name,
    ...stepColumns(step),
  };
}

/** What of a step changes as it is written. */
export function stepColumns(
  step: StepRecord,
): Pick<StepRow, 'state' | 'touched_at' | 'step'> {
  return {
    state: step.state,
    touched_at: touchedAt(step),
    step: JSON.stringify(step),
  };
}

/** The shoots in whose history a change is: the one that it was made on, if any, and those that it writes. */
export function changeShootRows(
  record: Pick<ChangeRecord, 'id' | 'garden' | 'shoot' | 'startedAt' | 'steps'>,
): readonly ChangeShootRow[] {
  const shoots = new Map<string, EntryName>();
  for (const { namespace, name } of [
    ...(record.shoot ? [record.shoot] : []),
    ...record.steps.map(({ shoot }) => shoot),
  ]) {
    shoots.set(`${namespace}/${name}`, { namespace, name });
  }
  return [...shoots.values()].map(({ namespace, name }) => ({
    change_id: record.id,
    garden: record.garden,
    namespace,
    name,
    started_at: record.startedAt,
  }));
}

/**
 * @param steps - in their order
 * @throws UnreadableRowError when it is of a kind that is not known here
 */
export function readChange(
  row: ChangeRow,
  steps: readonly StepRow[],
): ChangeRecord {
  const where = `Row ${row.id} of changes`;
  const word = <T extends string>(
    what: string,
    value: string,
    of: readonly T[],
  ) => {
    if (isOneOf(value, of)) return value;
    throw new UnreadableRowError(where, `${what} is ${value}`);
  };
  const request = readJson(where, 'request', row.request);
  const plan = row.plan === null ? null : readJson(where, 'plan', row.plan);
  if (
    plan !== null &&
    !(
      isRecord(plan) &&
      Array.isArray(plan.steps) &&
      isListOf(plan.tellsOf, isName)
    )
  ) {
    throw new UnreadableRowError(where, 'plan is no plan');
  }
  const parts = {
    id: row.id,
    garden: row.garden,
    state: word('state', row.state, STATES),
    direction: word('direction', row.direction, DIRECTIONS),
    asked: row.asked === null ? null : word('asked', row.asked, ASKED),
    user: row.user_ref,
    gardenUser: row.garden_user,
    source: word('source', row.source, changeSourceSchema.options),
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
    startedAt: timeOf(row.started_at),
    endedAt: timeOf(row.ended_at),
    lease:
      row.lease_owner !== null && row.lease_until !== null
        ? { owner: row.lease_owner, until: Number(row.lease_until) }
        : null,
    version: row.version,
    steps: steps.map(readStep),
  };
  if (row.kind === 'bulk') {
    if (!isBulkRequest(request)) {
      throw new UnreadableRowError(where, 'request is of no known kind');
    }
    return {
      ...parts,
      kind: row.kind,
      shoot: null,
      request: request as BulkRequest,
      plan: plan as KeptBulkPlan | null,
    };
  }
  if (!isOfKind(request, REQUESTS)) {
    throw new UnreadableRowError(where, 'request is of no known kind');
  }
  return {
    ...parts,
    kind: word('kind', row.kind, REQUESTS) as PlanRequest['kind'],
    shoot: { namespace: row.namespace, name: row.name },
    request: request as PlanRequest,
    plan: plan as KeptPlan | null,
  };
}

function isBulkRequest(request: unknown): boolean {
  return (
    isOfKind(request, ['bulk']) &&
    isRecord(request) &&
    isListOf(
      request.units,
      unit =>
        isRecord(unit) &&
        isName(unit.shoot) &&
        isName(unit.target) &&
        isOneOf(unit.found, FOUND),
    )
  );
}

/** @throws UnreadableRowError when it is of a kind that is not known here */
export function readStep(row: StepRow): StepRecord {
  const where = `Row ${row.change_id}, ${row.seq} of change_steps`;
  const step = readJson(where, 'step', row.step);
  const flaw = flawOf(step);
  if (flaw) throw new UnreadableRowError(where, flaw);
  return step as StepRecord;
}

/** What of a step is not as code here counts on. */
function flawOf(step: unknown): string | undefined {
  if (!isRecord(step)) return 'step is no object';
  const { intent, undo } = step;
  const sound: Record<string, boolean> = {
    shoot: isName(step.shoot),
    uid: typeof step.uid === 'string',
    side: isOneOf(step.side, stepSideSchema.options),
    intent:
      isOfKind(intent, WRITES) &&
      isRecord(intent) &&
      (intent.kind !== 'entries' ||
        isListOf(intent.edits, edit => isOfKind(edit, EDITS))),
    write: isOfKind(step.write, WRITES),
    effects: isListOf(step.effects, effect => isOfKind(effect, EFFECTS)),
    state: isProgress(step),
    undo: undo === null || isProgress(undo),
    parts: step.parts === undefined || isListOf(step.parts, isPart),
  };
  const flawed = Object.keys(sound).find(member => !sound[member]);
  return flawed && `${flawed} of the step is of no known kind`;
}

function isProgress(value: unknown): boolean {
  return (
    isRecord(value) &&
    isOneOf(value.state, writeStateSchema.options) &&
    (value.at === null || typeof value.at === 'number') &&
    (value.problem === null || isRecord(value.problem))
  );
}

function isPart(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.unit === 'number' &&
    isName(value.target) &&
    isOneOf(value.state, writeStateSchema.options) &&
    (value.problem === null || isRecord(value.problem)) &&
    (value.undo === null || isOneOf(value.undo, writeStateSchema.options))
  );
}

function timeOf(value: BigInteger | null): number | null {
  return value === null ? null : Number(value);
}
