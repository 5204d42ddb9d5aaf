import type { CanaryUser } from 'garden-simulator/canaries';
import type { LeakAnswer, LeakCall } from './LeakCall';

/** So much of an answer is printed. */
const SHOWN = 3_000;
/** So many leaks of one landscape are printed; the others are counted. */
const MOST = 3;

/** An answer that says more than it may. */
export interface Leak {
  readonly seed: number;
  readonly user: CanaryUser;
  readonly call: LeakCall;
  readonly answer: LeakAnswer;
  /** What is too much, one thing a line. */
  readonly excess: readonly string[];
}

/** @throws Error that tells of the first leaks and how to have the landscape again */
export function assertNone(leaks: readonly Leak[]): void {
  if (leaks.length === 0) return;
  const rest = leaks.length - MOST;
  throw new Error(
    [
      ...leaks.slice(0, MOST).map(describeLeak),
      ...(rest > 0 ? [`… and ${rest} more.`] : []),
      `This landscape alone: LEAK_SEED=${leaks[0].seed} LEAK_LANDSCAPES=1`,
    ].join('\n\n'),
  );
}

function describeLeak({ seed, user, call, answer, excess }: Leak): string {
  const { status, headers, body } = answer;
  return [
    `Landscape ${seed}: ${call.operation} tells user:default/${
      user.name
    } too much (in the Garden ${user.gardenUser ?? 'nobody'}, groups ${
      user.groups.join(', ') || 'none'
    }):`,
    ...excess.map(line => `  - ${line}`),
    `  ${call.method} ${call.path}`,
    ...(call.body ? [`  ${JSON.stringify(call.body)}`] : []),
    `  ${status} ${headers
      .map(([name, value]) => `${name}: ${value}`)
      .join('; ')}`,
    `  ${body.length > SHOWN ? `${body.slice(0, SHOWN)}…` : body}`,
  ].join('\n');
}
