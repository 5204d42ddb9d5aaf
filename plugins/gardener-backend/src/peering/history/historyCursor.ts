import { InputError } from '@backstage/errors';
import type { HistoryPlace } from '../../database/ChangeStore';

/** Epoch milliseconds and an id. */
const PLACE = /^(\d{1,16}) ([0-9a-f-]{1,36})$/;

/** A place of the history as clients carry it. What is in it is nobody's business. */
export function writeCursor({ at, id }: HistoryPlace): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** @throws InputError when `before` is none that a page gave */
export function readCursor(before: string): HistoryPlace {
  const text = Buffer.from(before, 'base64url').toString('utf8');
  const [, at, id] = PLACE.exec(text) ?? [];
  const place = { at: Number(at), id };
  // Base64 leaves out what it does not know, so a cursor must be as it is written.
  if (!Number.isSafeInteger(place.at) || writeCursor(place) !== before) {
    throw new InputError(
      'The parameter "before" must be the "next" of a page of the history',
    );
  }
  return place;
}
