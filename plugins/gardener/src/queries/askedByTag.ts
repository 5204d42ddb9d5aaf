import type { Tagged } from 'backstage-plugin-gardener-common';

/** An answer with the tag by which it is asked for again. */
export interface Kept<T> {
  readonly value: T;
  readonly etag: string | undefined;
}

/**
 * Asks for what may be held already.
 *
 * @param kept - what is held of the very same question
 * @param ask - with the tag of that
 * @returns what is held, the same object, as long as it holds
 * @throws Error when the portal says that something holds which nobody has
 */
export async function askedByTag<T>(
  kept: Kept<T> | undefined,
  ask: (etag: string | undefined) => Promise<Tagged<T>>,
): Promise<Kept<T>> {
  const answer = await ask(kept?.etag);
  if (answer.kind === 'modified') {
    return { value: answer.value, etag: answer.etag };
  }
  if (kept) return kept;
  throw new Error('The portal said "not modified" of something not asked for');
}
