import type { LeakAnswer, LeakCall } from './LeakCall';

/**
 * An answer as a text in which two that say the same are the same: new plans and credentials without what each has anew. The one
 * place where anything is left out of a comparison.
 */
export function normalAnswer(call: LeakCall, answer: LeakAnswer): string {
  const isNew =
    call.operation === 'createPlan' ||
    call.operation === 'createBulkPlan' ||
    call.operation === 'createKubeconfig';
  const headers = answer.headers.filter(
    ([name]) =>
      !isNew || !['location', 'etag', 'content-length'].includes(name),
  );
  const body = isNew
    ? answer.body
        .replace(/^\{"id":"[^"]*"/, '{"id":"…"')
        .replace(
          /"(createdAt|expiresAt|kubeconfig)":"(?:[^"\\]|\\.)*"/g,
          '"$1":"…"',
        )
    : answer.body;
  return [
    String(answer.status),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\n');
}

/**
 * The same, with what the user typed replaced by its place, and without the tag and the length, which depend on that.
 */
export function answerOfForm(call: LeakCall, answer: LeakAnswer): string {
  const headers = answer.headers.filter(
    ([name]) => name !== 'etag' && name !== 'content-length',
  );
  return call.typed.reduce(
    (text, typed, place) =>
      text
        .replaceAll(typed, `⟨${place}⟩`)
        .replaceAll(encodeURIComponent(typed), `⟨${place}⟩`),
    normalAnswer(call, { ...answer, headers }),
  );
}

/** Where two texts part, with some text around. */
export function differenceOf(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) =>
    JSON.stringify(text.slice(Math.max(0, at - 80), at + 120));
  return `${around(one)} / ${around(other)}`;
}
