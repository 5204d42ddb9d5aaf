/** A reason as a sentence among others: what the server gives as one has a full stop or none. */
export function asSentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
