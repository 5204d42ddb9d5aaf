import { randomUUID } from 'node:crypto';

/** What goes wrong. */
export type FaultEffect =
  /** The answer comes later. */
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** 429 in plain text with Retry-After. */
  | { readonly kind: 'tooManyRequests'; readonly retryAfterSeconds: number }
  /** 500 with a Status. */
  | { readonly kind: 'internalError'; readonly message: string }
  /** 503 in plain text, as while the Garden's API server is down. */
  | { readonly kind: 'unavailable'; readonly message: string }
  /** 401, as for a token that has just expired. */
  | { readonly kind: 'unauthorized' }
  /** 403 for system:anonymous, as for a moment after a restart. */
  | { readonly kind: 'anonymous' }
  /** 403 in the words of an admission webhook. */
  | { readonly kind: 'webhookDenies'; readonly message: string }
  /** A Warning header beside an ordinary answer. */
  | { readonly kind: 'warning'; readonly message: string }
  /** The connection is cut before the request is carried out. */
  | { readonly kind: 'cutBefore' }
  /** The request is carried out, and the connection is cut instead of an answer. */
  | { readonly kind: 'cutAfter' }
  /** The request is never answered and the connection stays open. */
  | { readonly kind: 'hang' }
  /** The request waits until the faults are cleared, and is carried out then. */
  | { readonly kind: 'hold' };

/** Which requests a fault meets. What is absent meets all. */
export interface FaultScope {
  /** Start of the path, for example `/apis/core.gardener.cloud/v1beta1/namespaces/garden-dev/shoots`. */
  readonly path?: string;
  /** `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, or `write` for all that change something. */
  readonly verbs?: readonly string[];
  /** Name of the user that the request runs as. */
  readonly user?: string;
}

/** A fault that was asked for. */
export interface Fault {
  readonly id: string;
  readonly scope: FaultScope;
  readonly effect: FaultEffect;
  /** Number of matching requests that go through untouched first: 1 means "refuse the second write". */
  readonly skip: number;
  /** Number of requests that it meets after that; undefined is all of them. */
  readonly count: number | undefined;
}

/** What is known about a request when faults are looked for. */
export interface FaultTarget {
  readonly path: string;
  readonly verb: string;
  readonly user: string;
}

const writes = ['create', 'update', 'patch', 'delete', 'deletecollection'];

function meets(scope: FaultScope, target: FaultTarget): boolean {
  return (
    (scope.path === undefined || target.path.startsWith(scope.path)) &&
    (scope.user === undefined || scope.user === target.user) &&
    (scope.verbs === undefined ||
      scope.verbs.includes(target.verb) ||
      (scope.verbs.includes('write') && writes.includes(target.verb)))
  );
}

/** The faults that are in force. */
export class Faults {
  private readonly active = new Map<
    string,
    { fault: Fault; skip: number; left: number }
  >();
  private held: (() => void)[] = [];

  add(fault: {
    readonly scope?: FaultScope;
    readonly effect: FaultEffect;
    readonly skip?: number;
    readonly count?: number;
  }): Fault {
    const complete: Fault = {
      id: randomUUID(),
      scope: fault.scope ?? {},
      effect: fault.effect,
      skip: fault.skip ?? 0,
      count: fault.count,
    };
    this.active.set(complete.id, {
      fault: complete,
      skip: complete.skip,
      left: complete.count ?? Number.POSITIVE_INFINITY,
    });
    return complete;
  }

  list(): readonly Fault[] {
    return [...this.active.values()].map(entry => entry.fault);
  }

  remove(id: string): boolean {
    return this.active.delete(id);
  }

  clear(): void {
    this.active.clear();
    const { held } = this;
    this.held = [];
    held.forEach(letGo => letGo());
  }

  /** Resolves with the next `clear`. */
  untilCleared(): Promise<void> {
    return new Promise(resolve => {
      this.held.push(resolve);
    });
  }

  /** The effects for a request, in the order in which they were asked for. Counts them as used. */
  take(target: FaultTarget): readonly FaultEffect[] {
    const effects: FaultEffect[] = [];
    for (const [id, entry] of this.active) {
      if (meets(entry.fault.scope, target)) {
        if (entry.skip > 0) {
          entry.skip -= 1;
        } else {
          entry.left -= 1;
          effects.push(entry.fault.effect);
          if (entry.left <= 0) {
            this.active.delete(id);
          }
        }
      }
    }
    return effects;
  }
}
