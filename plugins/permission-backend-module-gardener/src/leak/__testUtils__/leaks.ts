import type { CanaryUser } from 'garden-simulator/canaries';
import type { Exchange } from './PortalCall';

/** So much of an answer is printed. */
const SHOWN = 3_000;
/** So many leaks of one landscape are printed; the others are counted. */
const MOST = 3;

/** An answer that says more, or less, than it may. */
export interface Leak extends Exchange {
  readonly seed: number;
  readonly user: CanaryUser;
  /** What is wrong, one thing a line. */
  readonly excess: readonly string[];
}

/** Tells of the first leaks and how to have the landscape again; nothing when there are none. */
export function reportOf(leaks: readonly Leak[]): string {
  if (leaks.length === 0) return '';
  const rest = leaks.length - MOST;
  return [
    ...leaks.slice(0, MOST).map(describeLeak),
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
    `This landscape alone: LEAK_SEED=${leaks[0].seed} LEAK_LANDSCAPES=1`,
  ].join('\n\n');
}

function describeLeak({ seed, user, call, answer, excess }: Leak): string {
  const { status, headers, body } = answer;
  return [
    `Landscape ${seed}: user:default/${
      user.name
    } is answered wrongly (in the Garden ${
      user.gardenUser ?? 'nobody'
    }, groups ${user.groups.join(', ') || 'none'}):`,
    ...excess.map(line => `  - ${line}`),
    `  ${call.method} ${call.path}`,
    ...(call.body ? [`  ${JSON.stringify(call.body)}`] : []),
    `  ${status} ${headers
      .map(([name, value]) => `${name}: ${value}`)
      .join('; ')}`,
    `  ${body.length > SHOWN ? `${body.slice(0, SHOWN)}…` : body}`,
  ].join('\n');
}
