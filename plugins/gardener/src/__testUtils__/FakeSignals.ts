import type { JsonObject } from '@backstage/types';
import type { SignalApi } from '@backstage/plugin-signals-react';
import {
  CHANGE_NOTICE_CHANNEL,
  ChangeNotice,
} from 'backstage-plugin-gardener-common';

/** Signals whose messages a test sends itself. */
export class FakeSignals implements SignalApi {
  private readonly listeners = new Set<{
    readonly channel: string;
    readonly hear: (message: JsonObject) => void;
  }>();

  subscribe<TMessage extends JsonObject>(
    channel: string,
    onMessage: (message: TMessage) => void,
  ) {
    const listener = {
      channel,
      // A fake can't check the shape either; the real one hands over what came.
      hear: (message: JsonObject) => onMessage(message as TMessage),
    };
    this.listeners.add(listener);
    return { unsubscribe: () => this.listeners.delete(listener) };
  }

  /** Tells every listener that something changed in a Garden. */
  notice(notice: ChangeNotice) {
    this.listeners.forEach(listener => {
      if (listener.channel === CHANGE_NOTICE_CHANNEL) listener.hear(notice);
    });
  }

  get count() {
    return this.listeners.size;
  }
}
