import type { EntryEffect, EntryName } from 'backstage-plugin-gardener-common';
import { LeaseLostError } from './ChangeLease';
import { interrupted } from './interrupted';
import type { OnIntent, WriteOutcome } from './WriteOutcome';

/**
 * Sends the requests of one write, each written down before it leaves. When the portal ends in a pause between them, what is
 * known is the outcome, and a user goes on with it.
 *
 * @param send - must await `onIntent` before each request
 * @param journal - writes down what the request is going to do
 * @returns undefined when the portal ended before anything was sent
 * @throws LeaseLostError when somebody else has the change now; what `send` and `journal` throw
 */
export async function sendJournalled(
  shoot: EntryName,
  signal: AbortSignal,
  send: (onIntent: OnIntent) => Promise<WriteOutcome>,
  journal: OnIntent,
): Promise<WriteOutcome | undefined> {
  let sent: readonly EntryEffect[] | undefined;
  try {
    return await send(async effects => {
      await journal(effects);
      sent = effects;
    });
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    if (error instanceof LeaseLostError) throw error;
    return (
      sent && { state: 'unknown', effects: sent, problem: interrupted(shoot) }
    );
  }
}
