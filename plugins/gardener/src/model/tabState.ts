import type {
  Garden,
  PeeringsView,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import { Failure, isFinal, WantedSignIn } from './failure';

/** What is shown may have changed since; nobody could look. */
export interface Staleness {
  /** Milliseconds since the epoch. */
  readonly asOf: number;
  /** Which connection broke: portal to Garden, or browser to portal. `limited`: none, the user asks too much. */
  readonly broken: 'garden' | 'portal' | 'limited';
  readonly reason: string;
  /** When it is tried again, in milliseconds since the epoch; null when nobody said. */
  readonly nextTryAt: number | null;
}

/** Everything that the tab can be. */
export type TabState =
  | { readonly kind: 'loading' }
  /** The portal reads the Garden for the first time. */
  | { readonly kind: 'syncing'; readonly garden: string }
  | {
      readonly kind: 'unreachable';
      readonly garden: string;
      readonly reason: string;
      readonly nextTryAt: number | null;
      /** Titles of the Gardens that work. */
      readonly working: readonly string[];
    }
  | {
      readonly kind: 'misconfigured';
      readonly garden: string;
      readonly reason: string;
    }
  /** Not there or not visible: one and the same. `user` is the Garden user, where known. */
  | {
      readonly kind: 'cannotBeShown';
      readonly garden: string;
      readonly user: string | null;
      /** Whether that is the account of the portal, the same for everybody. */
      readonly shared: boolean;
    }
  | {
      readonly kind: 'notMapped';
      readonly garden: string;
      readonly reason: string;
    }
  /** The Garden takes the user's own sign-in. */
  | {
      readonly kind: 'signIn';
      readonly garden: string;
      readonly signIn: WantedSignIn;
    }
  | { readonly kind: 'denied' }
  | { readonly kind: 'signedOut' }
  /** The user asks too much, and is answered again after a while. */
  | {
      readonly kind: 'limited';
      readonly message: string;
      readonly nextTryAt: number | null;
    }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'shown';
      readonly garden: string;
      readonly view: PeeringsView;
      readonly staleness: Staleness | null;
      /** Of this Garden; null while it is not known. */
      readonly docs: Garden['docs'] | null;
    };

/** What the tab knows: two answers, or why they did not come. */
export interface TabInput {
  readonly shoot: ShootRef;
  readonly peerings: {
    readonly view: PeeringsView | undefined;
    /** When `view` was last confirmed, in milliseconds since the epoch. */
    readonly confirmedAt: number;
    readonly failure: Failure | undefined;
    /** When it is asked for again after a failure. */
    readonly nextTryAt: number | null;
  };
  readonly gardens: {
    readonly items: readonly Garden[] | undefined;
    readonly failure: Failure | undefined;
  };
}

/** Decides what the tab shows. */
export function tabStateOf(input: TabInput): TabState {
  const { view, failure } = input.peerings;
  const garden = input.gardens.items?.find(
    item => item.name === input.shoot.garden,
  );
  const title = garden?.title ?? input.shoot.garden;

  if (failure && isFinal(failure))
    return refusal(failure, garden, title, input);
  if (view) {
    return {
      kind: 'shown',
      garden: title,
      view,
      staleness: stalenessOf(input, view),
      docs: garden?.docs ?? null,
    };
  }
  if (failure) return withoutData(failure, garden, title, input);
  return { kind: 'loading' };
}

/** An answer that stays the same. What was shown before is dropped: the right to see it may be gone. */
function refusal(
  failure: Failure,
  garden: Garden | undefined,
  title: string,
  input: TabInput,
): TabState {
  if (failure.kind === 'signedOut') return { kind: 'signedOut' };
  const gardensKnown =
    input.gardens.items !== undefined || input.gardens.failure !== undefined;
  if (!gardensKnown) return { kind: 'loading' };
  if (failure.kind === 'signIn') {
    return { kind: 'signIn', garden: title, signIn: failure.signIn };
  }
  if (garden?.you.kind === 'notMapped') {
    return { kind: 'notMapped', garden: title, reason: garden.you.reason };
  }
  if (failure.kind === 'denied') return { kind: 'denied' };
  return {
    kind: 'cannotBeShown',
    garden: title,
    user: garden?.you.kind === 'mapped' ? garden.you.user : null,
    shared: garden?.strategy === 'serviceAccount',
  };
}

function stalenessOf(input: TabInput, view: PeeringsView): Staleness | null {
  const { failure, confirmedAt, nextTryAt } = input.peerings;
  if (view.freshness.state === 'stale') {
    return {
      asOf: Date.parse(view.freshness.asOf),
      broken: 'garden',
      reason: view.freshness.reason,
      nextTryAt: time(view.freshness.nextTryAt),
    };
  }
  if (failure) {
    return {
      asOf: confirmedAt,
      broken: brokenBy(failure),
      reason: failure.message,
      nextTryAt,
    };
  }
  return null;
}

function brokenBy({ kind }: Failure): Staleness['broken'] {
  if (kind === 'limited') return 'limited';
  return kind === 'unavailable' ? 'garden' : 'portal';
}

function withoutData(
  failure: Failure,
  garden: Garden | undefined,
  title: string,
  input: TabInput,
): TabState {
  if (failure.kind === 'limited') {
    const { nextTryAt } = input.peerings;
    return { kind: 'limited', message: failure.message, nextTryAt };
  }
  if (failure.kind !== 'unavailable') {
    return { kind: 'failed', message: failure.message };
  }
  switch (garden?.state.state) {
    case 'syncing':
      return { kind: 'syncing', garden: title };
    case 'misconfigured':
      return {
        kind: 'misconfigured',
        garden: title,
        reason: garden.state.reason,
      };
    default:
      return {
        kind: 'unreachable',
        garden: title,
        reason:
          garden?.state.state === 'unreachable'
            ? garden.state.reason
            : failure.message,
        nextTryAt:
          garden?.state.state === 'unreachable'
            ? time(garden.state.nextTryAt)
            : input.peerings.nextTryAt,
        working: (input.gardens.items ?? [])
          .filter(item => item !== garden && item.state.state === 'live')
          .map(item => item.title),
      };
  }
}

function time(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}
