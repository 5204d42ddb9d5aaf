import type { EntryEffect } from 'backstage-plugin-gardener-common';
import type { GardenIdentity } from '../../access/GardenIdentity';
import type { StepRecord } from '../../database/ChangeRecord';
import type { GardenClient } from '../../garden/GardenClient';
import type { Clock } from '../../inventory/Clock';
import { OperationWriter } from './OperationWriter';
import { ShootWriter } from './ShootWriter';
import { undoEdits } from './undoEdits';
import type { OnIntent, WriteOutcome } from './WriteOutcome';

/** Carries out one step of a change, or takes it back, whatever kind it is. */
export class StepWriter {
  readonly #entries: ShootWriter;
  readonly #operations: OperationWriter;

  constructor(
    garden: {
      readonly name: string;
      readonly client: Pick<GardenClient, 'getText' | 'patch' | 'delete'>;
    },
    clock: Pick<Clock, 'sleep' | 'random'>,
  ) {
    this.#entries = new ShootWriter(garden, clock);
    this.#operations = new OperationWriter(garden, clock);
  }

  /**
   * @param sent - effects of a request that was sent before and whose answer nobody heard
   * @throws what `onIntent` throws, and the signal's reason
   */
  async forward(
    {
      shoot,
      uid,
      print,
      state,
      intent,
    }: Pick<StepRecord, 'shoot' | 'uid' | 'print' | 'state' | 'intent'>,
    sent: readonly EntryEffect[],
    as: GardenIdentity,
    onIntent: OnIntent,
    signal: AbortSignal,
  ): Promise<WriteOutcome> {
    if (intent.kind !== 'entries') {
      return this.#operations.write(
        { shoot, uid, intent },
        as,
        onIntent,
        signal,
      );
    }
    const { edits } = intent;
    // A shoot that is gone lists nobody, which is all that is wanted of one that is only to list fewer.
    const notFound = edits.every(({ kind }) => kind !== 'add');
    return this.#entries.write(
      {
        shoot,
        uid,
        edits: () => edits,
        untilSo: true,
        ...(state === 'waiting' && { reviewed: print }),
        sent,
        fineWithout: { notFound, recreated: false },
      },
      as,
      onIntent,
      signal,
    );
  }

  /**
   * Takes back what a step did or may have done. An operation and a deletion can't be taken back, and nothing is sent for
   * one. What was written on a shoot is gone with it.
   *
   * @throws as `forward`
   */
  async back(
    {
      shoot,
      uid,
      state,
      effects,
    }: Pick<StepRecord, 'shoot' | 'uid' | 'state' | 'effects'>,
    as: GardenIdentity,
    onIntent: OnIntent,
    signal: AbortSignal,
  ): Promise<WriteOutcome> {
    if (effects.length === 0) return { state: 'unchanged' };
    return this.#entries.write(
      {
        shoot,
        uid,
        edits: config => undoEdits(effects, config, state === 'written'),
        untilSo: false,
        sent: [],
        fineWithout: { notFound: true, recreated: true },
      },
      as,
      onIntent,
      signal,
    );
  }
}
